import { foldWord } from './fold.js';
import { type NameMatch, NameIndex } from './name-index.js';
import { once, readTable } from './tables.js';

/** A state or a territory that the register names. */
export interface Country {
  /** What stands for it in this library: the two letters of ISO 3166-1, else the OKSM number, else its name. */
  readonly key: string;
  readonly alpha2: string | null;
  /** Three digits of the Russian classifier of countries (OKSM); `null` where it has no number. */
  readonly oksm: string | null;
  /** The short Russian name. */
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Days of a vanished state; `null` for a present one. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Key of the one state that took the place of a vanished one; `null` where several did. */
  readonly heir: string | null;
}

/** A country found in a text. */
export interface CountryMatch extends Omit<NameMatch, 'id'> {
  readonly country: Country;
}

const orNull = (text: string | undefined): string | null =>
  text === undefined || text === '' || text === '-' ? null : text;
const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split('|').filter((part) => part !== '');

const table = once(() =>
  readTable('countries.tsv').map((row): Country => {
    const [alpha2, oksm, name = '', names, adjectives, validFrom, validTo, heir] = row;
    return {
      key: orNull(alpha2) ?? orNull(oksm) ?? name,
      alpha2: orNull(alpha2),
      oksm: orNull(oksm),
      name,
      names: listOf(names),
      adjectives: listOf(adjectives),
      validFrom: orNull(validFrom),
      validTo: orNull(validTo),
      heir: orNull(heir),
    };
  }),
);

const byKey = once(() => new Map(table().map((country) => [country.key, country])));

const byName = once(() => {
  const index = new NameIndex();
  for (const [id, { name, names }] of table().entries())
    for (const one of [name, ...names]) index.add(one, id);
  return index;
});

const byAdjective = once(
  () =>
    new Map(
      table().flatMap((country) => country.adjectives.map((adjective) => [stemOf(adjective), country])),
    ),
);

const stemOf = (adjective: string): string => foldWord(adjective).slice(0, -2);
const ADJECTIVE_ENDING = /(?:ий|ый|ая|ое|ие|ого|ому|им|ом|ой|ою|ую|их|ими)$/u;

/** Every country the directory has, vanished ones included. */
export function countries(): readonly Country[] {
  return table();
}

/** The country of a key (ISO alpha-2, else OKSM number, else name). */
export function countryByKey(key: string): Country | null {
  return byKey().get(key) ?? null;
}

/** The longest country name that the words begin with, in any case: official, short, spoken, English, abbreviated. */
export function matchCountry(words: readonly string[]): CountryMatch | null {
  let best: NameMatch | null = null;
  for (const match of byName().match(words))
    if (!best || match.length > best.length || (match.length === best.length && match.exact && !best.exact))
      best = match;
  const country = best ? table()[best.id] : undefined;
  return best && country ? { ...best, country } : null;
}

/** The country that a name as a whole stands for, in any case; `null` when no country is called so. */
export function countryByName(name: string): Country | null {
  const words = name.split(/[-\s\u00a0]+/u).filter((word) => word !== '');
  const match = matchCountry(words);
  return match?.length === words.length ? match.country : null;
}

/** The country that an adjective in any case and gender points to: «болгарским», «немецкой». */
export function countryByAdjective(word: string): Country | null {
  const folded = foldWord(word);
  const ending = ADJECTIVE_ENDING.exec(folded);
  return ending ? (byAdjective().get(folded.slice(0, ending.index)) ?? null) : null;
}

/** The present state that a country of the text means: itself, or the single heir of a vanished one, else `null`. */
export function presentCountry(country: Country): Country | null {
  if (country.validTo === null) return country;
  return country.heir === null ? null : countryByKey(country.heir);
}
