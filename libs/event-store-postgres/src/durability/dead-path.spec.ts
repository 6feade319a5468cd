import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { draftEvents } from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import { until } from '@pobratim/testing';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { appendUnderLock } from '../append-batch.js';
import { connectWriter, hangUp } from '../connection.js';
import { PostgresEventStore } from '../postgres-event-store.js';
import { collect, specDatabase, type SpecDatabase } from '../spec-database.js';
import { specProxy, type SpecProxy } from '../spec-proxy.js';
import { freshWish } from './spec-wish.js';

/** Milliseconds that the store waits for an answer here. */
const PATIENCE = 600;
/** Of a first try, of a second, of a connection between them, and what a busy machine adds. */
const BOUND = 3 * PATIENCE + 2_000;

const timed = async <T>(work: Promise<T>): Promise<{ error: unknown; took: number }> => {
  const start = Date.now();
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { error, took: Date.now() - start };
};

describe('a line that dies without a word', () => {
  let database: SpecDatabase;
  let wire: SpecProxy;
  let store: PostgresEventStore;
  let healthy: PostgresEventStore;

  beforeAll(async () => {
    database = await specDatabase();
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    await database.empty();
    wire = await specProxy(database.appUrl);
    store = await PostgresEventStore.open({ url: wire.url, patience: PATIENCE });
    healthy = await PostgresEventStore.open({ url: database.appUrl });
  });
  afterEach(async () => {
    await healthy.close();
    wire.close();
  });

  it('is noticed by those who append: in bounded time they hear that the outcome is not known', async () => {
    await store.append(freshWish());
    wire.silent = true;
    const wished = [freshWish(), freshWish()];
    const outcomes = await Promise.all(wished.map((request) => timed(store.append(request))));
    for (const { error, took } of outcomes) {
      expect(isDomainError(error, 'outcome-unknown')).toBe(true);
      expect(took).toBeLessThan(BOUND);
    }
    wire.silent = false;
    for (const request of wished) expect(await store.append(request)).toMatchObject({ repeated: false });
    expect(await collect(healthy.readAll({ after: -1 }))).toHaveLength(3);
    await store.close();
  });

  it('after the batch was sent leaves what was committed to be found by the repeat', async () => {
    const wished = freshWish();
    await store.append(freshWish());
    // The server hears the batch; its answer goes nowhere.
    wire.cutWhen = () => {
      wire.silent = true;
      return false;
    };
    const { error, took } = await timed(store.append(wished));
    expect(isDomainError(error, 'outcome-unknown')).toBe(true);
    expect(took).toBeLessThan(BOUND);
    expect(await healthy.append(wished)).toMatchObject({ position: 1 });
    expect(await collect(healthy.readAll({ after: -1 }))).toHaveLength(2);
    await store.close();
  });

  it('while an append holds the lock is waited for once, not a second time for the rollback', async () => {
    const client = await connectWriter(wire.url, 2 * PATIENCE);
    wire.delay = (request) => {
      wire.silent ||= request.includes('take_lock');
      return Promise.resolve();
    };
    const request = freshWish();
    const nobody = { resolve: () => undefined, reject: () => undefined };
    const state = { stale: 2, lost: 0, sent: true, cancelled: false, alone: false };
    const pending = { request, drafts: draftEvents(request), weight: 1, ...state, ...nobody };
    const life = { incarnation: store.incarnation, now: new Date().toISOString() };
    const { error, took } = await timed(appendUnderLock(client, [pending], life));
    expect(error).toBeInstanceOf(Error);
    expect(took).toBeLessThan(3.5 * PATIENCE);
    await hangUp(client);
    await store.close();
  });

  it('is noticed by those who read, who end with an error and begin again where they stand', async () => {
    await store.append(freshWish());
    const seen: number[] = [];
    const follow = async (): Promise<void> => {
      const { signal } = new AbortController();
      for await (const item of store.subscribe({ after: seen.at(-1) ?? -1, signal })) {
        if (item.kind === 'event') seen.push(item.event.position);
      }
    };
    const first = timed(follow());
    await until(() => seen.length === 1);
    wire.silent = true;
    const { error, took } = await first;
    expect(error).toBeInstanceOf(Error);
    expect(took).toBeLessThan(BOUND);
    wire.silent = false;
    const second = timed(follow());
    await healthy.append(freshWish());
    await until(() => seen.length === 2);
    await store.close();
    await second;
    expect(seen).toEqual([0, 1]);
  });

  it('is noticed by the listener, which begins to listen on another', async () => {
    const stop = new AbortController();
    const reading = collect(store.subscribe({ after: -1, signal: stop.signal })).catch(() => undefined);
    const owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    const listeners = async (): Promise<string[]> => {
      const { rows } = await owner.query<{ pid: string }>(
        `select pid::text from pg_stat_activity
          where datname = current_database() and application_name = 'pobratim listener'`,
      );
      return rows.map(({ pid }) => pid);
    };
    const [former] = await until(async () => ((await listeners()).length === 1 ? listeners() : null));
    wire.silent = true;
    await pause(2 * PATIENCE + 500);
    wire.silent = false;
    await until(async () => (await listeners()).some((pid) => pid !== former));
    // One, and not another for each way in which the end of the former is told.
    await pause(1_500);
    expect((await listeners()).filter((pid) => pid !== former)).toHaveLength(1);
    stop.abort();
    await reading;
    await owner.end();
    await store.close();
  });

  it('does not keep the store from closing', async () => {
    await store.append(freshWish());
    await store.head();
    wire.silent = true;
    const { error, took } = await timed(store.close());
    expect(error).toBeUndefined();
    expect(took).toBeLessThan(BOUND);
  });
});
