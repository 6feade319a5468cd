import pg from 'pg';
import { ownerConfig } from './connection.js';
import { storePurposeDiffers, storeSchemaUnknown } from './errors.js';
import { applyMigrations, readMigrations } from './sql-migrations.js';
import { beginLife, foundStore, type Purpose } from './store-identity.js';

/** The role that services run as: it may add to the log and read it, nothing else. */
export const APP_ROLE = 'pobratim_app';

const MIGRATIONS = { schema: 'event_store', folder: new URL('./migrations/', import.meta.url) };

/** How a store is prepared. */
export interface MigrateOptions {
  /** Set when the store is made; a store with the other purpose is refused. */
  readonly purpose: Purpose;
  /** Password for {@link APP_ROLE}; without one the role is made without the right to log in, or keeps what it has. */
  readonly appPassword?: string;
}

/**
 * Makes or updates the store's tables, as the owner of the database. Safe to call at every start and from several
 * processes at once.
 * @param ownerUrl `postgres://…` of the owner
 * @throws `migration-edited`, `store-schema-unknown`, `store-purpose-differs`
 */
export async function migrate(ownerUrl: string, { purpose, appPassword }: MigrateOptions): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
    if (rows[0]?.server_encoding !== 'UTF8')
      throw new Error('the database must be in UTF8: entries are UTF-8 bytes');
    await ensureRole(client, appPassword);
    await applyMigrations(client, MIGRATIONS);
    await foundStore(client, purpose);
    const store = await client.query<{ purpose: string }>('select purpose from event_store.store');
    const found = store.rows[0]?.purpose ?? 'none';
    if (found !== purpose) throw storePurposeDiffers(purpose, found);
  });
}

/**
 * The operator's word that this database is now the store, after a restore, a copy or a promotion.
 * @returns the new incarnation; readers of the former one stop with an alarm
 */
export async function adoptIncarnation(ownerUrl: string): Promise<string> {
  return asOwner(ownerUrl, beginLife);
}

/** Refuses a schema that this program does not know, newer or older. @throws `store-schema-unknown` */
export async function checkSchema(client: pg.ClientBase | pg.Pool): Promise<void> {
  const expected = (await readMigrations(MIGRATIONS.folder)).at(-1)?.name ?? 'none';
  const { rows } = await client
    .query<{ name: string }>('select max(name) as name from event_store.migrations')
    .catch((error: unknown) => {
      if (error instanceof pg.DatabaseError && /^(42P01|3F000)$/.test(error.code ?? '')) return { rows: [] };
      throw error;
    });
  const found = rows[0]?.name ?? 'none';
  if (found !== expected) throw storeSchemaUnknown(expected, found);
}

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(ownerConfig(ownerUrl));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Roles belong to the cluster, so another database's migration may be making the same one at this moment. */
async function ensureRole(client: pg.Client, password: string | undefined): Promise<void> {
  await attempts(async () => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    if (rowCount === 0) await client.query(`create role ${APP_ROLE}`);
    if (password === undefined) return;
    await client.query(`alter role ${APP_ROLE} login password ${client.escapeLiteral(password)}`);
  });
}

async function attempts(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      // Already there, made at the same moment, or changed at the same moment.
      const race = error instanceof pg.DatabaseError && /^(42710|23505|XX000)$/.test(error.code ?? '');
      if (!race || attempt === 5) throw error;
    }
  }
}
