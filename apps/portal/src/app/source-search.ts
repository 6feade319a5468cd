import { z } from 'zod';

const offset = z.coerce.number().int().min(0).optional().catch(undefined);

/** The place in a source, in UTF-16 units of its text. */
export const SourceSearch = z.object({ from: offset, to: offset });
