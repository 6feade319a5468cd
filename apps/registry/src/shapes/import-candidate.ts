import { z } from 'zod';
import { PartyFacts } from './party.js';
import { ReadField } from './preview.js';
import { EdtfDate, Id } from './primitives.js';
import { Activity, AgreementKind, Certainty, LegalStatus, Outcome, PartnerPosition } from './vocabulary.js';

/** A party as a line of a source names it, with what the directory knows of it. */
export const CandidateParty = z
  .strictObject({
    ...PartyFacts.shape,
    nameAsSigned: z.string().min(1).max(500),
    countryAsSigned: z.string().max(200).nullable(),
    bodyName: z.string().max(500).nullable(),
  })
  .meta({ id: 'CandidateParty' });
export type CandidateParty = z.infer<typeof CandidateParty>;

/** What a line of a source says; `null` is not said. */
export const CandidateValues = z
  .strictObject({
    kind: AgreementKind.nullable(),
    title: z.string().nullable(),
    domesticParties: z.array(CandidateParty),
    foreignParties: z.array(CandidateParty),
    signedOn: EdtfDate.nullable(),
    since: EdtfDate.nullable(),
    legalStatus: LegalStatus.nullable(),
    activity: Activity.nullable(),
    partnerPosition: PartnerPosition.nullable(),
  })
  .meta({ id: 'CandidateValues' });

/** A candidate against the register; differences are only proposed. */
export const CandidateMatch = z
  .strictObject({
    outcome: Outcome,
    existing: z.strictObject({ id: Id, registerNumber: z.string(), title: z.string() }).nullable(),
    differences: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'CandidateMatch' });

/** One card of the review. */
export const Candidate = z
  .strictObject({
    no: z.int().min(1),
    certainty: Certainty,
    state: z.enum(['OPEN', 'ACCEPTED', 'RECORDED', 'REJECTED', 'REFUSED']),
    values: CandidateValues,
    fields: z.record(z.string(), ReadField),
    corrected: z.record(z.string(), z.boolean()).describe('Fields that a person put right'),
    match: CandidateMatch,
    result: z
      .strictObject({ agreement: Id.nullable(), registerNumber: z.string().nullable(), partnership: Id })
      .nullable(),
    refusal: z
      .string()
      .nullable()
      .describe('Code of the refusal that the register gave, or of the rejection'),
    quote: z.string(),
    from: z.int(),
    to: z.int(),
  })
  .meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof Candidate>;
