import { z } from 'zod';
import { Moment, momentQuery } from './moment.js';
import { Id } from './primitives.js';
import { Side } from './vocabulary.js';

/** Two moments side by side: the pair, and the other pair. */
export const ComparisonQuery = z.strictObject({
  ...momentQuery,
  otherValidOn: momentQuery.validOn,
  otherKnownAt: momentQuery.knownAt,
});
export type ComparisonQuery = z.infer<typeof ComparisonQuery>;

/** Why a value differs: something new was told, something wrong was put right, or only the day is another. */
const Cause = z.enum(['NEW_FACT', 'CORRECTION', 'PASSAGE_OF_TIME']).meta({ id: 'Cause' });

export const DifferenceView = z
  .strictObject({
    field: z.string(),
    side: Side.nullable().describe('Whose word it is, on an axis'),
    of: z
      .strictObject({ id: Id, name: z.string().describe('Register number of a document, name of a party') })
      .nullable()
      .describe('What the field belongs to, where that is not the record itself'),
    before: z.unknown().describe('At the pair'),
    after: z.unknown().describe('At the other pair'),
    cause: Cause,
    events: z.array(Id).describe('The events that brought the difference'),
  })
  .meta({ id: 'DifferenceView' });
export type DifferenceView = z.infer<typeof DifferenceView>;

/** Only what differs. */
export const Comparison = z
  .strictObject({ differences: z.array(DifferenceView), moment: Moment, otherMoment: Moment })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;
