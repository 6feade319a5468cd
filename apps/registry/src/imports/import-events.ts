import type { DomainEvent } from '@pobratim/event-sourcing';
import type { Edtf } from '@pobratim/kernel';
import type { AgreementKind, Regime } from '../vocabulary/agreement-terms.js';
import type { ActivityLevel, LegalStatus, PartnerPosition } from '../vocabulary/axes.js';
import type { Keeper, Source } from '../vocabulary/records.js';
import type { CandidateField, CandidateParty, CandidateValues } from './candidate.js';

/** Schema names of the events of an import. */
export const IMPORT_SCHEMAS = {
  ImportStarted: 'import-started/1',
  ImportRead: 'import-read/1',
  ImportFailed: 'import-failed/1',
  CandidateCorrected: 'candidate-corrected/1',
  CandidateAccepted: 'candidate-accepted/1',
  CandidateRejected: 'candidate-rejected/1',
  CandidateReopened: 'candidate-reopened/1',
  CandidateRecorded: 'candidate-recorded/1',
  CandidateNotRecorded: 'candidate-not-recorded/1',
  UnrecognisedDismissed: 'unrecognised-dismissed/1',
  ImportCompleted: 'import-completed/1',
  ImportCancelled: 'import-cancelled/1',
} as const;

/** Against the register: not there, there with the same words, there with other words. */
export const OUTCOMES = ['NEW', 'SAME', 'CHANGED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ImportStartedData {
  /** Source document id. */
  readonly sourceDocument: string;
  readonly keeper: Keeper;
}

/** The reading is a file by its SHA-256; here are only its counts. `domestic` are pairs inside one country. */
export interface ImportReadData {
  readonly reading: string;
  readonly candidates: number;
  readonly certain: number;
  readonly ask: number;
  readonly unrecognised: number;
  readonly domestic: number;
  readonly readerVersion: string;
}

/** `code` is the kebab code of the refusal that stopped the reading. */
export interface ImportFailedData {
  readonly code: string;
}

/** One field of a candidate put right before it is accepted; `private.words` is what the person typed. */
export type CandidateCorrectedData = {
  readonly [F in CandidateField]: {
    readonly candidate: number;
    readonly field: F;
    readonly before: CandidateValues[F];
    readonly after: CandidateValues[F];
  };
}[CandidateField];

/** A party of an accepted candidate with the id it has, or will have, in the register. */
export interface AcceptedParty extends CandidateParty {
  readonly party: string;
}

/** A fact of the register that the source tells otherwise. Only proposed; accepting it is a person's decision. */
export type Difference = {
  readonly [F in ComparedField]: {
    readonly field: F;
    readonly before: ComparedFields[F] | null;
    readonly after: ComparedFields[F];
  };
}[ComparedField];

/** What a source and the register are compared by. */
export interface ComparedFields {
  readonly kind: AgreementKind;
  readonly title: string;
  readonly signedOn: Edtf;
  /** Of the relation. */
  readonly since: Edtf;
  readonly legalStatus: LegalStatus;
  readonly activity: ActivityLevel;
  readonly partnerPosition: PartnerPosition;
}
export type ComparedField = keyof ComparedFields;

/** The final values of a candidate, as a person took them: everything the reaction needs to record them. */
export interface CandidateAcceptedData {
  readonly candidate: number;
  /** How often the candidate was reopened before; part of the ids, so that a second acceptance records anew. */
  readonly round: number;
  readonly outcome: Outcome;
  /** The agreement to record (`NEW` with a document), the one met in the register (`SAME`, `CHANGED`), or `null`: a relation only. */
  readonly agreement: string | null;
  readonly partnership: string;
  /** Agreement of the register that was matched; `null` for `NEW`. */
  readonly existing: string | null;
  /** What to correct in the existing agreement; empty unless `CHANGED`. */
  readonly differences: readonly Difference[];
  readonly kind: AgreementKind | null;
  readonly title: string | null;
  readonly regime: Regime;
  readonly parties: readonly AcceptedParty[];
  /** `XXXX` where the source has no date. */
  readonly signedOn: Edtf;
  readonly since: Edtf | null;
  readonly legalStatus: LegalStatus | null;
  readonly activity: ActivityLevel | null;
  readonly partnerPosition: PartnerPosition | null;
  readonly source: Source;
}

export interface CandidateRejectedData {
  readonly candidate: number;
}

/** `agreement` is the one that the acceptance recorded or was about to record; its reaction withdraws it. */
export interface CandidateReopenedData {
  readonly candidate: number;
  /** The round that begins. */
  readonly round: number;
  readonly agreement: string | null;
}

export interface CandidateRecordedData {
  readonly candidate: number;
  readonly round: number;
  readonly agreement: string | null;
  readonly partnership: string;
  readonly registerNumber: string | null;
}

/** `code` is the kebab code of the refusal that the register gave. */
export interface CandidateNotRecordedData {
  readonly candidate: number;
  readonly round: number;
  readonly code: string;
}

export interface UnrecognisedDismissedData {
  readonly line: number;
}

/** What became of every line: the sum is the number of lines the reader saw (rule 3). */
export interface AccountCounts {
  readonly recorded: number;
  readonly same: number;
  readonly changed: number;
  readonly refused: number;
  readonly notUnderstood: number;
  /** Pairs inside one country that nobody took into the register. */
  readonly domestic: number;
}

export interface ImportCompletedData {
  readonly account: AccountCounts;
}

export type ImportStarted = DomainEvent<'ImportStarted', ImportStartedData>;
export type ImportRead = DomainEvent<'ImportRead', ImportReadData>;
export type ImportFailed = DomainEvent<'ImportFailed', ImportFailedData>;
export type CandidateCorrected = DomainEvent<'CandidateCorrected', CandidateCorrectedData>;
export type CandidateAccepted = DomainEvent<'CandidateAccepted', CandidateAcceptedData>;
/** `reason` is a code; `private.words` the explanation. */
export type CandidateRejected = DomainEvent<'CandidateRejected', CandidateRejectedData>;
export type CandidateReopened = DomainEvent<'CandidateReopened', CandidateReopenedData>;
export type CandidateRecorded = DomainEvent<'CandidateRecorded', CandidateRecordedData>;
export type CandidateNotRecorded = DomainEvent<'CandidateNotRecorded', CandidateNotRecordedData>;
export type UnrecognisedDismissed = DomainEvent<'UnrecognisedDismissed', UnrecognisedDismissedData>;
export type ImportCompleted = DomainEvent<'ImportCompleted', ImportCompletedData>;
export type ImportCancelled = DomainEvent<'ImportCancelled', Readonly<Record<string, never>>>;

/** Everything that happens to an import: one event per decision. */
export type ImportEvent =
  | ImportStarted
  | ImportRead
  | ImportFailed
  | CandidateCorrected
  | CandidateAccepted
  | CandidateRejected
  | CandidateReopened
  | CandidateRecorded
  | CandidateNotRecorded
  | UnrecognisedDismissed
  | ImportCompleted
  | ImportCancelled;
