import { z } from 'zod';
import { Counted, Dimension, filterQuery, language } from './dimensions.js';
import { Moment, momentQuery } from './moment.js';
import { Words } from './primitives.js';

const figuresQuery = {
  ...momentQuery,
  ...filterQuery,
  unit: Counted.optional().describe('Partnerships when absent'),
  rows: Dimension.optional().describe('`country` when absent'),
  columns: Dimension.optional().describe('Second dimension of a cross-table; one column when absent'),
};

/** A table of figures. */
export const FiguresQuery = z.strictObject(figuresQuery);
export type FiguresQuery = z.infer<typeof FiguresQuery>;

/** The same table as a file. */
export const FiguresExportQuery = z.strictObject({ ...figuresQuery, language });
export type FiguresExportQuery = z.infer<typeof FiguresExportQuery>;

/** One value of a dimension with its number; asked as a filter of `rows`, the value gives the records behind it. */
export const FigureValue = z
  .strictObject({ value: z.string(), label: Words, count: z.int().min(0) })
  .meta({ id: 'FigureValue' });
export type FigureValue = z.infer<typeof FigureValue>;

/** The values of a dimension; the numbers may add up to more than the total, for a record may have several values. */
export const FigureAxis = z
  .strictObject({ dimension: Dimension, values: z.array(FigureValue) })
  .meta({ id: 'FigureAxis' });
export type FigureAxis = z.infer<typeof FigureAxis>;

/** The number of records that have both values; pairs without any are left out. */
export const FigureCell = z
  .strictObject({ row: z.string(), column: z.string(), count: z.int().min(1) })
  .meta({ id: 'FigureCell' });
export type FigureCell = z.infer<typeof FigureCell>;

export const FiguresAnswer = z
  .strictObject({
    unit: Counted,
    rows: FigureAxis,
    columns: FigureAxis.nullable(),
    cells: z.array(FigureCell).describe('Empty without `columns`'),
    total: z.int().min(0).describe('Each record once'),
    uncertain: z
      .int()
      .min(0)
      .describe('How many of them could be otherwise on this day: a date is reduced or not known'),
    moment: Moment,
  })
  .meta({ id: 'FiguresAnswer' });
export type FiguresAnswer = z.infer<typeof FiguresAnswer>;
