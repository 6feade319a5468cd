import { z } from 'zod';
import { Id } from './primitives.js';

/** What became of a line. */
const LineFate = z
  .enum(['RECORDED', 'SAME', 'CHANGED', 'REFUSED', 'NOT_UNDERSTOOD', 'DOMESTIC', 'OPEN'])
  .meta({ id: 'LineFate' });

/** The account of every line, to keep and to download; the sum of the counts is the number of lines. */
export const ImportAccount = z
  .strictObject({
    counts: z.strictObject({
      recorded: z.int(),
      same: z.int(),
      changed: z.int(),
      refused: z.int(),
      notUnderstood: z.int(),
      domestic: z.int(),
      open: z.int(),
    }),
    lines: z.array(
      z.strictObject({
        quote: z.string(),
        fate: LineFate,
        agreement: Id.nullable(),
        registerNumber: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ImportAccount' });
export type ImportAccount = z.infer<typeof ImportAccount>;
