import {
  type Country,
  type Region,
  countryByAdjective,
  matchCountry,
  matchDivision,
  matchRegion,
} from '@pobratim/place-directory';
import { namedRegion } from './named-regions.js';
import { REGION_TYPE } from './party-words.js';
import { type Token, partsOf } from './tokens.js';

/** A country, a region or a country's adjective in a text. */
export interface GeographyMark {
  readonly from: number;
  readonly to: number;
  readonly kind: 'country' | 'region' | 'adjective';
  readonly country: Country | null;
  readonly region: Region | null;
}

const LONGEST = 9;
/** Short names of states that are other things elsewhere; in brackets after a place they are states. */
const IN_BRACKETS = new Set(['РБ', 'РК', 'КР', 'РМ', 'РП']);
const ABBREVIATED = /^(?:пров|шт|обл|респ)$/u;
const NOT_COUNTRIES = new Set(['Того', 'Чаде', 'Чада', 'РТ', 'РК', 'КР', 'РМ', 'РП', 'РБ']);

/** How many tokens the first `parts` words take, when they end where a token does. */
export function tokensFor(tokens: readonly Token[], at: number, parts: number): number | null {
  let [taken, count] = [0, 0];
  while (taken < parts) {
    const token = tokens[at + count];
    if (!token) return null;
    taken += token.text.split('-').length;
    count += 1;
  }
  return taken === parts ? count : null;
}

/** Whether only spaces, or the full stop of «пров.», lie between two words. */
function joins(text: string, before: Token, token: Token): boolean {
  const gap = text.slice(before.to, token.from);
  return /^[\s\u00a0]+$/u.test(gap) || (ABBREVIATED.test(before.lower) && /^\.\s*$/u.test(gap));
}

/** The words from a token on, as far as only spaces, or the brackets of «Саха (Якутия)», lie between them. */
function wordRun(text: string, tokens: readonly Token[], at: number, limit: number): readonly Token[] {
  const run: Token[] = [];
  for (let index = at; run.length < limit; index += 1) {
    const [token, before] = [tokens[index], run.at(-1)];
    if (token?.text === '.' && before && ABBREVIATED.test(before.lower)) continue;
    if (token?.kind !== 'word' || (before && !joins(text, before, token))) break;
    run.push(token);
  }
  return run;
}

interface Hit {
  readonly length: number;
  readonly kind: GeographyMark['kind'];
  readonly country?: Country;
  readonly region?: Region;
}

function countryAt(run: readonly Token[], token: Token, bracketed: boolean): Hit | null {
  const allowed = !NOT_COUNTRIES.has(token.text) || (bracketed && IN_BRACKETS.has(token.text));
  const match = token.capital && allowed ? matchCountry(partsOf(run)) : null;
  const length = match ? tokensFor(run, 0, match.length) : null;
  return match && length ? { length, kind: 'country', country: match.country } : null;
}

function regionAt(run: readonly Token[]): Hit | null {
  const match = matchRegion(partsOf(run));
  const length = match ? tokensFor(run, 0, match.length) : null;
  return match && length && !isTown(match.region.name, length)
    ? { length, kind: 'region', region: match.region }
    : null;
}

/** «Витебская область», «пров. Шаньси»: a division that tells its country. */
function divisionAt(run: readonly Token[]): Hit | null {
  const match = matchDivision(partsOf(run));
  const length = match ? tokensFor(run, 0, match.length) : null;
  return match && length ? { length, kind: 'region', country: match.country } : null;
}

function landAt(run: readonly Token[], token: Token, bracketed: boolean): Hit | null {
  const [country, region] = [
    countryAt(run, token, bracketed),
    bracketed && IN_BRACKETS.has(token.text) ? null : regionAt(run),
  ];
  const division = region ? null : divisionAt(run);
  if (division) return division;
  if (region && region.length >= (country?.length ?? 0)) return region;
  if (country) return country;
  const length = namedRegion(run);
  return length > 0 ? { length, kind: 'region' } : null;
}

function hitAt(text: string, tokens: readonly Token[], at: number): Hit | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const land =
    token.capital || REGION_TYPE.test(token.lower)
      ? landAt(wordRun(text, tokens, at, LONGEST), token, /^[(,]$/u.test(tokens[at - 1]?.text ?? ''))
      : null;
  if (land) return land;
  const adjective = countryByAdjective(token.text);
  return adjective ? { length: 1, kind: 'adjective', country: adjective } : null;
}

/** Moscow, Saint Petersburg and Sevastopol are regions and towns at once; here they are towns. */
const isTown = (name: string, length: number): boolean =>
  length === 1 && /^(?:Москва|Санкт-Петербург|Севастополь)$/u.test(name);

/** The full stop of «обл.» belongs to it. */
const endOf = (text: string, { lower, to }: Token): number =>
  /^(?:обл|пров|респ)$/u.test(lower) && text[to] === '.' ? to + 1 : to;

const SAME_LAND = /^(?:той|этой) же (?:страны|республики|державы)$/u;

/** «город Похан той же страны»: the country named last. */
function sameLandAt(tokens: readonly Token[], at: number, found: readonly GeographyMark[]): Hit | null {
  const words = tokens.slice(at, at + 3).map(({ lower }) => lower);
  if (words[1] !== 'же' || !SAME_LAND.test(words.join(' '))) return null;
  const country = found.findLast((mark) => mark.country !== null)?.country;
  return country ? { length: 3, kind: 'country', country } : null;
}

/** The countries, regions and adjectives of countries among the tokens, in order, without overlaps. */
export function findGeography(text: string, tokens: readonly Token[]): readonly GeographyMark[] {
  const found: GeographyMark[] = [];
  for (let at = 0; at < tokens.length;) {
    const hit = sameLandAt(tokens, at, found) ?? hitAt(text, tokens, at);
    const [first, last] = [tokens[at], hit ? wordRun(text, tokens, at, LONGEST)[hit.length - 1] : undefined];
    if (hit && first && last)
      found.push({
        from: first.from,
        to: endOf(text, last),
        kind: hit.kind,
        country: hit.country ?? null,
        region: hit.region ?? null,
      });
    at = last ? tokens.indexOf(last, at) + 1 : at + 1;
  }
  return found;
}
