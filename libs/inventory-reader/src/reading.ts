import type { DocumentKind } from './kinds.js';
import type { Certainty } from './places.js';
import type { Activity, LegalStatus, PartnerPosition } from './statuses.js';

/** Where a value was read: UTF-16 units of the text, end excluded, the rule that read it, and how sure it is. */
export interface FieldSource {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly certainty: Certainty;
}

/** A Russian party of a candidate. */
export interface DomesticParty {
  readonly name: string;
  /** OKTMO of eight digits where the directory knows it. */
  readonly oktmo: string | null;
}

/** A foreign party of a candidate. */
export interface ForeignParty {
  readonly name: string;
  /** ISO 3166-1 alpha-2 of today's state. */
  readonly country: string | null;
  /** Three digits of the classifier of countries. */
  readonly oksm: string | null;
}

/** An agreement, or a partnership without a document, that the text tells of. */
export interface Candidate {
  /** `null` where no document is named. */
  readonly kind: DocumentKind | null;
  readonly title: string | null;
  readonly domesticParties: readonly DomesticParty[];
  readonly foreignParties: readonly ForeignParty[];
  /** EDTF; `XXXX` where the text gives no date of signature. */
  readonly signedOn: string;
  /** EDTF of the start of a relation told without a document. */
  readonly since: string | null;
  readonly legalStatus: LegalStatus | null;
  readonly activity: Activity | null;
  readonly partnerPosition: PartnerPosition | null;
  readonly quote: string;
  readonly from: number;
  readonly to: number;
  /** By name of the field: `kind`, `title`, `domesticParties[0]`, `foreignParties[0]`, `foreignParties[0].country`, `signedOn` … */
  readonly fields: Readonly<Record<string, FieldSource>>;
}

/** A document or a partnership inside one country: no candidate, kept in sight. */
export interface DomesticPair {
  readonly kind: DocumentKind | null;
  readonly title: string | null;
  readonly parties: readonly DomesticParty[];
  readonly signedOn: string;
  readonly quote: string;
  readonly from: number;
  readonly to: number;
}

/** Why a line that looks like one about partners gave no candidate. */
export type UnreadReason =
  'no-document' | 'no-partner' | 'planned' | 'regional-document' | 'denied' | 'not-understood';

/** A line that was not turned into anything. */
export interface Unrecognised {
  readonly quote: string;
  readonly from: number;
  readonly to: number;
  readonly reason: UnreadReason;
}

/** What the text says about itself. */
export interface SourceFacts {
  readonly sender: string | null;
  readonly number: string | null;
  readonly date: string | null;
  /** The date as at which it speaks. */
  readonly asAt: string | null;
}

/** All that was read from a text. */
export interface InventoryReading {
  readonly readerVersion: string;
  readonly source: SourceFacts;
  readonly candidates: readonly Candidate[];
  readonly domestic: readonly DomesticPair[];
  readonly unrecognised: readonly Unrecognised[];
}
