import { z } from 'zod';
import { Day, Instant } from './primitives.js';

/** The two dates of every question, as members of its query. */
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
    .describe('Wait up to 2 s until the figures cover this position of the log, else 503'),
};

/** What a question says of the moment. */
export interface AskedMoment {
  readonly validOn?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly minPosition?: number | undefined;
}

/** The pair that an answer used, of which log, and how far that is delivered. */
export const Moment = z
  .strictObject({
    validOn: Day,
    knownAt: z.int().min(0).describe('Size of the log: positions [0, knownAt) were known'),
    knownAtInstant: Instant.nullable().describe('When the last of them was recorded'),
    isNow: z.boolean().describe('Neither date was moved'),
    incarnation: z.string().describe('Life of the log that the size belongs to'),
    minPosition: z
      .int()
      .min(-1)
      .describe('Last position that the figures cover: ask again with it, and nothing seen here is missing'),
    registerSince: Instant.nullable().describe('«Реестр ведётся с …»: when the first event was recorded'),
    beforeRegister: z.boolean().describe('The moment lies before the first event: nothing was known yet'),
    staleSince: Instant.nullable().describe('Some records stand still since then; an operator was told'),
    today: Day.describe('Today in the time zone of the register'),
  })
  .meta({ id: 'Moment' });
export type Moment = z.infer<typeof Moment>;
