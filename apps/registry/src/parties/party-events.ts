import type { DomainEvent } from '@pobratim/event-sourcing';
import type { Edtf } from '@pobratim/kernel';
import type { PartyKind, PartySide } from '../vocabulary/party-terms.js';
import type { Claimed, Keeper, Source } from '../vocabulary/records.js';

/** Schema names of the events of a party. */
export const PARTY_SCHEMAS = {
  PartyRegistered: 'party-registered/1',
  PartyRenamed: 'party-renamed/1',
  PartyNameCorrected: 'party-name-corrected/1',
  PartyAliasAdded: 'party-alias-added/1',
} as const;

/** Who a party is. Codes and directory places are `null` where nobody knows them. */
export interface PartyFacts {
  readonly kind: PartyKind;
  readonly name: string;
  readonly side: PartySide;
  readonly oktmo: string | null;
  /** Region code of a Russian party, `67`. */
  readonly region: string | null;
  /** OKSM numeric code of the country, `276`. */
  readonly oksm: string | null;
  /** ISO 3166-1 alpha-2; `null` where the country has or had none. */
  readonly country: string | null;
  /** Place of the directory (GeoNames id). */
  readonly place: string | null;
}

export interface PartyRegisteredData extends PartyFacts, Claimed {
  readonly keeper: Keeper;
}

/** `valid.from` is the day of renaming; `validFrom` keeps its precision. */
export interface PartyRenamedData {
  readonly name: string;
  readonly validFrom: Edtf | null;
  readonly ground: Source | null;
  readonly learnedOn: Edtf | null;
}

/** `corrects` is the event that brought the wrong name. */
export interface PartyNameCorrectedData extends Claimed {
  readonly before: string;
  readonly after: string;
}

export interface PartyAliasAddedData {
  readonly alias: string;
  readonly source: Source | null;
}

export type PartyRegistered = DomainEvent<'PartyRegistered', PartyRegisteredData>;
export type PartyRenamed = DomainEvent<'PartyRenamed', PartyRenamedData>;
export type PartyNameCorrected = DomainEvent<'PartyNameCorrected', PartyNameCorrectedData>;
export type PartyAliasAdded = DomainEvent<'PartyAliasAdded', PartyAliasAddedData>;

/** Everything that happens to a party. */
export type PartyEvent = PartyRegistered | PartyRenamed | PartyNameCorrected | PartyAliasAdded;
