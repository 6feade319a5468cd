import { says } from '@pobratim/service-defaults';
import { z } from 'zod';
import { momentQuery } from './moment.js';
import { Day } from './primitives.js';

/** A report: of which days, at which moment, of which territory. */
export const ReportQuery = z.strictObject({
  from: Day.describe('First day of the period'),
  to: Day.describe('The first day that no longer belongs to the period'),
  ...momentQuery,
  territory: z
    .string()
    .regex(
      /^(\d{2,3}|\d{5}|\d{8}|\d{11})$/,
      says(
        'Нужен код региона (67) или код ОКТМО муниципалитета (66701000).',
        'The code of a region (67) or the OKTMO code of a municipality (66701000) is expected.',
      ),
    )
    .optional()
    .describe('Code of a region or OKTMO of a municipality; everything the reader may see when absent'),
  domestic: z
    .enum(['EXCLUDE', 'INCLUDE', 'ONLY'])
    .optional()
    .describe('Relations inside one country; left out when absent'),
  format: z
    .enum(['json', 'xlsx', 'docx', 'csv'])
    .optional()
    .describe('The table as an answer or as a file; `json` when absent'),
  language: z.enum(['ru', 'en']).optional().describe('Of the headings and words of a file; `ru` when absent'),
});
export type ReportQuery = z.infer<typeof ReportQuery>;
