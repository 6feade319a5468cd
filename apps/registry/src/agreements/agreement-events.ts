import type { DomainEvent } from '@pobratim/event-sourcing';
import type { Edtf } from '@pobratim/kernel';
import type { Axis, AxisValues, Side } from '../vocabulary/axes.js';
import type { AccessLevelSetData } from '../vocabulary/access.js';
import type { AccessLevel, Claimed, Keeper } from '../vocabulary/records.js';
import type { AgreementFields, CorrectableField, CorrectableFields } from './agreement-fields.js';

/** Schema names of the events of an agreement. */
export const AGREEMENT_SCHEMAS = {
  AgreementRecorded: 'agreement-recorded/1',
  AgreementCorrected: 'agreement-corrected/1',
  AgreementStatementMade: 'agreement-statement-made/1',
  AgreementReferredTo: 'agreement-referred-to/1',
  AgreementConfirmed: 'agreement-confirmed/1',
  VoidingProposed: 'voiding-proposed/1',
  VoidingDeclined: 'voiding-declined/1',
  AgreementVoided: 'agreement-voided/1',
  AgreementWithdrawn: 'agreement-withdrawn/1',
  AgreementAccessLevelSet: 'agreement-access-level-set/1',
} as const;

/** `valid.from` is the earliest day of `signedOn`, `null` where nobody knows it. */
export interface AgreementRecordedData extends AgreementFields, Claimed {
  readonly registerNumber: string;
  readonly partnership: string;
  readonly keeper: Keeper;
  readonly accessLevel: AccessLevel;
}

/** One field put right; `corrects` is the event the wrong value came from, `reason` a code, `private.words` the explanation. */
export type AgreementCorrectedData = {
  readonly [F in CorrectableField]: Claimed & {
    readonly field: F;
    readonly before: CorrectableFields[F];
    readonly after: CorrectableFields[F];
  };
}[CorrectableField];

/**
 * Somebody says where the document stands on an axis. `valid` holds days; `validFrom` and `validTo` keep their precision.
 * With `corrects` and `reason` the earlier statement no longer counts. `private.words`: the explanation.
 */
export type AgreementStatementMadeData = {
  readonly [A in Axis]: Claimed & {
    readonly axis: A;
    readonly value: AxisValues[A];
    readonly side: Side;
    readonly validFrom: Edtf | null;
    readonly validTo: Edtf | null;
  };
}[Axis];

/** Another document rests on this one. */
export interface AgreementReferredToData {
  readonly by: string;
}

/** An event that says all by its type; `private.words` may explain. */
export type NothingMore = Readonly<Record<string, never>>;

export type AgreementRecorded = DomainEvent<'AgreementRecorded', AgreementRecordedData>;
export type AgreementCorrected = DomainEvent<'AgreementCorrected', AgreementCorrectedData>;
export type AgreementStatementMade = DomainEvent<'AgreementStatementMade', AgreementStatementMadeData>;
export type AgreementReferredTo = DomainEvent<'AgreementReferredTo', AgreementReferredToData>;
export type AgreementConfirmed = DomainEvent<'AgreementConfirmed', NothingMore>;
export type VoidingProposed = DomainEvent<'VoidingProposed', NothingMore>;
export type VoidingDeclined = DomainEvent<'VoidingDeclined', NothingMore>;
/** `approvedBy` holds the person who proposed it; the actor is another one (rule 8). */
export type AgreementVoided = DomainEvent<'AgreementVoided', NothingMore>;
export type AgreementWithdrawn = DomainEvent<'AgreementWithdrawn', NothingMore>;
/** Who may see the document from now on; `private.words` may explain. */
export type AgreementAccessLevelSet = DomainEvent<'AgreementAccessLevelSet', AccessLevelSetData>;

/** Everything that happens to an agreement. */
export type AgreementEvent =
  | AgreementRecorded
  | AgreementCorrected
  | AgreementStatementMade
  | AgreementReferredTo
  | AgreementConfirmed
  | VoidingProposed
  | VoidingDeclined
  | AgreementVoided
  | AgreementWithdrawn
  | AgreementAccessLevelSet;
