import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@pobratim/owned-process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

import { accountFor } from './account.js';
import { findBinaries } from './binaries.js';
import type { Progress } from './progress.js';
import { startServer } from './server.js';
import { startPostgres, type RunningPostgres } from './start-postgres.js';

const home = mkdtempSync(join(tmpdir(), 'pobratim-postgres-'));
const running: RunningPostgres[] = [];
let count = 0;
const newFolder = (): string => join(home, String(++count));

async function start(dataDir: string, steps: Progress[] = []): Promise<RunningPostgres> {
  const postgres = await startPostgres({
    dataDir,
    settings: { fsync: 'off' },
    onProgress: (step) => steps.push(step),
  });
  running.push(postgres);
  return postgres;
}

async function ask(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const sql of statements) rows = (await client.query<Record<string, unknown>>(sql)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps the data from one start to the next, and makes the cluster only once', async () => {
    const folder = newFolder();
    const [first, second]: Progress[][] = [[], []];
    const before = await start(folder, first);
    await ask(before.url, 'create table kept (n int)', 'insert into kept values (7)');
    await before.stop();
    await expect(before.ended).resolves.toContain('shut down');

    const after = await start(folder, second);
    expect(await ask(after.url, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(first).toContain('creating-cluster');
    expect(second).toEqual(['starting']);
  });

  it('sees Cyrillic in trigrams, paths and letter case, and sorts by code point', async () => {
    const { url } = await start(newFolder());
    await ask(url, 'create extension pg_trgm', 'create extension ltree');
    const [row] = await ask(
      url,
      `select lower('ЁЖ') as lower, similarity('Смоленск', 'Смоленска') > 0.7 as similar,
              'Россия.Смоленск'::ltree <@ 'Россия' as inside, 'Ё' < 'А' as "byCodePoint"`,
    );
    expect(row).toEqual({ lower: 'ёж', similar: true, inside: true, byCodePoint: true });
  });

  it('lets nobody in without the password, listens on this machine only, and keeps the password to its user', async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(statSync(join(folder, 'owner-password')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('refuses a second start on the same folder and leaves the first alone', async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    await expect(startPostgres({ dataDir: folder })).rejects.toMatchObject({
      code: 'data-folder-in-use',
      messages: { ru: expect.stringContaining(String(process.pid)) as unknown },
    });
    expect(await ask(url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('stops a server that an earlier run left behind', async () => {
    const folder = newFolder();
    const earlier = await start(folder);
    await earlier.stop();
    const cluster = join(folder, 'cluster');
    const account = accountFor(cluster);
    const { bin } = findBinaries(account);
    const orphan = await startServer(cluster, { bin, account, port: await freePort(), settings: {} });

    const steps: Progress[] = [];
    const { url } = await start(folder, steps);
    await orphan.ended;
    expect(steps).toEqual(['stopping-orphan', 'starting']);
    expect(await ask(url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('does not take a stranger for its server when the number in postmaster.pid was given away', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    writeFileSync(join(folder, 'cluster', 'postmaster.pid'), `${process.pid}\n`);
    const steps: Progress[] = [];
    await start(folder, steps);
    expect(steps).toEqual(['starting']);
  });

  it('refuses the folder of another major version, says the way out and touches nothing', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '17\n');
    await expect(startPostgres({ dataDir: folder })).rejects.toMatchObject({
      code: 'another-postgres-version',
      messages: {
        ru: expect.stringContaining('pg_dump') as unknown,
        en: expect.stringContaining('17') as unknown,
      },
    });
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '18\n');
    await start(folder);
  });

  it('refuses a folder with files of someone else', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'report.docx'), '');
    await expect(startPostgres({ dataDir: folder })).rejects.toMatchObject({
      code: 'data-folder-not-a-cluster',
    });
  });

  it('refuses a database whose owner password is gone', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    rmSync(join(folder, 'owner-password'));
    await expect(startPostgres({ dataDir: folder })).rejects.toMatchObject({ code: 'owner-password-lost' });
  });

  it('begins anew after a first start that was cut short', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'cluster-draft', 'base'), { recursive: true });
    const { url } = await start(folder);
    expect(await ask(url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('tells the last words of a server that does not start, and frees the folder', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const broken = { dataDir: folder, settings: { shared_buffers: 'much' } };
    await expect(startPostgres(broken)).rejects.toMatchObject({
      code: 'postgres-did-not-start',
      messages: { en: expect.stringContaining('shared_buffers') as unknown },
    });
    await start(folder);
  });
});
