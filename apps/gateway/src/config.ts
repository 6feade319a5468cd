import { portSetting, readConfig, SERVICE_SETTINGS } from '@pobratim/service-defaults';
import { z } from 'zod';

const address = (port: number, words: string) =>
  z
    .url({ protocol: /^https?$/ })
    .default(`http://127.0.0.1:${port}`)
    .describe(words);

const Settings = z.strictObject({
  PORT: portSetting(3_000),
  REGISTRY_URL: address(3_001, 'адрес реестра · address of the registry'),
  ANALYTICS_URL: address(3_002, 'адрес аналитики · address of analytics'),
  NOTIFICATIONS_URL: address(3_003, 'адрес уведомлений · address of notifications'),
  REPORTING_URL: address(3_004, 'адрес отчётности · address of reporting'),
  PORTAL_DIR: z.string().optional().describe('папка собранного портала · folder of the built portal'),
  DATA_DIR: SERVICE_SETTINGS.DATA_DIR,
  SESSION_KEY: SERVICE_SETTINGS.SESSION_KEY,
  PURPOSE: SERVICE_SETTINGS.PURPOSE,
});

/** What the environment decides about the gateway. */
export type Settings = z.output<typeof Settings>;

/** @throws ConfigurationError naming every bad variable */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return readConfig(Settings, environment);
}
