import { migrateReadModels } from '@pobratim/read-models';

/** The schema that belongs to the reports alone. */
export const REPORTING_SCHEMA = 'reporting';

/**
 * Brings the schema of the reports to the version this code knows. Run after the store's own migration, which makes the
 * role the services run as; safe to call at every start.
 * @param ownerUrl address of the database for the role that owns it
 * @throws DomainError `migration-edited`, `store-schema-unknown`
 */
export function migrateReporting(ownerUrl: string): Promise<void> {
  return migrateReadModels(ownerUrl, { schema: REPORTING_SCHEMA, folder: new URL('./', import.meta.url) });
}
