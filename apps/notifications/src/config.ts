import { KAFKA_SETTINGS } from '@pobratim/messaging';
import { portSetting, readConfig, SERVICE_SETTINGS } from '@pobratim/service-defaults';
import { z } from 'zod';
import { MAIL_SETTINGS } from './mail/mail-settings.adapter.js';

const Settings = z.strictObject({
  PORT: portSetting(3_003),
  ...SERVICE_SETTINGS,
  ...KAFKA_SETTINGS,
  ...MAIL_SETTINGS,
});

/** What the environment decides about the notifications as a service of their own. */
export type Settings = z.output<typeof Settings>;

/** @throws ConfigurationError naming every bad variable */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return readConfig(Settings, environment);
}
