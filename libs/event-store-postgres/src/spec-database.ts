import { newId } from '@pobratim/kernel';
import { createDatabase, templateKey, type TestDatabase, type Template } from '@pobratim/testing';
import pg from 'pg';
import { adoptIncarnation, APP_ROLE, migrate } from './migrate.js';
import { readMigrations } from './sql-migrations.js';

/** A migrated store in a database of its own. */
export interface SpecDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Takes everything out of the log and begins another life of it; stores that are open must be closed. */
  readonly empty: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** For specs: a copy of a migrated store, adopted, for a copy is another database than the one that was migrated. */
export async function specDatabase(): Promise<SpecDatabase> {
  const migrations = await readMigrations(new URL('./migrations/', import.meta.url));
  const template: Template = {
    key: templateKey('event-store', ...migrations.map(({ sha256 }) => sha256)),
    prepare: (url) => migrate(url, { purpose: 'training' }),
  };
  const database: TestDatabase = await createDatabase({ template });
  await adoptIncarnation(database.url);
  const owner = new pg.Client(database.url);
  await owner.connect();
  return {
    ownerUrl: database.url,
    appUrl: await database.urlAs(APP_ROLE),
    empty: async () => {
      // Past the triggers, as only a superuser of a test's cluster may.
      await owner.query(
        `begin; set local session_replication_role = replica;
        truncate event_store.events, event_store.commands, event_store.disclosures;
        update event_store.store set incarnation = '${newId()}'; commit`,
      );
    },
    drop: async () => {
      await owner.end();
      await database.drop();
    },
  };
}

/** Everything an iteration yields. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
