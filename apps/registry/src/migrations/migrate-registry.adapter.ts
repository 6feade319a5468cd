import { applyMigrations } from '@pobratim/event-store-postgres';
import pg from 'pg';

/**
 * Brings the schema `registry` to the version this code knows. Run after the store's own migration, which makes the
 * role the services run as; safe to call at every start.
 * @param ownerUrl address of the database for the role that owns it
 * @returns names of the steps that were run now
 * @throws DomainError `migration-edited`, `store-schema-unknown`
 */
export async function migrateRegistry(ownerUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await applyMigrations(client, { schema: 'registry', folder: new URL('./', import.meta.url) });
  } finally {
    await client.end();
  }
}
