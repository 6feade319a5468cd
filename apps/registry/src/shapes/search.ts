import { z } from 'zod';
import { Moment, momentQuery } from './moment.js';
import { words, Words } from './primitives.js';

export const SearchQuery = z.strictObject({
  ...momentQuery,
  q: words(200).min(1).describe('Number, place, country; a wrong keyboard layout is forgiven'),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** One thing found; `note` says why or what it is. */
export const SearchResult = z
  .strictObject({
    kind: z.enum(['AGREEMENT', 'PARTNERSHIP', 'PARTY', 'IMPORT']),
    id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    note: Words,
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof SearchResult>;

/** Best first. `understoodAs` is the text another keyboard layout makes of the query, where that was used. */
export const SearchAnswer = z
  .strictObject({ results: z.array(SearchResult), understoodAs: z.string().nullable(), moment: Moment })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
