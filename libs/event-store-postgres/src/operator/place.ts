import { startPostgres } from '@pobratim/embedded-postgres';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { ownerConfig } from '../connection.js';
import type { Purpose } from '../store-identity.js';
import { storeNotFound } from './operator-errors.js';

/** The store an operator works on. */
export interface OperatorPlace {
  /** The owner's connection. */
  readonly client: pg.Client;
  readonly ownerUrl: string;
  /** Where the register keeps its files, unless told otherwise. */
  readonly files: string;
  /** Whether the database was started for this work only, so that no service runs on it. */
  readonly alone: boolean;
  close(): Promise<void>;
}

/** Which store is meant. */
export interface PlaceWish {
  /** `POSTGRES_URL` and `DATA_DIR`. */
  readonly environment: NodeJS.ProcessEnv;
  readonly purpose?: Purpose | undefined;
  /** Make the register's folder when it is not there, as an import does. */
  readonly make?: boolean;
}

/**
 * Opens the store: at `POSTGRES_URL`, or the one of the standalone in `DATA_DIR` (`.data` when not set), which may
 * run or not; its database is then started for as long as the work takes.
 * @throws `store-not-found`, and the codes of `startPostgres`
 */
export async function openPlace({ environment, purpose, make = false }: PlaceWish): Promise<OperatorPlace> {
  const home = resolve(environment['DATA_DIR'] ?? '.data');
  const given = environment['POSTGRES_URL'];
  if (given !== undefined && given !== '')
    return connected(given, {
      files: join(home, 'external', 'files'),
      alone: false,
      end: () => Promise.resolve(),
    });
  const folder = folderIn(home, purpose, make);
  const files = join(folder, 'files');
  const running = runningAt(join(folder, 'postgres'));
  if (running !== null) {
    try {
      return await connected(running, { files, alone: false, end: () => Promise.resolve() });
    } catch {
      // The file of a server that was killed: nobody listens there any more.
    }
  }
  const server = await startPostgres({ dataDir: join(folder, 'postgres') });
  return connected(server.url, { files, alone: true, end: () => server.stop() });
}

function folderIn(home: string, purpose: Purpose | undefined, make: boolean): string {
  if (existsSync(join(home, 'postgres'))) return home;
  const purposes = purpose === undefined ? (['training', 'register'] as const) : [purpose];
  const found = purposes.map((name) => join(home, name)).filter((path) => existsSync(join(path, 'postgres')));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (make && purpose !== undefined) return join(home, purpose);
  throw storeNotFound(home);
}

/** The address of a server that runs on a standalone's folder, as PostgreSQL itself leaves it there. */
function runningAt(postgres: string): string | null {
  try {
    const [, , , port = ''] = readFileSync(join(postgres, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    const password = readFileSync(join(postgres, 'owner-password'), 'utf8').trim();
    return `postgres://pobratim_owner:${password}@127.0.0.1:${Number(port)}/pobratim`;
  } catch {
    return null;
  }
}

/** Whatever server, database or role have as their defaults: acts are on disk, walks may take as long as they take. */
const SESSION = `set synchronous_commit = on; set default_transaction_isolation = 'read committed';
  set default_transaction_read_only = off; set statement_timeout = 0; set lock_timeout = 0;
  set idle_in_transaction_session_timeout = 0; set plan_cache_mode = force_custom_plan; set jit = off`;

async function connected(
  ownerUrl: string,
  {
    files,
    alone,
    end,
  }: { readonly files: string; readonly alone: boolean; readonly end: () => Promise<void> },
): Promise<OperatorPlace> {
  const client = new pg.Client(ownerConfig(ownerUrl));
  // A connection that breaks says so at the next query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(SESSION);
  } catch (error) {
    await end();
    throw error;
  }
  const close = async (): Promise<void> => {
    await client.end().catch(() => undefined);
    await end();
  };
  return { client, ownerUrl, files, alone, close };
}
