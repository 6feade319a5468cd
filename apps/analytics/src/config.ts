import { KAFKA_SETTINGS } from '@pobratim/messaging';
import { portSetting, readConfig, SERVICE_SETTINGS } from '@pobratim/service-defaults';
import { z } from 'zod';

const Settings = z.strictObject({
  PORT: portSetting(3_002),
  ...SERVICE_SETTINGS,
  ...KAFKA_SETTINGS,
});

/** What the environment decides about the figures as a service of their own. */
export type Settings = z.output<typeof Settings>;

/** @throws ConfigurationError naming every bad variable */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return readConfig(Settings, environment);
}
