import { z } from 'zod';
import { Moment } from './moment.js';
import { EdtfDate, Id, Instant, Position } from './primitives.js';
import { ActorView, Ground } from './provenance.js';
import { Side } from './vocabulary.js';

/** Who, when, why; which field; before, after; on which ground. */
export const HistoryEntry = z
  .strictObject({
    position: Position,
    eventId: Id,
    recordedAt: Instant,
    actor: ActorView,
    type: z.string().describe('Type of the event, `AgreementCorrected`'),
    subject: z.strictObject({
      kind: z.enum(['AGREEMENT', 'PARTNERSHIP', 'PARTY']),
      id: Id,
      number: z.string().nullable(),
    }),
    reason: z.string().nullable().describe('A code'),
    words: z
      .string()
      .nullable()
      .describe("The person's own words; `null` where there are none or they were erased"),
    field: z.string().nullable().describe('Field of the card, or the axis of a statement'),
    side: Side.nullable(),
    before: z.unknown(),
    after: z.unknown(),
    validFrom: EdtfDate.nullable(),
    validTo: EdtfDate.nullable(),
    ground: z.strictObject({ ...Ground.shape, incomingNumber: z.string().nullable() }).nullable(),
    learnedOn: EdtfDate.nullable(),
    corrects: Id.nullable(),
    approvedBy: z.array(ActorView),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const History = z
  .strictObject({ entries: z.array(HistoryEntry), moment: Moment })
  .meta({ id: 'History' });
export type History = z.infer<typeof History>;
