import { newId } from '@pobratim/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyHashOf, draftEvents, NO_PREVIOUS, type AppendRequest } from '@pobratim/event-sourcing';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { appendBatch } from './append-batch.js';
import { composeBatch } from './batch.js';
import { connectWriter } from './connection.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { collect, specDatabase, type SpecDatabase } from './spec-database.js';

const request = (): AppendRequest => ({
  stream: `town-${newId()}`,
  expected: 'no-stream',
  events: [{ type: 'TownNamed', schema: 'town-named/1', data: { name: 'Хаген' } }],
  actor: { id: 'u', office: 'o', role: 'r', territory: null, onBehalfOf: null },
  cause: { command: newId(), correlation: 'c' },
  bodyHash: bodyHashOf(1),
});

describe('writers that hold their transactions open at random', () => {
  let database: SpecDatabase;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await specDatabase();
    store = await PostgresEventStore.open({ url: database.appUrl });
  });

  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  /** Appends as any client of the function might: a pause between the writing and the commit, or a change of mind. */
  async function appendSlowly(client: pg.Client, incarnation: string): Promise<string[]> {
    const wished = request();
    const nobody = { resolve: () => undefined, reject: () => undefined };
    const pending = { request: wished, drafts: draftEvents(wished), weight: 1, stale: 0, lost: 0, ...nobody };
    const recordedAt = '2099-01-01T00:00:00.000Z';
    const composed = composeBatch(
      [{ ...pending, sent: false, cancelled: false, alone: false }],
      () => ({ revision: -1, leafHash: NO_PREVIOUS }),
      recordedAt,
    );
    await pause(Math.random() * 5);
    await client.query('begin');
    const [judged] = await appendBatch(client, composed, { incarnation, recordedAt });
    await pause(Math.random() * 15);
    const keeps = Math.random() < 0.7;
    await client.query(keeps ? 'commit' : 'rollback');
    return keeps ? [...(judged?.verdict.eventIds ?? [])] : [];
  }

  it('hide nothing from a reader, and what they take back leaves no gap (P1)', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const item of store.subscribe({ after: -1, signal: stop.signal })) {
        if (item.kind === 'event') seen.push(item.event.id);
      }
    })();
    const clients = await Promise.all([1, 2, 3].map(() => connectWriter(database.appUrl)));
    const slow = clients.map(async (client) => {
      const ids: string[] = [];
      for (let turn = 0; turn < 15; turn += 1) ids.push(...(await appendSlowly(client, store.incarnation)));
      await client.end();
      return ids;
    });
    const quick = Array.from({ length: 16 }, async () => {
      const ids: string[] = [];
      for (let turn = 0; turn < 8; turn += 1) ids.push(...(await store.append(request())).eventIds);
      return ids;
    });
    const acknowledged = (await Promise.all([...slow, ...quick])).flat();
    const { size } = await store.head();
    while (seen.length < size) await pause(5);
    stop.abort();
    await reading;
    expect(new Set(seen)).toEqual(new Set(acknowledged));
    expect(seen).toHaveLength(acknowledged.length);
    const positions = (await collect(store.readAll({ after: -1 }))).map(({ position }) => position);
    expect(positions).toEqual(Array.from({ length: size }, (_, index) => index));
  }, 30_000);
});
