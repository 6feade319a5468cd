import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { PostgresEventStore } from '../postgres-event-store.js';
import { specCluster, type SpecCluster } from './spec-cluster.js';
import { Journal } from './spec-journal.js';
import { compare } from './spec-ledger.js';
import { settle } from './spec-settle.js';
import { streamOf, wish } from './spec-wish.js';

describe('a PostgreSQL that is killed with all its processes', () => {
  let cluster: SpecCluster;

  beforeAll(async () => {
    // What the server would do by itself: answer first and write later.
    cluster = await specCluster({ synchronous_commit: 'off' });
  }, 60_000);
  afterAll(() => cluster.stop());

  it('writes to a disk that is flushed', async () => {
    const client = new pg.Client(cluster.appUrl);
    await client.connect();
    const { rows } = await client.query(
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes') order by name`,
    );
    await client.end();
    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
    ]);
  });

  it('loses nothing it acknowledged; callers and readers go on with the same store when it is back', async () => {
    const store = await PostgresEventStore.open({ url: cluster.appUrl });
    const journal = new Journal();
    let stopping = false;
    const call = async (caller: number): Promise<void> => {
      for (let turn = 0; !stopping; turn += 1) {
        const request = wish(streamOf(`${(caller * turn) % 7}`), { count: 1 + (turn % 3) });
        journal.note({ kind: 'intent', request });
        journal.note(await settle(store, request));
      }
    };
    const calling = Promise.all(Array.from({ length: 24 }, (_, caller) => call(caller)));
    const lives: number[] = [];
    for (let kill = 0; kill < 2; kill += 1) {
      await pause(200 + Math.random() * 300);
      await cluster.kill();
      const before = journal.answers.size;
      await cluster.start();
      lives.push(before);
    }
    await pause(300);
    stopping = true;
    await calling;
    expect(lives[0]).toBeGreaterThan(0);
    expect(journal.answers.size).toBeGreaterThan(lives[1] ?? 0);
    expect(journal.unanswered()).toEqual([]);
    expect(await compare(store, journal)).toEqual({ lost: [], doubled: [], untrue: [] });
    await store.close();
  }, 60_000);
});
