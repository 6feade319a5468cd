import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { adoptIncarnation, APP_ROLE, migrate } from '@pobratim/event-store-postgres';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createDatabase, until, type TestDatabase } from '@pobratim/testing';
import { migrateRegistry } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'pobratim-main-'));
let database: TestDatabase | null = null;
afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The service as a process of its own, from source. */
function start(env: Readonly<Record<string, string>>) {
  const checkout = resolve(import.meta.dirname, '../../..');
  const options = ['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'];
  const loader = ['--import', '@swc-node/register/esm-register'];
  const child = spawn(process.execPath, [...options, ...loader, join(import.meta.dirname, 'main.ts')], {
    cwd: checkout,
    env: { PATH: process.env['PATH'], SWC_NODE_PROJECT: join(checkout, 'tsconfig.base.json'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { child, exit, said: () => said };
}

describe('the registry as a process of its own', () => {
  it('starts on a migrated database, says that it is ready, and ends when it is told to', async () => {
    database = await createDatabase();
    await migrate(database.url, { purpose: 'register' });
    await migrateRegistry(database.url);
    await adoptIncarnation(database.url);
    const port = await freePort();
    const { child, exit, said } = start({
      DATABASE_URL: await database.urlAs(APP_ROLE),
      DATA_DIR: folder,
      PORT: String(port),
    });
    const ready = await until(
      async () => {
        if (child.exitCode !== null) throw new Error(said());
        return fetch(`http://127.0.0.1:${port}/health/ready`).then(
          (answer) => answer.status === 200,
          () => false,
        );
      },
      { within: 60_000 },
    );
    expect(ready).toBe(true);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  }, 90_000);

  it('names every setting it cannot start without', async () => {
    const { exit, said } = start({ PORT: 'many' });
    expect(await exit).not.toBe(0);
    for (const name of ['DATABASE_URL', 'DATA_DIR', 'PORT']) expect(said()).toContain(name);
  }, 60_000);
});
