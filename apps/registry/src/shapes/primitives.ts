import { isEdtf, isId } from '@pobratim/kernel';
import { says } from '@pobratim/service-defaults';
import { z } from 'zod';

/** An id of the register: UUID of version 5 or 7 in lower case. */
export const Id = z
  .string()
  .refine(isId, says('Нужен идентификатор записи (UUID).', 'The id of a record (UUID) is expected.'))
  .meta({ id: 'Id', format: 'uuid' });

/** An id or the short register number that people say on the telephone. */
export const IdOrNumber = z
  .string()
  .min(1)
  .max(64)
  .regex(
    /^[\p{L}\p{N} -]+$/u,
    says('Нужен номер вида 67-2026-0001.', 'A number such as 67-2026-0001 is expected.'),
  )
  .describe('UUID or register number: `67-2026-0001`, `ПР-67-0003`');

/** A date in its own precision: `2017-04-28`, `1981-05`, `2002`, `198X`, `XXXX`. */
export const EdtfDate = z
  .string()
  .refine(
    isEdtf,
    says(
      'Нужна дата вида 2017-04-28, 1981-05, 2002, 198X или XXXX.',
      'A date such as 2017-04-28, 1981-05, 2002, 198X or XXXX is expected.',
    ),
  )
  .meta({ id: 'EdtfDate', description: 'EDTF: `2017-04-28`, `1981-05`, `2002`, `198X`, `XXXX` (not known)' });

/** A calendar day. */
export const Day = z.iso.date().meta({ id: 'Day', description: '`YYYY-MM-DD`' });

/** RFC 3339 with milliseconds and `Z`. */
export const Instant = z.string().meta({ id: 'Instant', format: 'date-time' });

/** A place in the log, from 0; -1 where the log is empty. */
export const Position = z.int().min(-1).meta({ id: 'Position' });

/** The last revision of an aggregate's stream; goes into `If-Match`. */
export const Revision = z.int().min(0).meta({ id: 'Revision' });

/** SHA-256, 64 hex digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'Sha256' });

/** The same words in both languages of the portal. */
export const Words = z
  .strictObject({ ru: z.string(), en: z.string() })
  .meta({ id: 'Words', description: 'Russian and English' });
export type Words = z.infer<typeof Words>;

/** Words to look for; no control characters, which no database takes. */
export const words = (longest: number): z.ZodString =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^\P{Cc}*$/u, says('Уберите управляющие знаки.', 'Remove the control characters.'));

/** What a person types in a line; trimmed. */
export const line = (longest = 500): z.ZodString => z.string().trim().min(1).max(longest);

/** A person's own words, kept apart from the log because they may have to be erased. */
export const TypedWords = z.string().trim().max(4_000).nullable().default(null);
