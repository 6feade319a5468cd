import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { createDatabase, until } from '@pobratim/testing';
import pg from 'pg';

import { endStarts, lives, newFolder, removeFolders, serverIn, start } from './spec-start.js';

const status = async (address: string): Promise<number> => (await fetch(`${address}/health/ready`)).status;

/** A register of one's own: the training register takes seconds to write. */
const empty = { args: ['--empty'] };

afterEach(endStarts);
afterAll(removeFolders);

describe('a start of the whole product', () => {
  it('says its address in one line, is ready, and Ctrl-C ends the database too', async () => {
    const data = newFolder();
    const { node, said, address, exit } = start(data);
    expect(await status(await address())).toBe(200);
    expect(said().match(/http:/g)).toHaveLength(1);
    expect(said()).toContain('учебный реестр');
    const server = serverIn(data);

    node.kill('SIGINT');
    expect(await exit).toBe(0);
    expect(lives(server)).toBe(false);
  }, 60_000);

  it('is refused on a folder in use, in words, and the first goes on', async () => {
    const data = newFolder();
    const first = start(data, empty);
    const address = await first.address();
    const second = start(data, empty);
    expect(await second.exit).toBe(1);
    expect(second.said()).toContain(`процесс ${String(first.node.pid)}`);
    expect(second.said()).toContain('Ctrl-C');
    expect(await status(address)).toBe(200);
  }, 60_000);

  it('killed by -9 leaves no database behind, and the next start works on the same data', async () => {
    const data = newFolder();
    const first = start(data, empty);
    await first.address();
    const server = serverIn(data, 'register');
    first.node.kill('SIGKILL');
    await first.exit;
    await until(() => !lives(server));

    const second = start(data, empty);
    expect(await status(await second.address())).toBe(200);
    expect(second.said()).not.toContain('Создаю');
  }, 60_000);

  it('opens a register of one’s own beside the training register', async () => {
    const data = newFolder();
    const training = start(data);
    const register = start(data, { args: ['--empty'] });
    expect(await status(await training.address())).toBe(200);
    expect(await status(await register.address())).toBe(200);
    expect(register.said()).not.toContain('учебный');
    expect(serverIn(data, 'register')).not.toBe(serverIn(data));
  }, 60_000);
});

describe('a start with settings', () => {
  it('takes the port it is given, and says so in words when that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const data = newFolder();
    const refused = start(data, { ...empty, env: { PORT: String(port) } });
    const code = await refused.exit;
    other.close();
    await once(other, 'close');
    expect(code).toBe(1);
    expect(refused.said()).toContain(`Порт ${port} занят`);
    expect(await start(data, { ...empty, env: { PORT: String(port) } }).address()).toBe(
      `http://127.0.0.1:${port}`,
    );
  }, 60_000);

  it('names every bad variable and every word it does not know', async () => {
    const variables = start(newFolder(), { env: { PORT: 'three', POSTGRES_URL: 'mysql://x' } });
    expect(await variables.exit).toBe(1);
    expect(variables.said()).toMatch(/PORT[^]*POSTGRES_URL/);
    const words = start(newFolder(), { args: ['--demo'] });
    expect(await words.exit).toBe(1);
    expect(words.said()).toContain('--demo');
  }, 60_000);

  it('uses a given database as a register, never for training', async () => {
    const database = await createDatabase();
    const { said, address, node, exit } = start(newFolder(), { env: { POSTGRES_URL: database.url } });
    expect(await status(await address())).toBe(200);
    expect(said()).not.toContain('учебный');
    node.kill('SIGINT');
    await exit;
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query('select purpose from event_store.store');
    await client.end();
    await database.drop();
    expect(rows).toEqual([{ purpose: 'register' }]);
  }, 60_000);

  it('refuses a training store that is given as a database, and leaves it as it was', async () => {
    const data = newFolder();
    const training = start(data);
    await training.address();
    const port = readFileSync(join(data, 'training/postgres/cluster/postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(join(data, 'training/postgres/owner-password'), 'utf8');
    const url = `postgres://pobratim_owner:${password}@127.0.0.1:${String(port)}/pobratim`;
    const refused = start(newFolder(), { env: { POSTGRES_URL: url } });
    expect(await refused.exit).toBe(1);
    expect(refused.said()).toContain('учебный реестр');
    expect(await status(await training.address())).toBe(200);
  }, 60_000);

  it('refuses the files of another PostgreSQL with the way out', async () => {
    const data = newFolder();
    const first = start(data, empty);
    await first.address();
    first.node.kill('SIGINT');
    await first.exit;
    writeFileSync(join(data, 'register/postgres/cluster/PG_VERSION'), '17\n');
    const refused = start(data, empty);
    expect(await refused.exit).toBe(1);
    expect(refused.said()).toContain('pg_dump');
  }, 60_000);
});
