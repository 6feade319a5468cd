import { z } from 'zod';
import { Day, Words } from './primitives.js';

/** How far back the periods go. */
export const PeriodsQuery = z.strictObject({
  years: z.coerce.number().int().min(1).max(100).optional().describe('Calendar years back; 10 when absent'),
});
export type PeriodsQuery = z.infer<typeof PeriodsQuery>;

export const NamedPeriod = z
  .strictObject({
    from: Day,
    to: Day.describe('The first day that no longer belongs to the period'),
    title: Words,
  })
  .meta({ id: 'NamedPeriod' });
export type NamedPeriod = z.infer<typeof NamedPeriod>;

export const PeriodPreset = z
  .strictObject({
    code: z.string(),
    name: Words,
    ground: Words.describe('Why reports are made for such periods'),
    validFrom: Day.nullable(),
    validTo: Day.nullable(),
    periods: z.array(NamedPeriod).describe('Those that have begun, newest first'),
  })
  .meta({ id: 'PeriodPreset' });

/** The periods that reports are usually made for. */
export const Periods = z.strictObject({ presets: z.array(PeriodPreset), today: Day }).meta({ id: 'Periods' });
export type Periods = z.infer<typeof Periods>;
