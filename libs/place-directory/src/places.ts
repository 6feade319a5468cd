import { type NameMatch, NameIndex } from './name-index.js';
import type { Case } from './paradigm.js';
import { once, readPackedLines } from './tables.js';
import { latinKey, withoutVariants } from './variants.js';

/** A populated place. Facts of GeoNames (CC BY 4.0), country and region by the register's own tables. */
export interface Place {
  readonly geonameId: string;
  readonly latinName: string;
  readonly names: readonly string[];
  /** Key of a country (`countryByKey`). */
  readonly country: string;
  /** Code of the Russian region, else the first-level division of GeoNames. */
  readonly division: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
}

/** What the text tells about a place besides its name. */
export interface PlaceHints {
  /** Key of the country that the text names. */
  readonly country?: string | null;
  /** The case that the words around it ask for. */
  readonly case?: Case | null;
  /** Only names of exactly so many words. */
  readonly length?: number;
}

/** A place that the words can mean. */
export interface PlaceMatch extends Omit<NameMatch, 'id'> {
  readonly place: Place;
  /** Higher is likelier: length, then the country named, then the case, then population. */
  readonly score: number;
}

/** How many answers are kept: a note asks for the same names again and again. */
const REMEMBERED = 2000;
const lengths = new Map<string, readonly number[]>();

const lines = once(() => readPackedLines('places.tsv.gz'));
const NAMES = 2;

/** One cell of a line without cutting up the rest: the table has fifty thousand of them. */
function cellOf(line: string, column: number): string {
  let start = 0;
  for (let passed = 0; passed < column; passed += 1) start = line.indexOf('\t', start) + 1;
  const end = line.indexOf('\t', start);
  return line.slice(start, end < 0 ? undefined : end);
}

function placeAt(id: number): Place {
  const [geonameId = '', latinName = '', names = '', country = '', division = '', lat, lon, population] =
    lines()[id]?.split('\t') ?? [];
  return {
    geonameId,
    latinName,
    names: names.split('|'),
    country,
    division,
    latitude: Number(lat),
    longitude: Number(lon),
    population: Number(population),
  };
}

const cyrillic = once(() => {
  const index = new NameIndex();
  for (const [id, line] of lines().entries())
    for (const name of cellOf(line, NAMES).split('|')) index.add(name, id);
  return index;
});

/**
 * How many of the words the names of places take that they begin with; empty when the directory knows none.
 * Cheaper than {@link matchPlaces}: nothing is ranked.
 */
export function placeNameLengths(words: readonly string[]): readonly number[] {
  const key = words.join(' ');
  let known = lengths.get(key);
  if (!known) {
    known = [...new Set(matchesOf(words).map((match) => match.length))];
    if (lengths.size >= REMEMBERED) lengths.clear();
    lengths.set(key, known);
  }
  return known;
}

/** The names that the words begin with, by the letters of the first one. */
function matchesOf(words: readonly string[]): readonly NameMatch[] {
  const latinFirst = /^[A-Za-z\u00c0-\u024f]/u.test(words[0] ?? '');
  return latinFirst ? [...latinMatches(words)] : cyrillic().match(words);
}

const latin = once(() => {
  const index = new Map<string, number[]>();
  for (const [id, line] of lines().entries()) {
    const key = latinKey(cellOf(line, 1));
    const known = index.get(key);
    if (known) known.push(id);
    else index.set(key, [id]);
  }
  return index;
});

const LONGEST_LATIN = 5;

function* latinMatches(words: readonly string[]): Generator<NameMatch> {
  for (let length = Math.min(LONGEST_LATIN, words.length); length > 0; length -= 1) {
    const taken = words.slice(0, length);
    for (const id of latin().get(latinKey(taken.join(' '))) ?? [])
      yield { id, length, nominative: taken.join(' '), restored: taken, cases: [], exact: true };
  }
}

interface Asked {
  readonly hints: PlaceHints;
  readonly words: readonly string[];
}

/** A Russian town of a quarter of the size comes to mind before its foreign namesake. */
const AT_HOME = Math.log10(4) * 4;

function scoreOf(match: NameMatch, place: Place, { hints, words }: Asked): number {
  let score = match.length * 1000 + Math.log10(place.population + 10) * 4;
  if (hints.country && hints.country === place.country) score += 500;
  if (hints.case && match.cases.includes(hints.case)) score += 12;
  if (!hints.country && place.country === 'RU') score += AT_HOME;
  score += words.filter((word, index) => word === match.restored[index]).length * 3;
  if (match.exact) score += hints.case === 'nom' ? 20 : 6;
  return score;
}

const memory = new Map<string, readonly PlaceMatch[]>();

/**
 * The places that the words can name, likeliest first.
 * @param words as written, cut at spaces and hyphens; the name may be in any case, words after it are ignored
 */
export function matchPlaces(words: readonly string[], hints: PlaceHints = {}): readonly PlaceMatch[] {
  const key = [words.join(' '), hints.country, hints.case, hints.length].join('|');
  let known = memory.get(key);
  if (!known) {
    known = rankedMatches(words, hints);
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(key, known);
  }
  return known;
}

function rankedMatches(words: readonly string[], hints: PlaceHints): readonly PlaceMatch[] {
  const matches = matchesOf(words)
    .filter((match) => hints.length === undefined || match.length === hints.length)
    .map(({ id, ...match }) => {
      const place = placeAt(id);
      return { ...match, place, score: scoreOf({ id, ...match }, place, { hints, words }) };
    });
  return [...withoutVariants(matches)].sort(
    (a, b) => b.score - a.score || Number(a.place.geonameId) - Number(b.place.geonameId),
  );
}

/**
 * Finds a place by a possibly declined name.
 * @param name the name alone: «Далянем», «Нижнего Новгорода», «Cottbus»
 * @returns likeliest first; empty when the directory does not know it, which says nothing about the name
 */
export function findPlaces(name: string, hints: PlaceHints = {}): readonly PlaceMatch[] {
  const words = name.split(/[-\s\u00a0]+/u).filter((word) => word !== '');
  return matchPlaces(words, { ...hints, length: words.length });
}
