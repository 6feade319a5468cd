import { applyMigrations } from '@pobratim/event-store-postgres';
import pg from 'pg';

/**
 * Brings the schema `relay` to the version this code knows. Run after the store's own migration; safe at every start.
 * @param ownerUrl address of the database for the role that owns it
 * @throws DomainError `migration-edited`, `store-schema-unknown`
 */
export async function migrateRelay(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await applyMigrations(client, { schema: 'relay', folder: new URL('./', import.meta.url) });
  } finally {
    await client.end();
  }
}
