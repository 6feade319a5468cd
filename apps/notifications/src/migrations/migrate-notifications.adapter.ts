import { migrateReadModels } from '@pobratim/read-models';

/**
 * Brings the schema `notifications` to the version this code knows; after the store's own migration, at every start.
 * @param ownerUrl address of the database for the role that owns it
 * @throws DomainError `migration-edited`, `store-schema-unknown`
 */
export function migrateNotifications(ownerUrl: string): Promise<void> {
  return migrateReadModels(ownerUrl, {
    schema: 'notifications',
    folder: new URL('./', import.meta.url),
  });
}
