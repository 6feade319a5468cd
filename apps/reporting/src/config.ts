import { isTimeZone } from '@pobratim/kernel';
import { KAFKA_SETTINGS } from '@pobratim/messaging';
import { readConfig, says } from '@pobratim/service-defaults';
import { z } from 'zod';
import { DEFAULT_TIME_ZONE } from './reporting-parts.adapter.js';

const Settings = z.strictObject({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3_004).describe('порт · port'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('адрес базы данных для роли pobratim_app · address of the database for the role pobratim_app'),
  DATA_DIR: z.string().describe('папка данных · folder of the data'),
  PURPOSE: z
    .enum(['training', 'register'])
    .default('register')
    .describe('учебный или настоящий реестр · training or real'),
  REGISTER_TIME_ZONE: z
    .string()
    .refine(
      isTimeZone,
      says(
        'Назовите пояс по базе IANA, например Europe/Moscow.',
        'Name an IANA time zone, such as Europe/Moscow.',
      ),
    )
    .default(DEFAULT_TIME_ZONE)
    .describe('часовой пояс реестра · time zone of the register'),
  SESSION_KEY: z.string().min(32).optional().describe('ключ подписи · signing key'),
  ...KAFKA_SETTINGS,
});

/** What the environment decides about the reports as a service of their own. */
export type Settings = z.output<typeof Settings>;

/** @throws ConfigurationError naming every bad variable */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return readConfig(Settings, environment);
}
