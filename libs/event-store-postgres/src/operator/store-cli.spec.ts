import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '@pobratim/embedded-postgres';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { specDatabase, type SpecDatabase } from '../spec-database.js';
import { fillStore, ownerClient, plant } from './spec-store.js';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const program = [
  join('libs', 'tooling', 'run.mjs'),
  join('libs', 'event-store-postgres', 'src', 'store.cli.ts'),
];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The output as JSON. */
  readonly facts: () => Readonly<Record<string, unknown>>;
}

const run = (environment: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', POSTGRES_URL: '', ...environment };
    execFile(process.execPath, [...program, ...words], { cwd: root, env }, (error, out, err) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({ code, out, err, facts: () => JSON.parse(out) as Record<string, unknown> });
    });
  });

describe('npm run store', () => {
  let database: SpecDatabase;
  let folder: string;
  let here: NodeJS.ProcessEnv;

  beforeAll(async () => {
    database = await specDatabase();
    await fillStore(database.appUrl, 30);
    folder = await mkdtemp(join(tmpdir(), 'store-cli-'));
    here = { POSTGRES_URL: database.ownerUrl };
  });

  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('says where the store stands, to people and to programs', async () => {
    const told = await run(here, 'projections');
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toContain('projection');
    const { size, changed, purpose, projections } = (await run(here, 'status', '--json')).facts();
    expect({ size, changed, purpose, projections }).toEqual({
      size: 30,
      changed: null,
      purpose: 'training',
      projections: [],
    });
  });

  it('does nothing that is to be recorded without a name, and refuses what it does not know', async () => {
    const nameless = await run(here, 'adopt');
    expect(nameless).toMatchObject({ code: 1, out: '' });
    expect(nameless.err).toContain('--as');
    const unknown = await run(here, 'destroy');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('npm run store -- …');
    expect((await run({ DATA_DIR: folder }, 'status', '--json')).facts()['error']).toBe('store-not-found');
  });

  it('moves a store into the folder of a standalone, whether its database runs or not', async () => {
    const file = join(folder, 'store.tar');
    const exported = (await run(here, 'export', file, '--json')).facts();
    expect(exported).toMatchObject({ size: 30, commands: 30, files: 0 });
    const there = { DATA_DIR: join(folder, 'data') };
    const imported = await run(there, 'import', file, '--as', 'petrova', '--json');
    expect(imported.facts()).toMatchObject({ size: 30, root: exported['root'] });
    const running = await startPostgres({ dataDir: join(folder, 'data', 'training', 'postgres') });
    try {
      expect((await run(there, 'status', '--json')).facts()).toMatchObject({ size: 31, changed: null });
      expect((await run(there, 'adopt', '--as', 'petrova', '--json')).facts()['checkpoints']).toBe(0);
    } finally {
      await running.stop();
    }
    expect((await run(there, 'verify', '--json')).facts()).toMatchObject({ size: 32, fault: null });
  }, 60_000);

  it('says by its exit code that the log is damaged, and names the place', async () => {
    const client = await ownerClient(database.ownerUrl);
    await plant(client, 'delete from event_store.events where position = 12');
    await client.end();
    const told = await run(here, 'verify');
    expect(told.code).toBe(2);
    expect(told.out).toContain('событие 13, position-missing');
  });
});
