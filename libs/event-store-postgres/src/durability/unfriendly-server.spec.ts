import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isDomainError } from '@pobratim/kernel';
import { until } from '@pobratim/testing';
import pg from 'pg';
import { PostgresEventStore } from '../postgres-event-store.js';
import { collect, specDatabase, type SpecDatabase } from '../spec-database.js';
import { Journal } from './spec-journal.js';
import { compare } from './spec-ledger.js';
import { settle } from './spec-settle.js';
import { freshWish, streamOf, wish } from './spec-wish.js';

const WRITERS = `from pg_stat_activity where datname = current_database()
  and application_name = 'pobratim writer'`;

describe('a server that cancels, ends sessions, and has other things to do', () => {
  let database: SpecDatabase;
  let owner: pg.Client;
  let store: PostgresEventStore;

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
    store = await PostgresEventStore.open({ url: database.appUrl });
  });
  afterEach(() => store.close());

  /** Whoever holds the log's lock and does nothing. */
  async function holder(): Promise<pg.Client> {
    const client = new pg.Client(database.appUrl);
    await client.connect();
    await client.query('begin; select event_store.take_lock()');
    return client;
  }

  const waiting = (): Promise<unknown> =>
    until(async () => (await owner.query(`select 1 ${WRITERS} and wait_event = 'advisory'`)).rowCount);

  it('answers every caller truthfully, however often it ends the sessions of two stores under load', async () => {
    const other = await PostgresEventStore.open({ url: database.appUrl });
    const journal = new Journal();
    let stopping = false;
    const call = async (caller: number): Promise<void> => {
      for (let turn = 0; !stopping; turn += 1) {
        const expected = turn % 4 === 0 ? 'no-stream' : 'any';
        const request = wish(streamOf(`${(caller * turn) % 9}`), { expected, count: 1 + (turn % 2) });
        journal.note({ kind: 'intent', request });
        journal.note(await settle(caller % 2 === 0 ? store : other, request));
      }
    };
    const calling = Promise.all(Array.from({ length: 32 }, (_, caller) => call(caller)));
    let ended = 0;
    const deadline = Date.now() + 2_500;
    while (Date.now() < deadline) {
      const { rowCount } = await owner.query(
        `select pg_terminate_backend(pid) ${WRITERS} and state = 'active'`,
      );
      ended += rowCount ?? 0;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 80));
    }
    stopping = true;
    await calling;
    await other.close();
    expect(ended).toBeGreaterThan(5);
    expect(journal.unanswered()).toEqual([]);
    expect(await compare(store, journal)).toEqual({ lost: [], doubled: [], untrue: [] });
  });

  it('and sets a timeout for the role’s statements does not disturb a batch that waits its turn', async () => {
    await owner.query(`alter role pobratim_app in database ${new URL(database.ownerUrl).pathname.slice(1)}
      set statement_timeout = '100ms'`);
    try {
      const held = await holder();
      await held.query('set local statement_timeout = 0');
      const appends = [freshWish(), freshWish(), freshWish()].map((request) => store.append(request));
      await waiting();
      await held.query('select pg_sleep(0.4)');
      await held.query('rollback');
      await held.end();
      for (const answer of await Promise.all(appends)) expect(answer.repeated).toBe(false);
    } finally {
      await owner.query(`alter role pobratim_app in database ${new URL(database.ownerUrl).pathname.slice(1)}
        reset statement_timeout`);
    }
  });

  it('and lets no batch through in time: all its callers hear together that nothing was saved', async () => {
    const hasty = await PostgresEventStore.open({ url: database.appUrl, patience: 1_000 });
    const held = await holder();
    const wished = Array.from({ length: 20 }, () => freshWish());
    const start = Date.now();
    const outcomes = await Promise.allSettled(wished.map((request) => hasty.append(request)));
    expect(Date.now() - start).toBeLessThan(4_000);
    for (const outcome of outcomes) {
      expect(outcome.status === 'rejected' && isDomainError(outcome.reason, 'store-unavailable')).toBe(true);
    }
    await held.end();
    await until(async () => (await owner.query(`select 1 ${WRITERS} and state = 'active'`)).rowCount === 0);
    expect(await collect(hasty.readAll({ after: -1 }))).toEqual([]);
    for (const request of wished) expect((await hasty.append(request)).repeated).toBe(false);
    await hasty.close();
  });

  it('and cancels a batch once: it is sent again, and no caller notices', async () => {
    const held = await holder();
    const appends = [freshWish(), freshWish(), freshWish()].map((request) => store.append(request));
    await waiting();
    await owner.query(`select pg_cancel_backend(pid) ${WRITERS} and wait_event = 'advisory'`);
    await held.end();
    for (const answer of await Promise.all(appends)) expect(answer.repeated).toBe(false);
    expect(await collect(store.readAll({ after: -1 }))).toHaveLength(3);
  });

  it('delays no reader by a transaction that idles in another database of the cluster (P5)', async () => {
    const elsewhere = new URL(database.ownerUrl);
    elsewhere.pathname = '/postgres';
    const idle = new pg.Client(elsewhere.href);
    await idle.connect();
    await idle.query('begin; select pg_current_xact_id()');
    const stop = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const item of store.subscribe({ after: -1, signal: stop.signal })) {
        if (item.kind === 'event') seen.push(item.event.id);
      }
    })();
    const ids: string[] = [];
    for (let turn = 0; turn < 20; turn += 1) ids.push(...(await store.append(freshWish())).eventIds);
    await until(() => seen.length === ids.length, { within: 2_000 });
    expect(seen).toEqual(ids);
    stop.abort();
    await reading;
    await idle.query('rollback');
    await idle.end();
  });
});
