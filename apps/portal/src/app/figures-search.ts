import { z } from 'zod';

const text = z.string().max(400).optional().catch(undefined);
const dimension = z.enum(['country', 'region', 'kind', 'decade', 'legal']);

/** What figures and their rows are narrowed by. */
export const FigureRowsSearch = z.object({
  view: z.enum(['partnerships', 'agreements']).catch('partnerships'),
  country: text,
  region: text,
  kind: text,
  decade: text,
  legal: text,
  domestic: z.enum(['INCLUDE', 'ONLY']).optional().catch(undefined),
});
export type FigureRowsSearch = z.infer<typeof FigureRowsSearch>;

/** A table of figures: what is counted, by what, narrowed by what. */
export const FiguresSearch = FigureRowsSearch.extend({
  rows: dimension.catch('country'),
  columns: dimension.optional().catch(undefined),
});
export type FiguresSearch = z.infer<typeof FiguresSearch>;
