import { z } from 'zod';
import { CandidateParty } from './import-candidate.js';
import { EdtfDate, line, TypedWords } from './primitives.js';
import { Activity, AgreementKind, LegalStatus, PartnerPosition, RejectionReason } from './vocabulary.js';

const correction = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.strictObject({ field: z.literal(field), value, words: TypedWords });

/** One field of a candidate put right before it is accepted. */
export const CorrectCandidate = z
  .discriminatedUnion('field', [
    correction('kind', AgreementKind.nullable()),
    correction('title', line(1_000).nullable()),
    correction('domesticParties', z.array(CandidateParty).max(40)),
    correction('foreignParties', z.array(CandidateParty).max(40)),
    correction('signedOn', EdtfDate.nullable()),
    correction('since', EdtfDate.nullable()),
    correction('legalStatus', LegalStatus.nullable()),
    correction('activity', Activity.nullable()),
    correction('partnerPosition', PartnerPosition.nullable()),
  ])
  .meta({ id: 'CorrectCandidate' });
export type CorrectCandidate = z.infer<typeof CorrectCandidate>;

/** A candidate is taken into the register. */
export const AcceptCandidate = z
  .strictObject({
    asNew: z
      .boolean()
      .default(false)
      .describe('A person decides that it is another document than the one the register proposes'),
  })
  .meta({ id: 'AcceptCandidate' });
export type AcceptCandidate = z.infer<typeof AcceptCandidate>;

/** Why a line is not taken into the register. */
export const RejectLine = z
  .strictObject({ reason: RejectionReason, words: TypedWords })
  .meta({ id: 'RejectLine' });
export type RejectLine = z.infer<typeof RejectLine>;

/** All that is certain was accepted: so many candidates. */
export const AcceptedAll = z
  .strictObject({ accepted: z.int().min(0), position: z.int().min(-1), revision: z.int().min(0) })
  .meta({ id: 'AcceptedAll' });
export type AcceptedAll = z.infer<typeof AcceptedAll>;
