import { z } from 'zod';

/** An id of the register. */
export const Id = z.string().meta({ id: 'Id', format: 'uuid' });

/** A calendar day. */
export const Day = z.iso.date().meta({ id: 'Day', description: '`YYYY-MM-DD`' });

/** RFC 3339 with milliseconds and `Z`. */
export const Instant = z.string().meta({ id: 'Instant', format: 'date-time' });

/** The same words in both languages of the portal. */
export const Words = z
  .strictObject({ ru: z.string(), en: z.string() })
  .meta({ id: 'Words', description: 'Russian and English' });
export type Words = z.infer<typeof Words>;
