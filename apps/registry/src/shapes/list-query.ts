import { says } from '@pobratim/service-defaults';
import { z } from 'zod';
import { momentQuery } from './moment.js';
import { words } from './primitives.js';
import { Activity, AgreementKind, Evidence, LegalStatus, Level, PartnerPosition } from './vocabulary.js';

/** Several values in one parameter, `DE,FR`; any of them will do. */
const anyOf = <Output extends string>(value: z.ZodType<Output, string>, description: string) =>
  z
    .string()
    .max(2_000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(value).max(100))
    .optional()
    .describe(`${description}; several by commas`);

/** What lists, counts, facets and exports are narrowed by. */
const filterQuery = {
  q: words(200).optional().describe('Words of names, titles and numbers; ё and е are one letter'),
  country: anyOf(
    z.string().regex(/^([A-Z]{2}|\d{3}|UNKNOWN)$/),
    'ISO alpha-2, or OKSM code where there is none',
  ),
  region: anyOf(z.string().regex(/^\d{2,3}$/), 'Code of a Russian region'),
  municipality: anyOf(z.string().regex(/^[\da-f-]{8,36}$/), 'OKTMO of a Russian party, or its id'),
  kind: anyOf(AgreementKind, 'Kind of a document'),
  legal: anyOf(LegalStatus, 'Legal status on the day'),
  activity: anyOf(Activity, 'Activity on the day'),
  position: anyOf(PartnerPosition, "Partner's position on the day"),
  evidence: anyOf(z.union([Evidence, z.literal('UNSTATED')]), 'What the record rests on'),
  level: anyOf(Level, 'Level of the partnership'),
  decade: anyOf(z.string().regex(/^(\d{3}0|UNKNOWN)$/), 'Decade of signing, `1980`'),
  party: anyOf(z.uuid(), 'Id of a party'),
  domestic: z
    .enum(['EXCLUDE', 'INCLUDE', 'ONLY'])
    .optional()
    .describe('Relations inside one country; left out when absent'),
  voided: z.enum(['true', 'false']).optional().describe('Also voided and withdrawn records'),
};

const sort = z
  .enum(['signedOn', '-signedOn', 'title', '-title', 'number', '-number', 'recorded', '-recorded'])
  .optional()
  .describe('`signedOn` when absent; unknown dates last');

/** A page of a list. */
export const ListQuery = z.strictObject({
  ...momentQuery,
  ...filterQuery,
  sort,
  cursor: z.string().max(1_000).optional().describe('`nextCursor` of the page before'),
  limit: z.coerce
    .number()
    .int(says('Нужно целое число от 1 до 200.', 'A whole number from 1 to 200 is expected.'))
    .min(1)
    .max(200)
    .optional()
    .describe('Rows in the answer, 50 when absent'),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** The whole list as a file. */
export const ExportQuery = z.strictObject({
  ...momentQuery,
  ...filterQuery,
  sort,
  language: z.enum(['ru', 'en']).optional().describe('Of the headings and words; `ru` when absent'),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

/** Counts beside each value. */
export const FacetQuery = z.strictObject({
  ...momentQuery,
  ...filterQuery,
  unit: z
    .enum(['PARTNERSHIPS', 'AGREEMENTS'])
    .optional()
    .describe('What is counted; partnerships when absent'),
});
export type FacetQuery = z.infer<typeof FacetQuery>;
