import assert from 'node:assert/strict';
import { all, fill, named, sentence, streamOf, wish } from './sentence.js';

const hagen = streamOf('Хаген');
const pair = streamOf('Хаген', 'pair');

/** One event a minute. */
function minutes(): { now(): Date } {
  let minute = -1;
  return {
    now: () => {
      minute += 1;
      return new Date(Date.UTC(2026, 10, 24, 10, minute));
    },
  };
}

/** Slices, filters and figures about the log as it stands. */
export const reading = [
  sentence('reads a stream from a revision, forwards and backwards, as many as asked', async ({ store }) => {
    await fill(store, 6, () => 'Хаген');
    await store.append(wish(pair));
    const revisions = async (slice: Parameters<typeof store.readStream>[1]): Promise<number[]> =>
      (await all(store.readStream(hagen, slice))).map(({ stream }) => stream.revision);
    assert.deepEqual(await revisions({}), [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(await revisions({ from: 4 }), [4, 5]);
    assert.deepEqual(await revisions({ from: 1, limit: 2 }), [1, 2]);
    assert.deepEqual(await revisions({ direction: 'backwards' }), [5, 4, 3, 2, 1, 0]);
    assert.deepEqual(await revisions({ direction: 'backwards', limit: 1 }), [5]);
    assert.deepEqual(await revisions({ direction: 'backwards', from: 3, limit: 2 }), [3, 2]);
    assert.deepEqual(await revisions({ from: 6 }), []);
    assert.deepEqual(await all(store.readStream(streamOf('none'))), []);
  }),
  sentence(
    'reads the log after a position, filtered by type and category in the store',
    async ({ store }) => {
      const renamed = named('Гаген', { type: 'TownRenamed' });
      await store.append(wish(hagen, { events: [named('Хаген'), renamed] }));
      await store.append(wish(pair, { events: [named('Смоленск — Хаген'), renamed] }));
      const positions = async (slice: Parameters<typeof store.readAll>[0]): Promise<number[]> =>
        (await all(store.readAll(slice))).map(({ position }) => position);
      assert.deepEqual(await positions({ after: -1 }), [0, 1, 2, 3]);
      assert.deepEqual(await positions({ after: 1 }), [2, 3]);
      assert.deepEqual(await positions({ after: -1, types: ['TownRenamed'] }), [1, 3]);
      assert.deepEqual(await positions({ after: -1, categories: ['pair'] }), [2, 3]);
      assert.deepEqual(await positions({ after: -1, categories: ['pair'], types: ['TownRenamed'] }), [3]);
      assert.deepEqual(
        await positions({ after: -1, categories: ['town', 'pair'], types: ['TownNamed'], limit: 1 }),
        [0],
      );
      assert.deepEqual(await positions({ after: -1, types: [] }), []);
      assert.deepEqual(await positions({ after: 3 }), []);
      assert.deepEqual(await positions({ after: 99 }), []);
    },
  ),
  sentence('reads a log longer than any page, whole and filtered', async ({ store }) => {
    const events = Array.from({ length: 40 }, (_, index) =>
      named(`${index}`, { type: index % 2 ? 'Odd' : 'Even' }),
    );
    for (let round = 0; round < 60; round += 1)
      await store.append(wish(streamOf(`${round % 9}`), { events }));
    const positions = (await all(store.readAll({ after: -1 }))).map(({ position }) => position);
    assert.deepEqual(
      positions,
      Array.from({ length: 2_400 }, (_, index) => index),
    );
    assert.equal((await all(store.readAll({ after: -1, types: ['Odd'] }))).length, 1_200);
    assert.equal((await all(store.readEntries({ after: 99, limit: 2_100 }))).length, 2_100);
  }),
  sentence('gives an event back as it was decided', async ({ store }) => {
    const event = named('Хаген', {
      valid: { from: '2026-11-20', to: null },
      reason: 'misprint',
      corrects: '0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a',
      approvedBy: ['u-7'],
      files: [{ mediaType: 'application/pdf', size: 482_113, sha256: 'ab'.repeat(32) }],
    });
    const request = wish(hagen, { events: [event, named('Гаген')] });
    const result = await store.append(request);
    const [first, second] = await all(store.readStream(hagen));
    assert(first && second);
    const { data, valid, reason, corrects, approvedBy, files } = first;
    assert.deepEqual(
      { data, valid, reason, corrects, approvedBy, files, type: first.type, schema: first.schema },
      event,
    );
    assert.deepEqual([first.actor, first.cause], [request.actor, request.cause]);
    assert.deepEqual([first.recordedAt, first.id, second.id], [result.recordedAt, ...result.eventIds]);
    assert.deepEqual(
      [second.valid, second.reason, second.corrects, second.approvedBy, second.files],
      [null, null, null, [], []],
    );
  }),
  sentence(
    'knows its head, and its size at any instant',
    async ({ store }) => {
      const empty = await store.head();
      assert.deepEqual([empty.size, empty.recordedAt], [0, null]);
      assert.equal(await store.sizeAt('2026-11-24T10:00:00.000Z'), 0);
      await fill(store, 3, (index) => `${index}`);
      assert.deepEqual(await store.head(), { ...empty, size: 3, recordedAt: '2026-11-24T10:02:00.000Z' });
      const sizes = [
        '09:59:59.999',
        '10:00:00.000',
        '10:00:59.999',
        '10:01:00.000',
        '10:02:00.000',
        '23:00:00.000',
      ];
      const found = [];
      for (const time of sizes) found.push(await store.sizeAt(`2026-11-24T${time}Z`));
      assert.deepEqual(found, [0, 1, 1, 2, 3, 3]);
    },
    () => ({ clock: minutes() }),
  ),
];
