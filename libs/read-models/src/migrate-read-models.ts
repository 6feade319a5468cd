import { pathToFileURL } from 'node:url';
import { applyMigrations } from '@pobratim/event-store-postgres';
import pg from 'pg';
import { schemaName, searchPath } from './schema-name.js';

/** The steps that every schema of read models has before the service's own. */
export const READ_MODEL_MIGRATIONS = new URL('./migrations/', import.meta.url);

/** A service's schema and the folder of its own steps. */
export interface ReadModelMigrations {
  readonly schema: string;
  /**
   * Holds `0001-name.sql` …, run in the order of their names with the schema first in the search path. An extension
   * is made `with schema public`, where every service finds it.
   */
  readonly folder: URL | string;
  /** Its first steps make the tables of checkpoints and parked events themselves, as steps older than this library do. */
  readonly madeCheckpoints?: boolean;
}

/**
 * Brings a service's schema to the version that its program knows: first checkpoints, parked events and what versions
 * beside the serving one need, then the service's own tables, which `pobratim_app` may read and write. Run after the
 * store's own migration; safe to call at every start and from several processes at once.
 *
 * Where a step gave the tables another form, the former version is dropped: this program could not read it.
 * @param ownerUrl address of the database for the role that owns it
 * @throws DomainError `migration-edited`, `store-schema-unknown`
 */
export async function migrateReadModels(ownerUrl: string, options: ReadModelMigrations): Promise<void> {
  const { folder, madeCheckpoints = false } = options;
  const schema = schemaName(options.schema);
  const own =
    typeof folder === 'string' ? pathToFileURL(folder.endsWith('/') ? folder : `${folder}/`) : folder;
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'pobratim owner' });
  await client.connect();
  try {
    // Two processes that make the same extension at once would trip over each other.
    await client.query('select pg_advisory_lock(1886347890, 4)');
    await client.query('create extension if not exists pg_trgm with schema public');
    await client.query(`set search_path = ${searchPath(schema)}`);
    const folders = madeCheckpoints ? [own, READ_MODEL_MIGRATIONS] : [READ_MODEL_MIGRATIONS, own];
    await applyMigrations(client, { schema, folder: folders });
    await client.query(`select ${schema}.read_model_migrated()`);
  } finally {
    await client.end();
  }
}
