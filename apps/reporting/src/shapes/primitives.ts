import { isEdtf } from '@pobratim/kernel';
import { says } from '@pobratim/service-defaults';
import { z } from 'zod';

/** The id of a record. */
export const Id = z.string().meta({ id: 'Id', format: 'uuid' });

/** A date in its own precision: `2017-04-28`, `1981-05`, `2002`, `198X`, `XXXX`. */
export const EdtfDate = z
  .string()
  .refine(isEdtf)
  .meta({ id: 'EdtfDate', description: 'EDTF: `2017-04-28`, `1981-05`, `2002`, `198X`, `XXXX` (not known)' });

/** A calendar day. */
export const Day = z.iso
  .date(
    says(
      'Нужен день вида 2026-01-31, который есть в календаре.',
      'A day of the calendar such as 2026-01-31 is expected.',
    ),
  )
  .meta({ id: 'Day', description: '`YYYY-MM-DD`' });

/** RFC 3339 with milliseconds and `Z`. */
export const Instant = z.string().meta({ id: 'Instant', format: 'date-time' });

/** The same words in both languages of the portal. */
export const Words = z
  .strictObject({ ru: z.string(), en: z.string() })
  .meta({ id: 'Words', description: 'Russian and English' });
export type Words = z.infer<typeof Words>;
