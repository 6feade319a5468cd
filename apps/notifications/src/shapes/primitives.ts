import { isId } from '@pobratim/kernel';
import { says } from '@pobratim/service-defaults';
import { z } from 'zod';
import { CATEGORIES, KINDS, LANGUAGES } from '../vocabulary/kinds.js';

/** UUID of version 5 or 7 in lower case. */
export const Id = z
  .string()
  .refine(isId, says('Нужен идентификатор (UUID).', 'An id (UUID) is expected.'))
  .meta({ id: 'Id', format: 'uuid' });

/** RFC 3339 with milliseconds and `Z`. */
export const Instant = z.string().meta({ id: 'Instant', format: 'date-time' });

/** A place in the log, from 0; -1 where the log is empty. */
export const Position = z.int().min(-1).meta({ id: 'Position' });

export const NotificationKind = z.enum(KINDS).meta({ id: 'NotificationKind' });
export const RecordCategory = z.enum(CATEGORIES).meta({ id: 'RecordCategory' });
export const LetterLanguage = z.enum(LANGUAGES).meta({ id: 'LetterLanguage' });

/** A record by its kind and id. */
export const RecordRef = z
  .strictObject({ category: RecordCategory, id: Id })
  .meta({ id: 'RecordRef', description: 'A record that notifications speak of' });

/** The same words in both languages of the portal. */
export const Words = z
  .strictObject({ ru: z.string(), en: z.string() })
  .meta({ id: 'Words', description: 'Russian and English' });

/** What the answer rests on. */
export const AsOf = z
  .strictObject({
    size: z.int().min(0).describe('Positions [0, size) of the log are covered'),
    incarnation: z.string().describe('The life of the log that the positions belong to'),
    staleSince: Instant.nullable().describe(
      'Some records stand still since then: an event could not be applied',
    ),
  })
  .meta({ id: 'AsOf' });
export type AsOf = z.infer<typeof AsOf>;

/** Read your own writes. */
export const minPosition = z.coerce
  .number()
  .int()
  .min(-1)
  .optional()
  .describe('Wait up to 2 s until the answer covers this position of the log, else 503');

/** What every write answers; `position` goes into `minPosition`. */
export const InboxWritten = z
  .strictObject({ position: Position, recordedAt: Instant })
  .meta({ id: 'InboxWritten' });
export type InboxWritten = z.infer<typeof InboxWritten>;
