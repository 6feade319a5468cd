import { newId } from '@pobratim/kernel';
import assert from 'node:assert/strict';
import type { ExpectedRevision } from '../event-store.js';
import { all, fill, named, refused, pick, sentence, streamOf, wish } from './sentence.js';

const hagen = streamOf('Хаген');
const otherBody = 'f'.repeat(64);

/** One command, one effect: under every condition, from every instance, also long after. */
export const idempotence = [
  sentence(
    'a repeated command gets its first answer under every condition, though none would hold any more',
    async ({ stores, store }) => {
      const conditions: readonly ExpectedRevision[] = ['no-stream', 0, 'exists', 'any'];
      const requests = conditions.map((expected) => wish(hagen, { expected }));
      const first = [];
      for (const request of requests) first.push(await store.append(request));
      await fill(store, 3, () => 'Хаген');
      for (const [index, request] of requests.entries()) {
        for (const instance of stores) {
          assert.deepEqual(await instance.append(request), { ...first[index], repeated: true });
          assert.deepEqual(await instance.resultOf(request.cause.command, request.bodyHash), {
            ...first[index],
            repeated: true,
          });
        }
      }
      assert.equal((await store.head()).size, 7);
    },
  ),
  sentence('a command sent many times at once has one effect and one answer', async ({ stores, store }) => {
    const request = wish(hagen, { expected: 'no-stream', events: [named('a'), named('b')] });
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) => pick(stores, index).append(request)),
    );
    assert.equal(answers.filter(({ repeated }) => !repeated).length, 1);
    const [one] = answers;
    for (const answer of answers)
      assert.deepEqual({ ...answer, repeated: false }, { ...one, repeated: false });
    assert.equal((await all(store.readStream(hagen))).length, 2);
  }),
  sentence(
    'another body under a known command id is an error and changes nothing',
    async ({ stores, store }) => {
      const request = wish(hagen);
      await store.append(request);
      for (const instance of stores) {
        await refused(instance.append({ ...request, bodyHash: otherBody }), 'command-id-reused');
        await refused(instance.resultOf(request.cause.command, otherBody), 'command-id-reused');
      }
      assert.equal((await store.head()).size, 1);
    },
  ),
  sentence('another body under a command id still under way is an error too', async ({ stores, store }) => {
    const request = wish(hagen);
    const outcomes = await Promise.allSettled([
      store.append(request),
      ...stores.map((instance) => instance.append({ ...request, bodyHash: otherBody })),
    ]);
    assert.equal((await store.head()).size, 1);
    const kept = outcomes.filter((outcome) => outcome.status === 'fulfilled' && !outcome.value.repeated);
    assert.equal(kept.length, 1);
    assert(outcomes.some(({ status }) => status === 'rejected'));
  }),
  sentence('a command that never came has no result', async ({ store }) => {
    assert.equal(await store.resultOf(newId(), otherBody), null);
  }),
];
