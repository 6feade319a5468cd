import { z } from 'zod';
import { EdtfDate, Id, Instant, Position, Words } from './primitives.js';
import { Activity, Axis, Evidence, LegalStatus, PartnerPosition, Side } from './vocabulary.js';

/** Who acted. The name is the directory's of persons today; the log holds only the id. */
export const ActorView = z
  .strictObject({ id: z.string(), name: Words, office: Words })
  .meta({ id: 'ActorView' });
export type ActorView = z.infer<typeof ActorView>;

/** The words a value was read from: UTF-16 units of the source's extracted text; without them the source as a whole. */
export const Ground = z
  .strictObject({ document: Id, from: z.int().nullable(), to: z.int().nullable() })
  .meta({ id: 'Ground' });
export type Ground = z.infer<typeof Ground>;

/** «Откуда?»: the event a value comes from. */
const provenance = {
  eventId: Id,
  position: Position,
  recordedAt: Instant,
  actor: ActorView,
  source: Ground.nullable(),
  learnedOn: EdtfDate.nullable().describe('When the office says it learned it; claimed'),
  corrected: z.boolean().describe('An earlier value was put right by this one'),
};

/** A value with its provenance; each becomes a component `Fact…` of the document. */
export const factOf = <Value extends z.ZodType>(id: string, value: Value) =>
  z.strictObject({ value, ...provenance }).meta({ id });

/** Who says what on an axis, and for which days. */
export const AxisFact = z
  .strictObject({
    axis: Axis,
    value: z.union([LegalStatus, Activity, PartnerPosition, Evidence]),
    ...provenance,
    side: Side,
    validFrom: EdtfDate.nullable(),
    validTo: EdtfDate.nullable(),
    uncertain: z
      .boolean()
      .describe('The days are not known, or the day asked for lies inside a reduced date'),
    shown: z.boolean().describe('The word that the lists show for this axis'),
  })
  .meta({ id: 'AxisFact' });
export type AxisFact = z.infer<typeof AxisFact>;

/** The four words of a row. */
export const axisWords = {
  legal: LegalStatus.describe('`UNKNOWN` where nothing was stated'),
  activity: Activity,
  partnerPosition: PartnerPosition,
  evidence: Evidence.nullable(),
};
