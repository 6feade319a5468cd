import { migrateReadModels } from '@pobratim/read-models';

/**
 * Brings the schema `registry` to the version this code knows. Run after the store's own migration; safe to call at
 * every start.
 * @param ownerUrl address of the database for the role that owns it
 * @throws DomainError `migration-edited`, `store-schema-unknown`
 */
export function migrateRegistry(ownerUrl: string): Promise<void> {
  return migrateReadModels(ownerUrl, {
    schema: 'registry',
    folder: new URL('./', import.meta.url),
    madeCheckpoints: true,
  });
}
