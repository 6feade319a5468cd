import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { connectWriter, hangUp } from '../connection.js';
import { PostgresEventStore } from '../postgres-event-store.js';
import { specDatabase, type SpecDatabase } from '../spec-database.js';
import { specProxy } from '../spec-proxy.js';
import { Journal } from './spec-journal.js';
import { compare } from './spec-ledger.js';
import { freshWish } from './spec-wish.js';
import { WriterProcess } from './spec-writer-process.js';

describe('a rival that stands still in the middle of a batch', () => {
  let database: SpecDatabase;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await specDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.empty();
    store = await PostgresEventStore.open({ url: database.appUrl });
  });
  afterEach(() => store.close());

  const timed = async (work: Promise<unknown>): Promise<number> => {
    const start = Date.now();
    await work;
    return Date.now() - start;
  };

  it('because its process is stopped, holds nobody up for longer than the server allows', async () => {
    const journal = new Journal();
    const rivals = ['a', 'b'].map((name) => new WriterProcess(database.appUrl, name, journal));
    await Promise.all(rivals.map(({ begun }) => begun));
    for (let turn = 0; turn < 6; turn += 1) {
      await pause(Math.random() * 60);
      const rival = rivals[turn % 2];
      rival?.signal('SIGSTOP');
      const request = freshWish();
      journal.note({ kind: 'intent', request });
      const waited = timed(
        store.append(request).then((result) => {
          journal.note({ kind: 'answer', command: request.cause.command, result });
        }),
      );
      // Two seconds is what a transaction may hold the lock without a word.
      expect(await waited).toBeLessThan(4_000);
      rival?.signal('SIGCONT');
    }
    await Promise.all(rivals.map((rival) => rival.finish()));
    expect(journal.unanswered()).toEqual([]);
    expect(await compare(store, journal)).toEqual({ lost: [], doubled: [], untrue: [] });
  }, 60_000);

  it('because it takes no answer while it holds the lock, is given up by the server', async () => {
    const wire = await specProxy(database.appUrl);
    const rival = await connectWriter(wire.url, 2_000);
    wire.deaf = true;
    const endless = rival
      .query(`select event_store.take_lock(), repeat('x', 30000000)`)
      .catch((error: unknown) => error);
    await pause(300);
    expect(await timed(store.append(freshWish()))).toBeLessThan(10_000);
    await hangUp(rival);
    wire.close();
    expect(await endless).toBeInstanceOf(Error);
  });
});
