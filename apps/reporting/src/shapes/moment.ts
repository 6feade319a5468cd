import { z } from 'zod';
import { Day, Instant } from './primitives.js';

/** The two dates of every question. Members of a query, to be spread into its schema. */
export const momentQuery = {
  validOn: z.string().max(40).optional().describe('State on this day, `YYYY-MM-DD`; today when absent'),
  knownAt: z
    .string()
    .max(40)
    .optional()
    .describe(
      'As known at: `@123` (size of the log), an instant (RFC 3339), or a day (its end); now when absent',
    ),
  minPosition: z.coerce
    .number()
    .int()
    .min(-1)
    .optional()
    .describe('Wait up to 2 s until the answer covers this position of the log, else 503'),
};

/** The pair that an answer used. */
export const Moment = z
  .strictObject({
    validOn: Day,
    knownAt: z.int().min(0).describe('Size of the log: positions [0, knownAt) were known'),
    knownAtInstant: Instant.nullable().describe('When the last of them was recorded'),
    isNow: z.boolean().describe('Neither date was moved'),
    incarnation: z.string(),
    registerSince: Instant.nullable().describe('«Реестр ведётся с …»: when the first event was recorded'),
    beforeRegister: z.boolean().describe('The moment lies before the first event: nothing was known yet'),
    staleSince: Instant.nullable().describe(
      'Some records stand still since then: an event could not be applied, and an operator was told',
    ),
    today: Day.describe('Today in the time zone of the register'),
  })
  .meta({ id: 'Moment' });
export type Moment = z.infer<typeof Moment>;
