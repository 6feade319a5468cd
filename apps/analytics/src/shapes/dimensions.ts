import { z } from 'zod';

/** By what is counted. A record with several values counts under each of them, and once in the total. */
export const DIMENSIONS = ['country', 'region', 'kind', 'decade', 'legal'] as const;
export const Dimension = z.enum(DIMENSIONS).meta({
  id: 'Dimension',
  description: '`region` of the domestic parties, `decade` of signing, `legal` the legal status on the day',
});
export type Dimension = z.infer<typeof Dimension>;

/** What is counted. */
export const Counted = z.enum(['PARTNERSHIPS', 'AGREEMENTS']).meta({ id: 'Counted' });
export type Counted = z.infer<typeof Counted>;

/** Several values in one parameter, `DE,FR`; any of them will do. */
const anyOf = (value: RegExp, description: string) =>
  z
    .string()
    .max(2_000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.string().regex(value)).max(100))
    .optional()
    .describe(`${description}; several by commas; \`NONE\` for records without any`);

/** What figures and their rows are narrowed by; the names are those of the register's own lists. */
export const filterQuery = {
  country: anyOf(/^([A-Z]{2}|\d{3}|UNKNOWN|NONE)$/, 'ISO alpha-2, or OKSM code where there is none'),
  region: anyOf(/^(\d{2,3}|NONE)$/, 'Code of a Russian region'),
  kind: anyOf(/^[A-Z_]{2,40}$/, 'Kind of a document'),
  decade: anyOf(/^(\d{3}0|UNKNOWN|NONE)$/, 'Decade of signing, `1980`'),
  legal: anyOf(/^[A-Z_]{2,40}$/, 'Legal status on the day'),
  domestic: z
    .enum(['EXCLUDE', 'INCLUDE', 'ONLY'])
    .optional()
    .describe('Relations inside one country; left out when absent'),
};

/** The chosen values of each dimension, and whether relations inside one country count. */
export interface Filters extends Partial<Record<Dimension, readonly string[] | undefined>> {
  readonly domestic?: 'EXCLUDE' | 'INCLUDE' | 'ONLY' | undefined;
}

/** Language of a file. */
export const language = z
  .enum(['ru', 'en'])
  .optional()
  .describe('Of the headings and words; `ru` when absent');
