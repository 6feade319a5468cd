import {
  type Country,
  type Region,
  countryByAdjective,
  matchCountry,
  matchRegion,
} from '@pobratim/place-directory';
import { looksAdjectival } from './grammar.js';
import { REGION_TYPE, bodyNoun } from './party-words.js';
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
const NOT_COUNTRIES = new Set(['Того', 'Чаде', 'Чада', 'РТ', 'РК', 'КР', 'РМ', 'РП', 'РБ']);
const FOREIGN_LAND = 'провинция|земля|штат';

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

/** The words from a token on, as far as only spaces, or the brackets of «Саха (Якутия)», lie between them. */
export function wordRun(text: string, tokens: readonly Token[], at: number, limit: number): readonly Token[] {
  const run: Token[] = [];
  for (let index = at; index < at + limit; index += 1) {
    const [token, before] = [tokens[index], run.at(-1)];
    if (token?.kind !== 'word' || (before && !/^[\s\u00a0]+$/u.test(text.slice(before.to, token.from))))
      break;
    run.push(token);
  }
  return run;
}

function namedRegion(run: readonly Token[]): number {
  const [first, second, third] = run;
  if (!first || !second || bodyNoun(first.lower)) return 0;
  if (first.capital && looksAdjectival(first.lower) && REGION_TYPE.test(second.lower)) return 2;
  if (first.capital && looksAdjectival(first.lower) && /^автономн/u.test(second.lower) && third) return 3;
  if (REGION_TYPE.test(first.lower) && second.capital && !/^республик|^state$|^region$/u.test(first.lower))
    return 2 + tailOf(run);
  if (first.capital && /^(?:State|Province|Region|Oblast|Prefecture|Voivodeship)$/u.test(second.text))
    return 2;
  return 0;
}

const tailOf = (run: readonly Token[]): number =>
  run[2]?.capital === true &&
  !REGION_TYPE.test(run[3]?.lower ?? '') &&
  FOREIGN_LAND.includes(run[0]?.lower.slice(0, 4) ?? '-')
    ? 1
    : 0;

function markAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly mark: GeographyMark; readonly length: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const run = wordRun(text, tokens, at, LONGEST);
  const end = (length: number): number => run[length - 1]?.to ?? token.to;
  const make = (
    kind: GeographyMark['kind'],
    length: number,
    more: Partial<GeographyMark>,
  ): { mark: GeographyMark; length: number } => ({
    mark: { from: token.from, to: end(length), kind, country: null, region: null, ...more },
    length,
  });
  const capital = token.capital || REGION_TYPE.test(token.lower);
  if (capital) {
    const words = partsOf(run);
    const country = token.capital ? matchCountry(words) : null;
    const region = matchRegion(words);
    const countryLength =
      country && !NOT_COUNTRIES.has(token.text) ? tokensFor(run, 0, country.length) : null;
    const regionLength = region ? tokensFor(run, 0, region.length) : null;
    if (
      regionLength !== null &&
      region &&
      regionLength >= (countryLength ?? 0) &&
      !isTown(region.region.name, regionLength)
    )
      return make('region', regionLength, { region: region.region });
    if (countryLength !== null && country)
      return make('country', countryLength, { country: country.country });
    const length = namedRegion(run);
    if (length > 0) return make('region', length, {});
  }
  const adjective = countryByAdjective(token.text);
  return adjective ? make('adjective', 1, { country: adjective }) : null;
}

/** Moscow, Saint Petersburg and Sevastopol are regions and towns at once; here they are towns. */
const isTown = (name: string, length: number): boolean =>
  length === 1 && /^(?:Москва|Санкт-Петербург|Севастополь)$/u.test(name);

/** The countries, regions and adjectives of countries among the tokens, in order, without overlaps. */
export function findGeography(text: string, tokens: readonly Token[]): readonly GeographyMark[] {
  const found: GeographyMark[] = [];
  for (let at = 0; at < tokens.length;) {
    const hit = markAt(text, tokens, at);
    if (hit) found.push(hit.mark);
    at += hit?.length ?? 1;
  }
  return found;
}
