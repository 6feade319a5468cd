import { nameKey, parseEdtf, type Edtf } from '@pobratim/kernel';
import { countryByKey } from '@pobratim/place-directory';
import type { Party } from '../parties/party.js';
import type { PartyRef } from '../shapes/party.js';

/** Later than every day, so that unknown dates come last. */
const NEVER = '9999-12-32';

/** A date as the order of lists sees it (`compareEdtf`): by the earliest day, of two the wider first; unknown ones last. */
export function dateKey(date: Edtf | null): string {
  const earliest = date === null ? null : (parseEdtf(date)?.earliest ?? null);
  return `${earliest ?? NEVER}|${String(date?.length ?? 0).padStart(2, '0')}`;
}

/** `1980` for every date of that decade, `UNKNOWN` for none. */
export function decadeOf(date: Edtf): string {
  const earliest = parseEdtf(date)?.earliest ?? null;
  return earliest === null ? 'UNKNOWN' : `${earliest.slice(0, 3)}0`;
}

/** A register number as a list orders it: `67-2026-0002` before `67-2026-0010` and before `67-2026-10000`. */
export function numberKey(number: string): string {
  return number.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

/** A position of the log as text that sorts. */
export function entryKey(position: number): string {
  return String(position).padStart(12, '0');
}

/** What the facets of place see in the parties of a line. */
export function placesOf(parties: readonly PartyRef[]): {
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly municipalities: readonly string[];
} {
  const foreign = parties.filter(({ side }) => side === 'FOREIGN');
  const ours = parties.filter(({ side }) => side === 'RU');
  return {
    countries: distinct((foreign.length > 0 ? foreign : ours).map(countryKey)),
    regions: distinct(ours.map(({ region }) => region).filter((code) => code !== null)),
    municipalities: distinct(ours.map(({ oktmo, id }) => oktmo ?? id)),
  };
}

/** ISO code of a country, its OKSM number where it has none, `UNKNOWN` where nobody knows the country. */
export function countryKey({ country, oksm }: Pick<PartyRef, 'country' | 'oksm'>): string {
  return country ?? oksm ?? 'UNKNOWN';
}

/** Text that the filter by words looks into: folded, with every name a party or its country ever bore. */
export function wordsOf(texts: readonly (string | null)[], parties: readonly (Party | undefined)[]): string {
  const names = parties.flatMap((party) =>
    party === undefined
      ? []
      : [...party.names.map(({ value }) => value), ...party.aliases, ...countryNames(party)],
  );
  return distinct([...texts, ...names].filter((text) => text !== null).map(foldedName)).join('\n');
}

/** Folded names that were asked for lately: the same parties and titles come line after line. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 20_000;

/** As `nameKey`, remembered. */
export function foldedName(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const key = nameKey(name);
  FOLDED.set(name, key);
  return key;
}

function countryNames(party: Pick<Party, 'country' | 'oksm'>): readonly string[] {
  const country = countryByKey(countryKey(party));
  return country === null ? [] : [country.name, ...country.names];
}

/** Each value once, in order. */
export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
