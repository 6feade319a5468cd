import { createDatabase, templateKey, type TestDatabase, type Template } from '@pobratim/testing';
import { adoptIncarnation, APP_ROLE, migrate } from './migrate.js';
import { readMigrations } from './sql-migrations.js';

/** A migrated store in a database of its own. */
export interface SpecDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
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
  return { ownerUrl: database.url, appUrl: await database.urlAs(APP_ROLE), drop: () => database.drop() };
}

/** Everything an iteration yields. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
