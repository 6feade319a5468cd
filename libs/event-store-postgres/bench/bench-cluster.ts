import { startPostgres } from '@pobratim/embedded-postgres';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { APP_ROLE, migrate } from '../src/index.js';

/** A migrated store on a server of its own that flushes every commit to disk. */
export interface BenchCluster {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** A superuser's connection, for filling and for baselines. */
  readonly owner: pg.Client;
  /** Makes another migrated store in the same server; both share its memory and its disk. */
  readonly another: () => Promise<{ readonly appUrl: string; readonly owner: pg.Client }>;
  readonly stop: () => Promise<void>;
}

/** As a register's server would be set: nothing is traded for speed that an acknowledged event could pay for. */
const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  max_connections: '100',
};

export async function benchCluster(): Promise<BenchCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pobratim-bench-'));
  const server = await startPostgres({ dataDir, settings: SETTINGS });
  const clients: pg.Client[] = [];
  const appPassword = randomUUID();
  const prepare = async (url: string): Promise<{ readonly appUrl: string; readonly owner: pg.Client }> => {
    await migrate(url, { purpose: 'training', appPassword });
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    clients.push(owner);
    const appUrl = new URL(url);
    appUrl.username = APP_ROLE;
    appUrl.password = appPassword;
    return { appUrl: appUrl.href, owner };
  };
  const first = await prepare(server.url);
  return {
    ownerUrl: server.url,
    ...first,
    another: async () => {
      const name = `bench_${clients.length}`;
      await first.owner.query(`create database ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return prepare(url.href);
    },
    stop: async () => {
      for (const client of clients) await client.end();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
