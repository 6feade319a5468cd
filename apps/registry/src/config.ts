import { portSetting, readConfig, SERVICE_SETTINGS } from '@pobratim/service-defaults';
import { z } from 'zod';

const Settings = z.strictObject({
  PORT: portSetting(3_001),
  ...SERVICE_SETTINGS,
});

/** What the environment decides about the registry as a service of its own. */
export type Settings = z.output<typeof Settings>;

/** @throws ConfigurationError naming every bad variable */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return readConfig(Settings, environment);
}
