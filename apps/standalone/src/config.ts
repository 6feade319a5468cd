import { isTimeZone } from '@pobratim/kernel';
import { MAIL_SETTINGS } from '@pobratim/notifications';
import { readConfig, says } from '@pobratim/service-defaults';
import { z } from 'zod';

const Settings = z.strictObject({
  PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .optional()
    .describe('порт страницы на этом компьютере · port of the page on this computer'),
  DATA_DIR: z.string().optional().describe('папка данных · folder of the data'),
  POSTGRES_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('адрес своей базы данных для её владельца · address of a database of your own, for its owner'),
  POSTGRES_APP_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('её же адрес для роли pobratim_app · its address for the role pobratim_app'),
  REGISTER_TIME_ZONE: z
    .string()
    .refine(
      isTimeZone,
      says(
        'Назовите пояс по базе IANA, например Europe/Moscow.',
        'Name an IANA time zone, such as Europe/Moscow.',
      ),
    )
    .optional()
    .describe('часовой пояс реестра · time zone of the register'),
  SESSION_KEY: z.string().min(32).optional().describe('ключ подписи · signing key'),
  ...MAIL_SETTINGS,
});

/** What the environment decides about a start. */
export type Settings = z.output<typeof Settings>;

/**
 * Reads the settings.
 * @throws ConfigurationError naming every bad variable
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return readConfig(Settings, environment);
}
