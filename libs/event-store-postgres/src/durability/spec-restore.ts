import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../migrate.js';

/** A copy of a store outside of any server. */
export interface Backup {
  /** Brings it into a database of another cluster, which may be empty or hold a fresh store. */
  readonly restore: (ownerUrl: string) => Promise<void>;
  readonly discard: () => void;
}

const TABLES = ['store', 'events', 'commands', 'disclosures'];

/** Table by table with COPY, through files that both servers can reach. */
export async function backupByCopy(ownerUrl: string): Promise<Backup> {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-copy-'));
  // The servers may run under another account.
  chmodSync(folder, 0o777);
  const files = TABLES.map((table) => ({ table, file: join(folder, table) }));
  await asOwner(ownerUrl, async (client) => {
    await client.query('begin isolation level repeatable read');
    for (const { table, file } of files) await client.query(`copy event_store.${table} to '${file}'`);
    await client.query('commit');
  });
  return {
    restore: async (target) => {
      await migrate(target, { purpose: 'training' });
      await asOwner(target, async (client) => {
        await client.query('delete from event_store.store');
        for (const { table, file } of files) await client.query(`copy event_store.${table} from '${file}'`);
      });
    },
    discard: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** With the programs that come with PostgreSQL. */
export function backupByDump(ownerUrl: string): Backup {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-dump-'));
  const file = join(folder, 'dump');
  run('pg_dump', ['--format=custom', `--file=${file}`, ownerUrl]);
  return {
    restore: (target) => {
      run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${target}`, file]);
      return Promise.resolve();
    },
    discard: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Why a dump of this server cannot be tried here; `undefined` when it can. */
export async function noDumpBecause(ownerUrl: string): Promise<string | undefined> {
  const { status, stdout } = started('pg_dump', ['--version']);
  if (status !== 0) return 'there is no pg_dump on the path';
  const own = Number(/(\d+)/.exec(stdout)?.[1]);
  const server = await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: string }>('show server_version_num');
    return Math.floor(Number(Object.values(rows[0] ?? {})[0]) / 10_000);
  });
  return own < server ? `pg_dump ${own} refuses PostgreSQL ${server}` : undefined;
}

/** Runs statements as the owner on a connection of their own. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function started(program: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(program, args, { encoding: 'utf8' });
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = started(program, args);
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
