import { KAFKA_SETTINGS } from '@pobratim/messaging';
import { portSetting, readConfig, SERVICE_SETTINGS } from '@pobratim/service-defaults';
import { z } from 'zod';

const Settings = z.strictObject({
  PORT: portSetting(3_005),
  DATABASE_URL: SERVICE_SETTINGS.DATABASE_URL,
  PURPOSE: SERVICE_SETTINGS.PURPOSE,
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
