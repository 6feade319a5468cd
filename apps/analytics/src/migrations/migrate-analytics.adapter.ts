import { migrateReadModels } from '@pobratim/read-models';

/**
 * Brings the schema `analytics` to the version this code knows. Run after the store's own migration, which makes the
 * role the services run as; safe to call at every start.
 * @param ownerUrl address of the database for the role that owns it
 * @throws DomainError `migration-edited`, `store-schema-unknown`
 */
export function migrateAnalytics(ownerUrl: string): Promise<void> {
  return migrateReadModels(ownerUrl, { schema: 'analytics', folder: new URL('./', import.meta.url) });
}
