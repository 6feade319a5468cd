import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until } from '@pobratim/testing';
import pg from 'pg';
import { ANNA, IRINA, specApi, type SpecApi } from '../test/spec-api.adapter.js';

jest.setTimeout(90_000);

let api: SpecApi;
let owner: pg.Client;

beforeAll(async () => {
  api = await specApi();
  owner = new pg.Client({ connectionString: api.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

/** `npm run store -- …`, as an operator types it. */
function store(...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const root = resolve(import.meta.dirname, '../../../..');
  const program = ['libs/tooling/run.mjs', 'libs/event-store-postgres/src/store.cli.ts'];
  const env = { ...process.env, NODE_OPTIONS: '', POSTGRES_URL: api.ownerUrl };
  return new Promise((done, fail) => {
    const options = ['--as', 'petrova', '--json', '--wait', '60'];
    execFile(process.execPath, [...program, ...words, ...options], { cwd: root, env }, (error, out, err) => {
      try {
        done(JSON.parse(out) as Record<string, unknown>);
      } catch {
        fail(error ?? new Error(`${out}\n${err}`));
      }
    });
  });
}

const QUESTIONS = [
  ['/agreements?limit=100', IRINA],
  ['/partnerships?limit=100&knownAt=%40200', IRINA],
  ['/agreements?limit=100', ANNA],
  ['/facets?unit=AGREEMENTS', IRINA],
  [`/search?q=${encodeURIComponent('Ольховский')}`, IRINA],
  ['/imports', IRINA],
] as const;

/** What people read; what time and size it is asked at is left out. */
async function answers(): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (const [path, person] of QUESTIONS) {
    const answer = await api.get(path, person);
    const { moment, ...rest } = answer.body as Readonly<Record<string, unknown>>;
    all.push({ path, person, status: answer.status, rest, asked: moment !== undefined });
  }
  return all;
}

/** Asks again and again while something is done, and says how many different answers there were. */
async function readDuring<T>(
  work: () => Promise<T>,
): Promise<{ outcome: T; different: number; times: number }> {
  const different = new Set<string>();
  let times = 0;
  const over = new AbortController();
  const isOver = (): boolean => over.signal.aborted;
  const reading = (async () => {
    while (!isOver()) {
      different.add(JSON.stringify(await answers()));
      times += 1;
    }
  })();
  const outcome = await work().finally(() => {
    over.abort();
  });
  await reading;
  return { outcome, different: different.size, times };
}

const formers = async (): Promise<unknown[]> => {
  const { rows } = await owner.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'registry_former' order by 1`,
  );
  return rows.map(({ tablename }) => tablename);
};

describe('the read models of the register', () => {
  it('are built beside by an order, to the same hash, and switched while people read', async () => {
    const before = JSON.stringify(await answers());
    expect(before.split('Ольховский муниципальный округ').length).toBeGreaterThan(20);
    expect(/"status":[^2]/.test(before)).toBe(false);
    const { outcome, different, times } = await readDuring(() => store('rebuild', 'register'));
    expect(outcome).toMatchObject({ outcome: { result: 'done', switched: true, newlyParked: 0 } });
    const { built, served } = outcome['outcome'] as Record<string, string>;
    expect(built).toBe(served);
    expect({ different, enough: times > 3 }).toEqual({ different: 1, enough: true });
    expect(JSON.stringify(await answers()) === before).toBe(true);
    expect(await formers()).toEqual(['aggregate_version', 'history_entry', 'register_line']);
  });

  it('can be taken back by an order while people read, and go on', async () => {
    const before = JSON.stringify(await answers());
    const { outcome, different } = await readDuring(() => store('restore', 'register'));
    expect(outcome).toMatchObject({ outcome: { result: 'done' } });
    expect(different).toBe(1);
    expect(JSON.stringify(await answers()) === before).toBe(true);
    const { size } = await api.parts.store.head();
    const reached = await until(
      async () => (await api.get(`/agreements?limit=1&minPosition=${size - 1}`)).status === 200,
    );
    expect(reached).toBe(true);
  });

  it('that differ from what the log says are found by a comparison, and mended by a rebuild', async () => {
    await owner.query(`update registry.register_line set words = '' where unit = 'AGREEMENT'`);
    const { outcome: compared } = await store('rebuild', 'register', '--compare');
    const { built, served, switched } = compared as Record<string, string>;
    expect(switched).toBe(false);
    expect(built).not.toBe(served);
    expect((await store('rebuild', 'register'))['outcome']).toMatchObject({ built, switched: true });
    const { rows } = await owner.query(`select from registry.register_line where words = ''`);
    expect(rows).toEqual([]);
  });

  it('of the imports are built beside as well', async () => {
    const { outcome } = await store('rebuild', 'imports');
    const { built, served, switched } = outcome as Record<string, string>;
    expect({ same: built === served, switched }).toEqual({ same: true, switched: true });
  });
});
