import { says } from '@pobratim/service-defaults';
import { z } from 'zod';
import { Counted, filterQuery, language } from './dimensions.js';
import { Moment, momentQuery } from './moment.js';
import { Id, Words } from './primitives.js';

const rowsQuery = {
  ...momentQuery,
  ...filterQuery,
  unit: Counted.optional().describe('Partnerships when absent'),
};

/** The records behind a number. */
export const RowsQuery = z.strictObject({
  ...rowsQuery,
  cursor: z.string().max(1_000).optional().describe('`nextCursor` of the page before'),
  limit: z.coerce
    .number()
    .int(says('Нужно целое число от 1 до 200.', 'A whole number from 1 to 200 is expected.'))
    .min(1)
    .max(200)
    .optional()
    .describe('Rows in the answer, 50 when absent'),
});
export type RowsQuery = z.infer<typeof RowsQuery>;

/** All of them as a file. */
export const RowsExportQuery = z.strictObject({ ...rowsQuery, language });
export type RowsExportQuery = z.infer<typeof RowsExportQuery>;

/** A code with its words. */
export const Coded = z.strictObject({ value: z.string(), label: Words }).meta({ id: 'Coded' });
export type Coded = z.infer<typeof Coded>;

/** A record behind a number; its id and number lead to its card in the register. */
export const FigureRow = z
  .strictObject({
    id: Id,
    number: z.string(),
    title: z.string().describe('Title of the document; of a partnership the names of its parties'),
    partnership: z.strictObject({ id: Id, number: z.string(), title: z.string() }),
    kinds: z.array(Coded),
    signedOn: z.string().nullable().describe('EDTF; of a partnership its first signing'),
    countries: z.array(Coded),
    regions: z.array(Coded),
    legal: Coded,
    documents: z.int().min(0),
    uncertain: z.boolean().describe('Could be otherwise on this day: a date is reduced or not known'),
  })
  .meta({ id: 'FigureRow' });
export type FigureRow = z.infer<typeof FigureRow>;

export const RowsAnswer = z
  .strictObject({
    unit: Counted,
    items: z.array(FigureRow),
    nextCursor: z.string().nullable(),
    total: z.int().min(0),
    moment: Moment,
  })
  .meta({ id: 'RowsAnswer' });
export type RowsAnswer = z.infer<typeof RowsAnswer>;
