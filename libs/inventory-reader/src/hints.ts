import { type Country, findPlaces } from '@pobratim/place-directory';
import type { PartyMention } from './party-mention.js';
import type { CountryHint, Party } from './places.js';
import { countryBeside } from './qualifiers.js';
import type { Passage } from './passage.js';

/** A mention with the country told beside it and the one told from afar. */
export interface Row {
  readonly mention: PartyMention;
  readonly hint: CountryHint | null;
  readonly weak: CountryHint | null;
}

/** Names that only Russian municipalities bear. */
export const RUSSIAN_TYPE =
  /(?:сельское|городское) поселение$|городской округ|муниципальный (?:район|округ)$|сельсовет$/u;

/** How much bigger a Russian town must be than a foreign one of its name, before a heading is doubted. */
const FAR_BIGGER = 5;
/** Inhabitants that make a town known. */
const KNOWN_TOWN = 20_000;

const nameOf = (mention: PartyMention): string => mention.name.map((token) => token.text).join(' ');

/** Whether the place a name brings to mind first is Russian although the list is of another country. */
function rathersRussian(mention: PartyMention, country: Country): boolean {
  const matches = findPlaces(nameOf(mention));
  const russian = matches.find((match) => match.place.country === 'RU');
  if (!russian) return false;
  const there = matches.find((match) => match.place.country === country.key);
  if (!there) return true;
  return matches[0]?.place.country === 'RU' && russian.place.population > FAR_BIGGER * there.place.population;
}

/** A country told from afar (a heading, the words before, the end of a list) for a name that has none beside it. */
export function weakHint(mention: PartyMention, hint: CountryHint | null): CountryHint | null {
  if (!hint || mention.level !== 'municipal') return hint;
  if (mention.shape === 'adjectival') return RUSSIAN_TYPE.test(mention.whole ?? '') ? null : hint;
  if (mention.shape === 'name' || mention.prefix === '')
    return rathersRussian(mention, hint.country) ? null : hint;
  return hint;
}

/** A town that the directory knows well enough to doubt a heading among several parties. */
export function isKnownTown(party: Party, told: Country): boolean {
  if (party.mention.shape === 'adjectival' || party.country === null || party.domestic !== false)
    return false;
  const matches = findPlaces(party.name, { case: 'nom' });
  const [first] = matches;
  if (first?.exact !== true || matches.some((match) => match.place.country === told.key)) return false;
  return first.place.population > KNOWN_TOWN && first.place.country === party.country.key;
}

/** The country that the words before a mention set: «в Китае – с Харбином и Далянем». */
function countryBefore(
  { sentence, segment }: Passage,
  mention: PartyMention,
  rows: readonly Row[],
): CountryHint | null {
  const last = sentence.geography.findLast(
    (mark) => mark.kind === 'country' && mark.from >= segment.from && mark.to <= mention.from,
  );
  const taken = rows.some(
    (row) =>
      row.hint?.from === last?.from || (last && row.mention.from <= last.from && last.to <= row.mention.to),
  );
  if (!last?.country || taken) return null;
  return { country: last.country, from: last.from, to: last.to, rule: 'country-before' };
}

const OWN_ONLY = new Set(['country-adjective', 'country-in-name', 'region-beside']);

/** Hands the country at the end of a list back along «и»: «Орша и Могилев Республики Беларусь». */
function handBack(rows: readonly Row[], heading: CountryHint | null): readonly Row[] {
  const handed = [...rows];
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    const [row, next] = [handed[index], handed[index + 1]];
    if (!row || row.hint || !next?.mention.coordinated) continue;
    const given = next.hint && !OWN_ONLY.has(next.hint.rule) ? next.hint : next.weak;
    if (given && given !== heading) handed[index] = { ...row, weak: given };
  }
  return handed;
}

/** Hands an adjective of several on along «и»: «с немецкими городами Ульм и Ахен». */
function handOn(rows: readonly Row[]): readonly Row[] {
  const handed = [...rows];
  for (let index = 1; index < rows.length; index += 1) {
    const [before, row] = [handed[index - 1], handed[index]];
    if (!row || row.hint || !row.mention.coordinated || before?.hint?.rule !== 'country-adjective') continue;
    if (before.mention.number === 'many' || before.mention.coordinated)
      handed[index] = { ...row, hint: before.hint };
  }
  return handed;
}

/** The mentions of a segment with the countries that the text gives them. */
export function hintedRows(
  passage: Passage,
  mentions: readonly PartyMention[],
  heading: CountryHint | null,
): readonly Row[] {
  const { text, sentence, segment } = passage;
  const rows: Row[] = [];
  for (const [index, mention] of mentions.entries()) {
    const limit = mentions[index + 1]?.from ?? segment.to + 1;
    const hint = countryBeside(text, mention, sentence.geography, limit);
    rows.push({ mention, hint, weak: countryBefore(passage, mention, rows) ?? heading });
  }
  return handOn(handBack(rows, heading));
}
