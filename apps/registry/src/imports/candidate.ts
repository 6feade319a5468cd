import type { Edtf } from '@pobratim/kernel';
import type { PartyFacts } from '../parties/party-events.js';
import type { AgreementKind } from '../vocabulary/agreement-terms.js';
import type { ActivityLevel, LegalStatus, PartnerPosition } from '../vocabulary/axes.js';
import type { Span } from '../vocabulary/records.js';

/** How sure the reader is; `ASK` needs a person. */
export const CERTAINTIES = ['CERTAIN', 'PROBABLE', 'ASK'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A party as a line of a source names it, with what the directory knows of it. */
export interface CandidateParty extends PartyFacts {
  /** The words of the source, verbatim. */
  readonly nameAsSigned: string;
  readonly countryAsSigned: string | null;
  readonly bodyName: string | null;
}

/** What a line of a source says; `null` is not said. Without `kind` it tells of a relation, not of a document. */
export interface CandidateValues {
  readonly kind: AgreementKind | null;
  readonly title: string | null;
  readonly domesticParties: readonly CandidateParty[];
  readonly foreignParties: readonly CandidateParty[];
  readonly signedOn: Edtf | null;
  /** Start of a relation that is told without a document. */
  readonly since: Edtf | null;
  readonly legalStatus: LegalStatus | null;
  readonly activity: ActivityLevel | null;
  readonly partnerPosition: PartnerPosition | null;
}

export type CandidateField = keyof CandidateValues;

/** The fields of a candidate that a person may correct. */
export const CANDIDATE_FIELDS = [
  'kind',
  'title',
  'domesticParties',
  'foreignParties',
  'signedOn',
  'since',
  'legalStatus',
  'activity',
  'partnerPosition',
] as const satisfies readonly CandidateField[];

/**
 * One candidate of a reading, as decisions get it. `no` is its place in the reading from 1: first the candidates, then
 * the pairs inside one country, so that those can be taken into the register too (rule 7).
 */
export interface CandidateSnapshot {
  readonly no: number;
  readonly certainty: Certainty;
  readonly values: CandidateValues;
  /** The words of each field in the extracted text. */
  readonly spans: Readonly<Record<string, Span>>;
  readonly quote: string;
  readonly span: Span;
}

/** A line that the reader saw and could not understand; `line` is its place in the list from 1. */
export interface UnrecognisedLine {
  readonly line: number;
  readonly quote: string;
  readonly span: Span;
  readonly reason: string;
}

/** What a reading says, as far as decisions and the account need it. The file itself lives under its SHA-256. */
export interface Reading {
  readonly candidates: readonly CandidateSnapshot[];
  /** Pairs inside one country, numbered after the candidates. */
  readonly domestic: readonly CandidateSnapshot[];
  readonly unrecognised: readonly UnrecognisedLine[];
}
