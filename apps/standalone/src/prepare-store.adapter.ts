import { migrateAnalytics } from '@pobratim/analytics';
import { APP_ROLE, migrate, type MigrateOptions } from '@pobratim/event-store-postgres';
import { migrateNotifications } from '@pobratim/notifications';
import { migrateRegistry } from '@pobratim/registry';
import { migrateReporting } from '@pobratim/reporting';

import { keptPassword } from './kept-password.adapter.js';
import { explainOtherPurpose } from './other-purpose.js';
import type { OpenDatabase } from './open-database.adapter.js';
import type { StorePlace } from './store-place.js';

/**
 * Makes the database ready for the services, as its owner: the migrations of the store and of every service, the
 * store's purpose, and the role the services run as, which may add to the log and never change it.
 * @param givenUrl address for the services when the user has set one up
 * @returns address for the services
 * @throws DomainError `store-purpose-differs`: a training register never becomes a real one, nor the other way
 */
export async function prepareStore(
  database: OpenDatabase,
  place: StorePlace,
  givenUrl: string | undefined,
): Promise<string> {
  const { purpose, folder } = place;
  if (givenUrl !== undefined) {
    await migrateAll(database.ownerUrl, { purpose });
    return givenUrl;
  }
  const appPassword = keptPassword(folder);
  await migrateAll(database.ownerUrl, { purpose, appPassword });
  const address = new URL(database.ownerUrl);
  address.username = APP_ROLE;
  address.password = appPassword;
  return address.href;
}

/** Brings store and all services to the version this code knows, as the owner of the database. */
export async function migrateAll(ownerUrl: string, options: MigrateOptions): Promise<void> {
  try {
    await migrate(ownerUrl, options);
  } catch (error) {
    throw explainOtherPurpose(error, options.purpose);
  }
  await migrateRegistry(ownerUrl);
  await migrateAnalytics(ownerUrl);
  await migrateNotifications(ownerUrl);
  await migrateReporting(ownerUrl);
}
