import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { SubscriptionItem } from '../event-log.js';
import { all, fill, named, refused, pick, sentence, streamOf, wish, type Store } from './sentence.js';

const hagen = streamOf('Хаген');

/** What a subscription gave: positions, with a `!` for each mark. */
interface Following {
  /** Settles at the first mark. */
  readonly caughtUp: Promise<void>;
  /** Everything up to the mark that ended it. */
  readonly seen: Promise<string[]>;
}

/** Follows a subscription until it has reached a position, or ends. */
function follow(position: number, subscription: AsyncIterable<SubscriptionItem>): Following {
  const { promise: caughtUp, resolve, reject } = Promise.withResolvers<undefined>();
  const read = async (): Promise<string[]> => {
    const seen: string[] = [];
    for await (const item of subscription) {
      seen.push(item.kind === 'event' ? `${item.event.position}` : `!${item.position}`);
      if (item.kind === 'caught-up') resolve(undefined);
      if (item.kind === 'caught-up' && item.position >= position) break;
    }
    return seen;
  };
  const seen = read();
  seen.catch(reject);
  return { caughtUp: caughtUp.then(() => undefined), seen };
}

function upTo(position: number, subscription: AsyncIterable<SubscriptionItem>): Promise<string[]> {
  const { caughtUp, seen } = follow(position, subscription);
  caughtUp.catch(() => undefined);
  return seen;
}

function subscribe(
  store: Store,
  more: Partial<Parameters<Store['subscribe']>[0]> = {},
): AsyncIterable<SubscriptionItem> {
  return store.subscribe({ after: -1, signal: new AbortController().signal, ...more });
}

/** Catching up, going live, staying live. */
export const subscribing = [
  sentence('catches up, says so, and stays live', async ({ stores, store }) => {
    await fill(store, 3, (index) => `${index}`);
    const live = follow(3, subscribe(store, { after: 0 }));
    await live.caughtUp;
    await pick(stores, -1).append(wish(hagen));
    assert.deepEqual(await live.seen, ['1', '2', '!2', '3', '!3']);
  }),
  sentence('says at once that an empty log is caught up with', async ({ store }) => {
    assert.deepEqual(await upTo(-1, subscribe(store)), ['!-1']);
  }),
  sentence('has no gap where catching up becomes live', async ({ stores, store }) => {
    await fill(store, 50, (index) => `${index}`);
    const writing = Promise.all(stores.map((instance) => fill(instance, 60, (index) => `w${index}`)));
    const last = 50 + 60 * stores.length - 1;
    const seen = (await upTo(last, subscribe(store))).filter((item) => !item.startsWith('!'));
    await writing;
    assert.deepEqual(
      seen,
      Array.from({ length: last + 1 }, (_, index) => `${index}`),
    );
  }),
  sentence('filters in the store, and its mark covers what the filter left out', async ({ store }) => {
    await store.append(
      wish(hagen, { events: [named('a'), named('b', { type: 'TownRenamed' }), named('c')] }),
    );
    await store.append(
      wish(streamOf('p', 'pair'), { events: [named('d', { type: 'TownRenamed' }), named('e')] }),
    );
    const filter = { types: ['TownRenamed'], categories: ['pair'] };
    const live = follow(5, subscribe(store, filter));
    await live.caughtUp;
    await store.append(wish(hagen));
    assert.deepEqual(await live.seen, ['3', '!4', '!5']);
  }),
  sentence('waits for a slow reader and gives it everything', async ({ stores, store }) => {
    const slow = (async () => {
      const seen: number[] = [];
      for await (const item of subscribe(store)) {
        if (item.kind === 'event') seen.push(item.event.position);
        if (seen.length % 40 === 0) await pause(5);
        if (seen.length === 300) break;
      }
      return seen;
    })();
    const appends = Array.from({ length: 300 }, (_, index) =>
      pick(stores, index).append(wish(streamOf(`${index % 11}`))),
    );
    await Promise.all(appends);
    assert.deepEqual(
      await slow,
      Array.from({ length: 300 }, (_, index) => index),
    );
  }),
  sentence('ends when its signal aborts, also while nothing comes', async ({ store }) => {
    const stop = new AbortController();
    const { caughtUp, seen } = follow(Infinity, subscribe(store, { signal: stop.signal }));
    await caughtUp;
    stop.abort();
    assert.deepEqual(await seen, ['!-1']);
    assert.deepEqual(await all(subscribe(store, { signal: AbortSignal.abort() })), []);
  }),
  sentence(
    'refuses a position of another incarnation, and one the log has not reached',
    async ({ store }) => {
      await store.append(wish(hagen));
      const { incarnation } = await store.head();
      assert.deepEqual(await upTo(0, subscribe(store, { after: 0, incarnation })), ['!0']);
      await refused(all(subscribe(store, { after: 1, incarnation })), 'reader-ahead-of-log');
      await refused(all(subscribe(store, { incarnation: 'another' })), 'incarnation-changed');
    },
  ),
];
