import type { Edtf } from '@pobratim/kernel';
import type { AgreementKind, EntryIntoForceRule, Regime, Term } from '../vocabulary/agreement-terms.js';

/** A party as the paper names it: verbatim, whatever the party is called today. */
export interface PartyAsSigned {
  /** Party id. */
  readonly party: string;
  readonly nameAsSigned: string;
  readonly countryAsSigned: string | null;
  /** The body that signed for the place, where the paper names one. */
  readonly bodyName: string | null;
  /** The party named first; exactly one. */
  readonly lead: boolean;
}

/** One party's signature: each has its own day and place (rule 2). */
export interface Signature {
  readonly party: string;
  readonly signedOn: Edtf;
  readonly place: string | null;
}

/** A text of the document. `language` is BCP-47, `file` the SHA-256 of its bytes where the register has them. */
export interface AgreementText {
  readonly language: string;
  readonly authentic: boolean;
  readonly file: string | null;
}

/** The facts of a document that a correction may name. Dates are EDTF; `XXXX` is a date nobody knows. */
export interface CorrectableFields {
  readonly kind: AgreementKind;
  readonly title: string;
  readonly titleOriginal: string | null;
  readonly parties: readonly PartyAsSigned[];
  readonly signatures: readonly Signature[];
  readonly signedOn: Edtf;
  readonly inForceFrom: Edtf | null;
  readonly inForceTo: Edtf | null;
  readonly term: Term | null;
  readonly texts: readonly AgreementText[];
}

/** All the facts of a document. */
export interface AgreementFields extends CorrectableFields {
  readonly regime: Regime;
  readonly entryIntoForceRule: EntryIntoForceRule;
  /** The agreement that this one supplements. */
  readonly supplements: string | null;
}

export type AgreementField = keyof AgreementFields;
export type CorrectableField = keyof CorrectableFields;

/** The fields a correction may name, in the order of the card. */
export const CORRECTABLE_FIELDS = [
  'kind',
  'title',
  'titleOriginal',
  'parties',
  'signatures',
  'signedOn',
  'inForceFrom',
  'inForceTo',
  'term',
  'texts',
] as const satisfies readonly CorrectableField[];

/** All fields of the card, in its order. */
export const AGREEMENT_FIELDS = [
  ...CORRECTABLE_FIELDS,
  'regime',
  'entryIntoForceRule',
  'supplements',
] as const satisfies readonly AgreementField[];
