import { nameOn, type Party } from '../facts/party.js';
import type { NamedParty } from '../facts/told.js';

/** A party of a line: its name on the day, its side and codes. */
export interface ShownParty {
  readonly name: string;
  readonly ours: boolean;
  /** ISO code of the country, its OKSM number where it has none, `UNKNOWN` where nobody knows it. */
  readonly country: string;
  readonly region: string | null;
}

/** Parties as the register shows them on a day: ours first. One it does not know yet has its name on the paper. */
export function shownParties(
  ids: readonly string[],
  parties: ReadonlyMap<string, Party>,
  day: string,
  named: readonly NamedParty[],
): readonly ShownParty[] {
  const onPaper = new Map(named.map(({ party, name }) => [party, name]));
  const shown = ids.map((id): ShownParty => {
    const party = parties.get(id);
    if (party === undefined)
      return { name: onPaper.get(id) ?? id, ours: false, country: 'UNKNOWN', region: null };
    return {
      name: nameOn(party, day),
      ours: party.side === 'RU',
      country: party.country ?? party.oksm ?? 'UNKNOWN',
      region: party.region,
    };
  });
  return [...shown.filter(({ ours }) => ours), ...shown.filter(({ ours }) => !ours)];
}

/** «Смоленск — Хаген» */
export function titleOf(parties: readonly ShownParty[]): string {
  return parties.map(({ name }) => name).join(' — ');
}

/** The countries a line counts under: the foreign ones; one's own only where all sides are at home. */
export function countriesOf(parties: readonly ShownParty[]): readonly string[] {
  const foreign = parties.filter(({ ours }) => !ours);
  return distinct((foreign.length > 0 ? foreign : parties).map(({ country }) => country));
}

/** The Russian regions a line counts under: those of its domestic parties. */
export function regionsOf(parties: readonly ShownParty[]): readonly string[] {
  return distinct(parties.flatMap(({ ours, region }) => (ours && region !== null ? [region] : [])));
}

/** Each value once, in order. */
export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

/** What a line counts under where it has no value of a dimension, so that the numbers of a table leave nobody out. */
export const NONE = 'NONE';

/** The values a line counts under. */
export function countedUnder(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : [NONE];
}
