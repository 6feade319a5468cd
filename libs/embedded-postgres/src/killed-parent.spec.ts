import { afterAll, describe, expect, it } from '@jest/globals';
import { isAlive } from '@pobratim/owned-process';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

import { isRoot, type Account } from './account.js';
import { startPostgres } from './start-postgres.js';

const root = resolve(import.meta.dirname, '../../..');
/** `daemon`: any user but root that every system knows by name, which `initdb` wants. */
const ordinaryUser: Account = { uid: 1, gid: 1 };
const folders: string[] = [];

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'pobratim-parent-'));
  folders.push(made);
  return join(made, 'data');
}
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** Another Node process that holds a server, as a user of this machine would start one. */
async function holder(dataDir: string, account: Account = {}): Promise<{ node: ChildProcess; url: string }> {
  const node = spawn(
    process.execPath,
    [
      ...['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'],
      ...[
        '--import',
        '@swc-node/register/esm-register',
        join(import.meta.dirname, 'hold-postgres.cli.ts'),
        dataDir,
      ],
    ],
    {
      ...account,
      cwd: root,
      env: { PATH: process.env['PATH'], SWC_NODE_PROJECT: join(root, 'tsconfig.base.json') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  node.stderr.on('data', (part: Buffer) => said.push(part.toString()));
  const first = await Promise.race([once(node.stdout, 'data'), once(node, 'exit').then(() => undefined)]);
  if (first === undefined) throw new Error(`did not start: ${said.join('')}`);
  return { node, url: String(first[0]).trim() };
}

const serverIn = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 200 && isAlive(pid); tries++) await pause(50);
  return !isAlive(pid);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('select 1');
  await client.end();
  return rowCount === 1;
}

describe('a server and the process that started it', () => {
  it('end together even by kill -9, and the next start finds what was committed', async () => {
    const folder = newFolder();
    const { node, url } = await holder(folder);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table kept as select 7 as n');
    const server = serverIn(folder);

    node.kill('SIGKILL');
    await once(node, 'exit');
    const again = await startPostgres({ dataDir: folder });
    expect(await gone(server)).toBe(true);
    const reader = new pg.Client({ connectionString: again.url });
    await reader.connect();
    expect((await reader.query('select n from kept')).rows).toEqual([{ n: 7 }]);
    await reader.end();
    await again.stop();
  }, 30_000);

  it('leaves no orphan when nobody starts again', async () => {
    const folder = newFolder();
    const { node } = await holder(folder);
    const server = serverIn(folder);
    node.kill('SIGKILL');
    expect(await gone(server)).toBe(true);
  }, 30_000);

  it('are not disturbed by a start from another process, which is refused', async () => {
    const folder = newFolder();
    const { node, url } = await holder(folder);
    await expect(startPostgres({ dataDir: folder })).rejects.toMatchObject({
      code: 'data-folder-in-use',
      details: { pid: node.pid },
    });
    expect(await answers(url)).toBe(true);
    const server = serverIn(folder);
    node.kill('SIGINT');
    expect(await once(node, 'exit')).toEqual([0, null]);
    expect(isAlive(server)).toBe(false);
  }, 30_000);

  // As an ordinary user every test here shows it; as root only if that user may enter the checkout.
  const reachable = spawnSync(process.execPath, ['-e', '0'], { ...ordinaryUser, cwd: root }).status === 0;
  (isRoot() && reachable ? it : it.skip)(
    'work for an ordinary user too, and root can open the folder later',
    async () => {
      const folder = newFolder();
      chownSync(resolve(folder, '..'), 1, 1);
      const { node, url } = await holder(folder, ordinaryUser);
      expect(await answers(url)).toBe(true);
      node.kill('SIGINT');
      await once(node, 'exit');

      const asRoot = await startPostgres({ dataDir: folder });
      expect(await answers(asRoot.url)).toBe(true);
      await asRoot.stop();

      const later = await holder(folder, ordinaryUser);
      expect(await answers(later.url)).toBe(true);
      later.node.kill('SIGINT');
      await once(later.node, 'exit');
    },
    30_000,
  );
});
