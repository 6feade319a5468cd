/**
 * Brings the store and every service's schema to the version of this release, as the owner of the database; safe to
 * repeat and to run twice at once. Runs before the services of a release start (see runbooks/upgrade.md).
 */
import { migrateAnalytics } from '@pobratim/analytics';
import { migrate } from '@pobratim/event-store-postgres';
import { migrateNotifications } from '@pobratim/notifications';
import { migrateRegistry } from '@pobratim/registry';
import { migrateRelay } from '@pobratim/relay';
import { migrateReporting } from '@pobratim/reporting';
import { readConfig } from '@pobratim/service-defaults';
import { z } from 'zod';

const settings = readConfig(
  z.strictObject({
    DATABASE_OWNER_URL: z
      .url({ protocol: /^postgres(ql)?$/ })
      .describe('адрес базы данных для её владельца · address of the database for its owner'),
    APP_PASSWORD: z
      .string()
      .min(16)
      .optional()
      .describe('пароль роли pobratim_app, если она заводится здесь · password for the role pobratim_app'),
    PURPOSE: z.enum(['training', 'register']).default('register').describe('учебный или настоящий реестр'),
  }),
);
const { DATABASE_OWNER_URL: url, APP_PASSWORD: appPassword, PURPOSE: purpose } = settings;
await migrate(url, { purpose, ...(appPassword === undefined ? {} : { appPassword }) });
for (const [name, bring] of Object.entries({
  registry: migrateRegistry,
  analytics: migrateAnalytics,
  notifications: migrateNotifications,
  reporting: migrateReporting,
  relay: migrateRelay,
})) {
  await bring(url);
  console.log(`${name}: схема готова · the schema is ready`);
}
