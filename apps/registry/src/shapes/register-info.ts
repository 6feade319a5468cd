import { z } from 'zod';
import { Day, Instant, Words } from './primitives.js';

/** Which register this is. */
export const RegisterInfo = z
  .strictObject({
    purpose: z.enum(['TRAINING', 'REGISTER']),
    name: Words,
    size: z.int().min(0).describe('Number of events'),
    incarnation: z.string(),
    since: Instant.nullable().describe('When the first event was recorded'),
    timeZone: z.string(),
    today: Day,
  })
  .meta({ id: 'RegisterInfo' });
export type RegisterInfo = z.infer<typeof RegisterInfo>;
