import { isTimeZone } from '@pobratim/kernel';
import { z } from 'zod';
import { says } from '../problems/words-of-issue.js';

/** The zone of the register unless another is configured. */
export const DEFAULT_TIME_ZONE = 'Europe/Moscow';

const timeZone = z
  .string()
  .refine(
    isTimeZone,
    says(
      'Назовите пояс по базе IANA, например Europe/Moscow.',
      'Name an IANA time zone, such as Europe/Moscow.',
    ),
  )
  .describe('часовой пояс реестра · time zone of the register');

/** What services read of their surroundings; each takes the fields it needs, under the same names and words. */
export const SERVICE_SETTINGS = {
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('адрес базы данных для роли pobratim_app · address of the database for the role pobratim_app'),
  DATA_DIR: z.string().describe('папка данных · folder of the data'),
  PURPOSE: z
    .enum(['training', 'register'])
    .default('register')
    .describe('учебный или настоящий реестр · training or real'),
  REGISTER_TIME_ZONE: timeZone.default(DEFAULT_TIME_ZONE),
  SESSION_KEY: z
    .string()
    .min(32)
    .optional()
    .describe('ключ подписи, один для всех служб · signing key, one for all services'),
} as const;

/** @param usual the port of a service that is given none */
export function portSetting(usual: number) {
  return z.coerce.number().int().min(1).max(65_535).default(usual).describe('порт · port');
}
