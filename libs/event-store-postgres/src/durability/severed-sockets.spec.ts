import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostgresEventStore } from '../postgres-event-store.js';
import { specDatabase, type SpecDatabase } from '../spec-database.js';
import { specProxy } from '../spec-proxy.js';
import { Journal } from './spec-journal.js';
import { compare } from './spec-ledger.js';
import { settle } from './spec-settle.js';
import { streamOf, wish } from './spec-wish.js';

const CALLERS = 32;
const APPENDS = 25;

describe('sockets severed at random, before a batch is heard and before its answer is', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await specDatabase();
  });
  afterAll(() => database.drop());

  it('leave every caller with a true answer, and followers with every event once and in order', async () => {
    const wires = await Promise.all([specProxy(database.appUrl), specProxy(database.appUrl)]);
    const stores = await Promise.all(wires.map(({ url }) => PostgresEventStore.open({ url })));
    const direct = await PostgresEventStore.open({ url: database.appUrl });
    let cuts = 0;
    const cut = (): boolean => Math.random() < 0.08 && (cuts += 1) > 0;
    for (const wire of wires) {
      wire.cutWhen = cut;
      wire.delay = (request) =>
        request.includes('append-events') && cut() ? Promise.reject(new Error('severed')) : Promise.resolve();
    }

    const stop = new AbortController();
    const seen: string[] = [];
    // A follower on a severed line begins again where it stands.
    const reading = (async () => {
      let after = -1;
      while (!stop.signal.aborted) {
        try {
          for await (const item of (stores[0] ?? direct).subscribe({ after, signal: stop.signal })) {
            if (item.kind === 'caught-up') continue;
            seen.push(item.event.id);
            after = item.event.position;
          }
        } catch {
          // Severed.
        }
      }
    })();

    const journal = new Journal();
    const call = async (caller: number): Promise<void> => {
      for (let turn = 0; turn < APPENDS; turn += 1) {
        const count = 1 + (turn % 3);
        const request = wish(streamOf(`${(caller * turn) % 11}`), { count, expected: turn % 5 || 'any' });
        journal.note({ kind: 'intent', request });
        journal.note(await settle(stores[caller % 2] ?? direct, request));
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
    for (const wire of wires) wire.cutWhen = () => false;
    const { size } = await direct.head();
    while (seen.length < size) await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    await reading;

    expect(cuts).toBeGreaterThan(10);
    expect(journal.unanswered()).toEqual([]);
    expect(await compare(direct, journal)).toEqual({ lost: [], doubled: [], untrue: [] });
    const stored: string[] = [];
    for await (const { id } of direct.readAll({ after: -1 })) stored.push(id);
    expect(seen).toEqual(stored);
    for (const store of [...stores, direct]) await store.close();
    for (const wire of wires) wire.close();
  }, 60_000);
});
