import type { Country } from '@pobratim/place-directory';
import type { PartyMention } from './party-mention.js';

/** How sure the reader is of a value. */
export type Certainty = 'CERTAIN' | 'PROBABLE' | 'ASK';

/** What the text says about the country of a mention. */
export interface CountryHint {
  readonly country: Country;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

/** A party with its name in the nominative and, where it can be told, its country. */
export interface Party {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** The name folded, to compare by. */
  readonly key: string;
  /** `true` Russian, `false` foreign, `null` not told by name or text. */
  readonly domestic: boolean | null;
  /** The state of today; `null` where it is not known or has no single heir. */
  readonly country: Country | null;
  readonly countryHint: CountryHint | null;
  /** Code of the Russian region. */
  readonly region: string | null;
  readonly oktmo: string | null;
  readonly certainty: Certainty;
  readonly rule: string;
  readonly mention: PartyMention;
}

export const isForeign = (party: Party): boolean => party.domestic === false;
export const isOurs = (party: Party): boolean => party.domestic === true;

/** Whether two mentions name one party. */
export const sameName = (a: Party, b: Party): boolean => a.key === b.key;

/** Each party once, the first mention of it. */
export function dedupe(parties: readonly Party[]): readonly Party[] {
  const seen = new Set<string>();
  return parties.filter((party) => !seen.has(party.key) && seen.add(party.key));
}

/** Whether two lists name the same parties. */
export function sameParties(a: readonly Party[], b: readonly Party[]): boolean {
  return a.length === b.length && a.every((one) => b.some((other) => sameName(one, other)));
}

/** Whether the lists have a party in common. */
export function sharesParty(a: readonly Party[], b: readonly Party[]): boolean {
  return a.some((one) => b.some((other) => sameName(one, other)));
}
