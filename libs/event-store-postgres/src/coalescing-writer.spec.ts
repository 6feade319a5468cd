import { isDomainError, newId } from '@pobratim/kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bodyHashOf, type AppendRequest } from '@pobratim/event-sourcing';
import { fixedClock } from '@pobratim/testing';
import pg from 'pg';
import { PostgresEventStore, type PostgresOptions } from './postgres-event-store.js';
import { specProxy } from './spec-proxy.js';
import { collect, specDatabase, type SpecDatabase } from './spec-database.js';

const streamOf = (): string => `town-${newId()}`;
const request = (stream: string, more: Partial<AppendRequest> = {}): AppendRequest => ({
  stream,
  expected: 'any',
  events: [{ type: 'TownNamed', schema: 'town-named/1', data: { name: 'Хаген' } }],
  actor: { id: 'u', office: 'o', role: 'r', territory: null, onBehalfOf: null },
  cause: { command: newId(), correlation: 'c' },
  bodyHash: bodyHashOf(stream),
  ...more,
});

describe('the coalescing writer', () => {
  let database: SpecDatabase;
  let owner: pg.Client;
  const stores: PostgresEventStore[] = [];
  const open = async (options: Partial<PostgresOptions> = {}): Promise<PostgresEventStore> => {
    const store = await PostgresEventStore.open({ url: database.appUrl, ...options });
    stores.push(store);
    return store;
  };

  beforeAll(async () => {
    database = await specDatabase();
    owner = new pg.Client(database.ownerUrl);
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  beforeEach(async () => {
    await database.empty();
  });

  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  const numbers = async (sql: string): Promise<number[]> =>
    (await owner.query<{ n: string }>(sql)).rows.map(({ n }) => Number(n));

  it('writes what waited together in one transaction, with one notification', async () => {
    const store = await open();
    await store.append(request(streamOf()));
    const heard: string[] = [];
    owner.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await owner.query('listen event_store');
    await Promise.all(Array.from({ length: 100 }, () => store.append(request(streamOf()))));
    await owner.query('select 1');
    await owner.query('unlisten event_store');
    expect(await numbers('select count(distinct xmin::text) as n from event_store.events')).toEqual([2]);
    expect(heard).toEqual(['100']);
  });

  it('keeps positions dense when many instances contend and some appends are refused', async () => {
    const writers = await Promise.all([open(), open(), open()]);
    const streams = Array.from({ length: 6 }, streamOf);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 300 }, (_, index) =>
        (writers[index % 3] ?? writers[0]).append(
          request(streams[index % 6] ?? '', { expected: index % 5 === 0 ? 'no-stream' : 'any' }),
        ),
      ),
    );
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(done).toBeGreaterThanOrEqual(240);
    expect(done).toBeLessThan(300);
    expect(await numbers('select position as n from event_store.events order by 1')).toEqual(
      Array.from({ length: done }, (_, index) => index),
    );
  });

  it('lets no one wait for a transaction that is merely open, here or in another database', async () => {
    const store = await open();
    const other = await specDatabase();
    const idle = new pg.Client(other.ownerUrl);
    await idle.connect();
    await idle.query('begin; select pg_current_xact_id()');
    await owner.query('begin; select pg_current_xact_id()');
    await store.append(request(streamOf()));
    expect(await collect(store.readAll({ after: -1 }))).toHaveLength(1);
    await owner.query('commit');
    await idle.end();
    await other.drop();
  });

  it('does not starve an instance whose clock is an hour slow and whose heads are never right', async () => {
    const fast = await open({ clock: fixedClock('2026-11-24T11:00:00Z') });
    const slow = await open({ clock: fixedClock('2026-11-24T10:00:00Z') });
    const stream = streamOf();
    await fast.append(request(stream));
    const stop = new AbortController();
    const flood = (async () => {
      for (let turn = 0; turn < 2_000 && !stop.signal.aborted; turn += 1) await fast.append(request(stream));
    })();
    const results = await Promise.all(Array.from({ length: 30 }, () => slow.append(request(stream))));
    stop.abort();
    await flood;
    expect(new Set(results.map(({ recordedAt }) => recordedAt))).toEqual(
      new Set(['2026-11-24T11:00:00.000Z']),
    );
  });

  it('composes under the lock what came too late twice, so that no rival can be faster a third time', async () => {
    const stream = streamOf();
    const rival = await open();
    const wire = await specProxy(database.appUrl);
    const store = await open({ url: wire.url });
    await store.append(request(streamOf()));
    const said: string[] = [];
    wire.delay = async (words) => {
      if (words.includes('take_lock()')) said.push('lock');
      else if (words.includes('"stream":') && !said.includes('lock')) {
        said.push('late');
        await rival.append(request(stream));
      }
    };
    expect(await store.append(request(stream))).toMatchObject({ revision: 2, repeated: false });
    expect(said).toEqual(['late', 'late', 'lock']);
    wire.close();
  });

  it('frees the lock of an instance that stopped in the middle of composing under it', async () => {
    const store = await open();
    const stuck = new pg.Client(database.appUrl);
    stuck.on('error', () => undefined);
    await stuck.connect();
    await stuck.query(
      `begin; set local idle_in_transaction_session_timeout = '2s'; select event_store.take_lock()`,
    );
    const begun = Date.now();
    await store.append(request(streamOf()));
    expect(Date.now() - begun).toBeGreaterThan(1_000);
    await stuck.end().catch(() => undefined);
  });

  it('gives each append its own answer when the server refuses the batch for one of them', async () => {
    const store = await open();
    const bad = streamOf();
    await owner.query(
      `alter table event_store.events add constraint spec_refusal check (stream <> '${bad}') not valid`,
    );
    const outcomes = await Promise.allSettled([
      store.append(request(streamOf())),
      store.append(request(bad)),
      store.append(request(streamOf())),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const [, refused] = outcomes;
    expect(isDomainError(refused.status === 'rejected' ? refused.reason : null, 'store-unavailable')).toBe(
      true,
    );
  });

  it('refuses to write into another life of the store', async () => {
    const store = await open();
    await owner.query('update event_store.store set incarnation = gen_random_uuid()');
    const error: unknown = await store.append(request(streamOf())).catch((thrown: unknown) => thrown);
    expect(isDomainError(error, 'incarnation-changed')).toBe(true);
    expect(await numbers('select count(*) as n from event_store.events')).toEqual([0]);
  });

  it('commits to disk before it answers, whatever the database’s default', async () => {
    await owner.query(
      `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
    );
    await owner.query(
      `create function spec_setting() returns trigger language plpgsql as $$ begin
        if current_setting('synchronous_commit') <> 'on' then raise exception 'not durable'; end if;
        return null; end $$;
      create trigger spec_setting after insert on event_store.events execute function spec_setting()`,
    );
    const store = await open();
    await expect(store.append(request(streamOf()))).resolves.toMatchObject({ position: 0 });
  });

  it('leaves the parsers of the process’s pg alone', async () => {
    await open();
    const plain = new pg.Client(database.ownerUrl);
    await plain.connect();
    const { rows } = await plain.query<{ big: unknown; small: unknown; day: unknown }>(
      `select 1::bigint as big, 1::int as small, '2026-11-24'::date as day`,
    );
    await plain.end();
    expect([rows[0]?.big, rows[0]?.small, rows[0]?.day instanceof Date]).toEqual(['1', 1, true]);
  });
});
