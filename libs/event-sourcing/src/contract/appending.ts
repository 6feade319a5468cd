import { isDomainError } from '@pobratim/kernel';
import assert from 'node:assert/strict';
import { leafHashOf, NO_PREVIOUS } from '../entry.js';
import type { ExpectedRevision } from '../event-store.js';
import { checkEntry } from '../stored-entry.js';
import {
  all,
  fill,
  idsInOrder,
  named,
  refused,
  pick,
  sentence,
  streamOf,
  wish,
  type Store,
} from './sentence.js';

const hagen = streamOf('Хаген');

/** A clock that goes forwards once and then back by an hour. */
function backwardsClock(): { now(): Date } {
  const times = ['2026-11-24T10:00:00.000Z', '2026-11-24T10:00:01.500Z'];
  return { now: () => new Date(times.shift() ?? '2026-11-24T09:00:00.000Z') };
}

async function twoEvents(store: Store): Promise<void> {
  await store.append(wish(hagen, { events: [named('a'), named('b')] }));
}

function condition(
  says: string,
  cases: readonly [ExpectedRevision, onEmpty: boolean, onTwo: boolean][],
): ReturnType<typeof sentence> {
  return sentence(says, async ({ store }) => {
    for (const [index, [expected, onEmpty, onTwo]] of cases.entries()) {
      const attempts = [
        [streamOf(`empty ${index}`), onEmpty],
        [hagen, onTwo],
      ] as const;
      if (index === 0) await twoEvents(store);
      for (const [stream, holds] of attempts) {
        const before = await store.head();
        const append = store.append(wish(stream, { expected, events: [] }));
        if (holds) await append;
        else await refused(append, 'revision-conflict');
        assert.deepEqual(await store.head(), before);
      }
    }
  });
}

/** What an append promises: order, conditions, the chain, time that never runs back. */
export const appending = [
  sentence('numbers events densely from 0 in the order of their appends', async ({ store }) => {
    const results = await fill(store, 20, (index) => `town ${index % 3}`);
    assert.deepEqual(
      results.map(({ position }) => position),
      results.map((_, index) => index),
    );
    assert.deepEqual(
      await idsInOrder(store),
      results.flatMap(({ eventIds }) => eventIds),
    );
  }),
  condition('«no-stream» holds for a stream without events only (P7)', [['no-stream', true, false]]),
  condition('«exists» holds for a stream with events only (P7)', [['exists', false, true]]),
  condition('«any» holds always (P7)', [['any', true, true]]),
  condition('a number holds for exactly that last revision (P7)', [
    [1, false, true],
    [0, false, false],
    [2, false, false],
  ]),
  sentence('a refused append leaves nothing, not even its command', async ({ store }) => {
    await twoEvents(store);
    const request = wish(hagen, { expected: 0 });
    await refused(store.append(request), 'revision-conflict');
    assert.equal((await store.head()).size, 2);
    assert.equal(await store.resultOf(request.cause.command, request.bodyHash), null);
    assert.equal((await store.append({ ...request, expected: 1 })).repeated, false);
  }),
  sentence('«any» never fails on contention: it queues (P8)', async ({ stores, store }) => {
    const appends = Array.from({ length: 64 }, (_, index) => pick(stores, index).append(wish(hagen)));
    const revisions = (await Promise.all(appends)).map(({ revision }) => revision);
    assert.deepEqual(
      revisions.sort((a, b) => a - b),
      Array.from({ length: 64 }, (_, index) => index),
    );
    await idsInOrder(store);
  }),
  sentence(
    'of appends that race on one revision exactly one wins, the others are told so (P9)',
    async ({ stores, store }) => {
      await twoEvents(store);
      const race = Array.from({ length: 32 }, (_, index) =>
        pick(stores, index).append(wish(hagen, { expected: 1 })),
      );
      const outcomes = await Promise.allSettled(race);
      const lost = outcomes
        .filter(({ status }) => status === 'rejected')
        .map((outcome) => (outcome as PromiseRejectedResult).reason as unknown);
      assert.equal(lost.length, 31);
      for (const reason of lost) if (!isDomainError(reason, 'revision-conflict')) throw reason;
      assert.equal((await all(store.readStream(hagen))).length, 3);
    },
  ),
  sentence(
    'several events of one append follow each other without a stranger between',
    async ({ stores }) => {
      const appends = Array.from({ length: 24 }, (_, index) =>
        pick(stores, index).append(
          wish(streamOf(`${index % 5}`), { events: [named('a'), named('b'), named('c')] }),
        ),
      );
      for (const result of await Promise.all(appends)) {
        assert(result);
        const events = await all(stores[0].readAll({ after: result.position - 3, limit: 3 }));
        assert.deepEqual(
          events.map(({ id, stream }) => [id, stream.id, stream.revision]),
          result.eventIds.map((id, index) => [id, result.stream, result.revision - 2 + index]),
        );
      }
    },
  ),
  sentence('a decision without events writes no event and is remembered', async ({ store }) => {
    await twoEvents(store);
    const request = wish(hagen, { events: [] });
    const result = await store.append(request);
    assert.deepEqual([result.revision, result.position, result.eventIds, result.repeated], [1, 1, [], false]);
    assert.deepEqual(await store.append(request), { ...result, repeated: true });
    const empty = await store.append(wish(streamOf('empty'), { events: [] }));
    assert.deepEqual([empty.revision, empty.position], [-1, 1]);
  }),
  sentence(
    'every entry names the leaf hash of its stream’s previous one, and its own bytes give its leaf hash',
    async ({ stores, store }) => {
      await Promise.all(
        Array.from({ length: 30 }, (_, index) => pick(stores, index).append(wish(streamOf(`${index % 4}`)))),
      );
      const last = new Map<string, string>();
      const entries = await all(store.readEntries({ after: -1 }));
      for (const [index, event] of (await all(store.readAll({ after: -1 }))).entries()) {
        assert.equal(event.stream.prev, last.get(event.stream.id) ?? NO_PREVIOUS);
        last.set(event.stream.id, event.leafHash);
        const stored = entries[index];
        assert(stored);
        checkEntry(stored.entry);
        assert.deepEqual([leafHashOf(stored.entry), stored.leafHash], [event.leafHash, event.leafHash]);
      }
    },
  ),
  sentence(
    'the store’s time never runs back, though clocks do and differ',
    async ({ stores, store }) => {
      for (let index = 0; index < 4; index += 1) await pick(stores, index).append(wish(streamOf(`${index}`)));
      const times = (await all(store.readAll({ after: -1 }))).map(({ recordedAt }) => recordedAt);
      assert.deepEqual(times, [
        '2026-11-24T10:00:00.000Z',
        '2026-11-24T10:00:01.500Z',
        '2026-11-24T10:00:01.500Z',
        '2026-11-24T10:00:01.500Z',
      ]);
    },
    () => ({ clock: backwardsClock() }),
  ),
];
