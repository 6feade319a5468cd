import { freePort, lockFolder } from '@pobratim/owned-process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';

import { accountFor, type Account } from './account.js';
import { findBinaries, type Binaries } from './binaries.js';
import { createCluster } from './create-cluster.js';
import {
  checkVersion,
  clearDrafts,
  clusterFolderIn,
  openDataFolder,
  ownerPassword,
  ownerRole,
} from './data-folder.js';
import { stopOrphan } from './orphan.js';
import type { Progress } from './progress.js';
import { startServer, type Server } from './server.js';

/** How to start. */
export interface StartOptions {
  /** Folder of the data; made when missing. Two runs never share one. */
  readonly dataDir: string;
  /** A free one is taken when left out. */
  readonly port?: number;
  /** Database to open, made when missing; `pobratim` when left out. */
  readonly database?: string;
  /** PostgreSQL's parameters by name, `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onProgress?: (step: Progress) => void;
}

/** A PostgreSQL of our own, for as long as this process lives. */
export interface RunningPostgres {
  /** Address for the owner (a superuser), with the password: a secret. */
  readonly url: string;
  readonly host: '127.0.0.1';
  readonly port: number;
  /** Settles when the server is gone, with its last lines: unless `stop` was called, it died. */
  readonly ended: Promise<string>;
  /** Stops the server, waits for it and frees the folder. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the program, as root or as an ordinary user, on a folder that is its own.
 * A server left over by a killed run is stopped first; a living run is never disturbed.
 * @throws DomainError with one of the codes of `EmbeddedPostgresCode`, or `data-folder-in-use`
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const report = options.onProgress ?? (() => undefined);
  openDataFolder(dataDir);
  const lock = lockFolder(dataDir);
  try {
    const server = await startOn(dataDir, options, report);
    const stop = async (): Promise<void> => {
      await server.stop();
      lock.release();
    };
    return { url: server.url, host: '127.0.0.1', port: server.port, ended: server.ended, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startOn(
  dataDir: string,
  options: StartOptions,
  report: (step: Progress) => void,
): Promise<Server & { port: number; url: string }> {
  const cluster = clusterFolderIn(dataDir);
  const account = accountFor(cluster);
  const onCopy = (): void => {
    report('copying-programs');
  };
  const binaries = findBinaries(account, { onCopy });
  const password = await prepareCluster(dataDir, { binaries, account, options, report });
  await stopOrphan(cluster, () => {
    report('stopping-orphan');
  });
  report('starting');
  const port = options.port ?? (await freePort());
  const { bin } = binaries;
  const server = await startServer(cluster, { bin, account, port, settings: options.settings ?? {} });
  try {
    const root = `postgres://${ownerRole}:${password}@127.0.0.1:${port}`;
    const database = options.database ?? 'pobratim';
    await ensureDatabase(`${root}/postgres`, database);
    return { ...server, port, url: `${root}/${encodeURIComponent(database)}` };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepareCluster(
  dataDir: string,
  context: { binaries: Binaries; account: Account; options: StartOptions; report: (step: Progress) => void },
): Promise<string> {
  const { binaries, account, options, report } = context;
  clearDrafts(dataDir);
  const password = ownerPassword(dataDir);
  if (existsSync(clusterFolderIn(dataDir))) {
    checkVersion(clusterFolderIn(dataDir), binaries.major);
    return password;
  }
  report('creating-cluster');
  const sync = options.settings?.['fsync'] !== 'off';
  await createCluster(dataDir, { bin: binaries.bin, account, password, sync });
  return password;
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
