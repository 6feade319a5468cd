import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { RecordedEvent } from '../events.js';
import { idsInOrder, named, pick, sentence, streamOf, wish, type Store } from './sentence.js';

const WRITERS = 24;
const APPENDS = 12;

/** A writer that now and then sleeps, so that appends meet in every order. */
async function write(store: Store, writer: number): Promise<string[]> {
  const ids: string[] = [];
  for (let turn = 0; turn < APPENDS; turn += 1) {
    const events = Array.from({ length: 1 + ((writer + turn) % 3) }, (_, index) =>
      named(`${writer}/${turn}/${index}`),
    );
    const { eventIds } = await store.append(wish(streamOf(`${(writer * turn) % 7}`), { events }));
    ids.push(...eventIds);
    if (Math.random() < 0.3) await pause(Math.random() * 4);
  }
  return ids;
}

/** Follows the log until it has seen as many events as the writers were promised. */
async function follow(
  store: Store,
  until: { count: number | null },
  signal: AbortController,
): Promise<RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  for await (const item of store.subscribe({ after: -1, signal: signal.signal })) {
    if (item.kind === 'event') seen.push(item.event);
    else if (until.count !== null && seen.length >= until.count) break;
  }
  return seen;
}

/** The disease of the field, hunted: events that were acknowledged and never delivered, or in another order. */
export const lostEvents = [
  sentence(
    'every acknowledged event reaches every subscriber exactly once, in the log’s order (P1, P2)',
    async ({ stores, store }) => {
      const stop = new AbortController();
      const until: { count: number | null } = { count: null };
      const readers = stores.map((instance) => follow(instance, until, stop));
      const writers = Array.from({ length: WRITERS }, (_, index) => write(pick(stores, index), index));
      const acknowledged = (await Promise.all(writers)).flat();
      until.count = acknowledged.length;
      await store.append(wish(streamOf('last'), { events: [] }));
      await store.append(wish(streamOf('last')));
      const stored = await idsInOrder(store);
      for (const seen of await Promise.all(readers)) {
        const ids = seen.map(({ id }) => id);
        assert.deepEqual(ids, stored.slice(0, ids.length));
        assert.deepEqual(new Set(ids.slice(0, acknowledged.length)), new Set(acknowledged));
        inStreamOrder(seen);
      }
      stop.abort();
    },
  ),
];

/** P4: a stream's revisions come to a reader as 0, 1, 2 … */
function inStreamOrder(events: readonly RecordedEvent[]): void {
  const next = new Map<string, number>();
  for (const { stream } of events) {
    assert.equal(stream.revision, next.get(stream.id) ?? 0, 'a stream out of order (P4)');
    next.set(stream.id, stream.revision + 1);
  }
}
