import { says } from '@pobratim/service-defaults';
import { z } from 'zod';
import { AgreementText, Signature, Term } from './agreement-values.js';
import { PartyAsSigned, PartyFacts } from './party.js';
import { EdtfDate, Id, line, TypedWords } from './primitives.js';
import { Ground } from './provenance.js';
import {
  AccessLevel,
  Activity,
  AgreementKind,
  CorrectionReason,
  EntryIntoForceRule,
  Evidence,
  LegalStatus,
  PartnerPosition,
  Regime,
  RemovalReason,
  Side,
} from './vocabulary.js';

/** A party of a new document: one of the register by id, or one to be registered by what is known of it. */
export const PartyToSign = z
  .strictObject({
    party: Id.nullable().default(null),
    facts: PartyFacts.nullable().default(null),
    nameAsSigned: line(),
    countryAsSigned: line(200).nullable().default(null),
    bodyName: line().nullable().default(null),
    signedOn: EdtfDate.nullable().default(null).describe('Where this party signed on a day of its own'),
    place: line(200).nullable().default(null),
  })
  .refine(
    ({ party, facts }) => (party === null) !== (facts === null),
    says(
      'Укажите сторону из реестра (party) или сведения о новой (facts), одно из двух.',
      'Name a party of the register (party) or describe a new one (facts), one of the two.',
    ),
  )
  .meta({ id: 'PartyToSign' });
export type PartyToSign = z.infer<typeof PartyToSign>;

/** A document to be recorded by hand. The party named first leads. */
export const RecordAgreement = z
  .strictObject({
    kind: AgreementKind,
    title: line(1_000),
    titleOriginal: line(1_000).nullable().default(null),
    regime: Regime.default('MUNICIPAL'),
    parties: z.array(PartyToSign).min(2).max(40),
    signedOn: EdtfDate,
    inForceFrom: EdtfDate.nullable().default(null),
    inForceTo: EdtfDate.nullable().default(null),
    entryIntoForceRule: EntryIntoForceRule.default('UNKNOWN'),
    term: Term.nullable().default(null),
    texts: z.array(AgreementText).max(20).default([]),
    supplements: Id.nullable().default(null),
    evidence: Evidence.nullable().default(null).describe('What the record rests on'),
    legal: LegalStatus.nullable().default(null).describe('Legal status that the office knows of'),
    accessLevel: AccessLevel.default('INTERNAL'),
    source: Ground.nullable().default(null),
    learnedOn: EdtfDate.nullable().default(null),
  })
  .meta({ id: 'RecordAgreement' });
export type RecordAgreement = z.infer<typeof RecordAgreement>;

const why = {
  reason: CorrectionReason,
  words: TypedWords,
  source: Ground.nullable().default(null),
  learnedOn: EdtfDate.nullable().default(null),
  corrects: Id.nullable().default(null).describe('Event of the wrong value; the one shown when absent'),
};
const correction = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.strictObject({ field: z.literal(field), value, ...why });

/** One field put right. */
export const CorrectAgreement = z
  .discriminatedUnion('field', [
    correction('kind', AgreementKind),
    correction('title', line(1_000)),
    correction('titleOriginal', line(1_000).nullable()),
    correction('parties', z.array(PartyAsSigned).min(2).max(40)),
    correction('signatures', z.array(Signature).max(40)),
    correction('signedOn', EdtfDate),
    correction('inForceFrom', EdtfDate.nullable()),
    correction('inForceTo', EdtfDate.nullable()),
    correction('term', Term.nullable()),
    correction('texts', z.array(AgreementText).max(20)),
  ])
  .meta({ id: 'CorrectAgreement' });
export type CorrectAgreement = z.infer<typeof CorrectAgreement>;

const said = {
  side: Side,
  validFrom: EdtfDate.nullable().default(null),
  validTo: EdtfDate.nullable().default(null),
  learnedOn: EdtfDate.nullable().default(null),
  words: TypedWords,
  source: Ground.nullable().default(null),
  corrects: Id.nullable().default(null).describe('The statement that no longer counts; needs a reason'),
  reason: CorrectionReason.nullable().default(null),
};
const statement = <Axis extends string, Value extends z.ZodType>(axis: Axis, value: Value) =>
  z.strictObject({ axis: z.literal(axis), value, ...said });

/** Somebody says where a document stands on an axis. */
export const StateOfAgreement = z
  .discriminatedUnion('axis', [
    statement('LEGAL', LegalStatus),
    statement('ACTIVITY', Activity),
    statement('PARTNER_POSITION', PartnerPosition),
    statement('EVIDENCE', Evidence),
  ])
  .meta({ id: 'StateOfAgreement' });
export type StateOfAgreement = z.infer<typeof StateOfAgreement>;

/** Somebody says where a relation as a whole stands. */
export const StateOfPartnership = z
  .discriminatedUnion('axis', [
    statement('ACTIVITY', Activity),
    statement('PARTNER_POSITION', PartnerPosition),
  ])
  .meta({ id: 'StateOfPartnership' });
export type StateOfPartnership = z.infer<typeof StateOfPartnership>;

/** Why a record is to be voided or withdrawn: an error of entry, never the end of an agreement. */
export const RemoveAgreement = z
  .strictObject({ reason: RemovalReason, words: TypedWords })
  .meta({ id: 'RemoveAgreement' });
export type RemoveAgreement = z.infer<typeof RemoveAgreement>;

/** An act that needs no further word. */
export const NothingMore = z.strictObject({}).meta({ id: 'NothingMore' });
export type NothingMore = z.infer<typeof NothingMore>;
