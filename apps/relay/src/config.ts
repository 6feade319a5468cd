import { KAFKA_SETTINGS } from '@pobratim/messaging';
import { readConfig } from '@pobratim/service-defaults';
import { z } from 'zod';

const Settings = z.strictObject({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3_005).describe('порт · port'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('адрес базы данных для роли pobratim_app · address of the database for the role pobratim_app'),
  PURPOSE: z
    .enum(['training', 'register'])
    .default('register')
    .describe('учебный или настоящий реестр · training or real'),
  WATERMARK_SECONDS: z.coerce
    .number()
    .min(1)
    .max(3_600)
    .default(10)
    .describe('секунд между отметками полноты · seconds between watermarks'),
  ...KAFKA_SETTINGS,
});

/** What the environment decides about the relay. */
export type Settings = z.output<typeof Settings>;

/** @throws ConfigurationError naming every bad variable */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return readConfig(Settings, environment);
}
