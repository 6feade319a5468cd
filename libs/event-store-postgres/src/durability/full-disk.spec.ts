import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isDomainError } from '@pobratim/kernel';
import { randomBytes } from 'node:crypto';
import { PostgresEventStore } from '../postgres-event-store.js';
import { noLimitsBecause, specCluster, type SpecCluster } from './spec-cluster.js';
import { Journal } from './spec-journal.js';
import { compare } from './spec-ledger.js';
import { settle } from './spec-settle.js';
import { freshWish } from './spec-wish.js';

const MB = 1024 * 1024;
/** A text that no compression makes small. */
const bulky = (): string => randomBytes(27_000).toString('hex');

const because = noLimitsBecause();
const sentences = because === undefined ? describe : describe.skip;

sentences(`a full disk${because === undefined ? '' : ` (skipped: ${because})`}`, () => {
  let cluster: SpecCluster;
  let store: PostgresEventStore;
  const journal = new Journal();
  /** Who was told that nothing was saved. */
  const refused = new Set<string>();

  beforeAll(async () => {
    cluster = await specCluster();
  }, 60_000);
  afterAll(() => cluster.stop());

  beforeEach(async () => {
    store = await PostgresEventStore.open({ url: cluster.appUrl });
  });
  afterEach(() => store.close());

  /** Appends until the store does not take it any more, or so many times. */
  async function fill(rounds = 100): Promise<unknown> {
    for (let round = 0; round < rounds; round += 1) {
      const requests = Array.from({ length: 32 }, () => freshWish({ text: bulky() }));
      const outcomes = await Promise.allSettled(requests.map((request) => store.append(request)));
      for (const [index, request] of requests.entries()) {
        const outcome = outcomes[index];
        journal.note({ kind: 'intent', request });
        if (outcome?.status === 'rejected' && isDomainError(outcome.reason, 'store-unavailable'))
          refused.add(request.cause.command);
        if (outcome?.status === 'fulfilled')
          journal.note({ kind: 'answer', command: request.cause.command, result: outcome.value });
      }
      const failed = outcomes.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') return failed.reason as unknown;
    }
    return undefined;
  }

  async function repeatWhatIsOpen(): Promise<void> {
    for await (const { cause } of store.readAll({ after: -1 })) expect(refused).not.toContain(cause.command);
    const open = journal.unanswered();
    expect(open.length).toBeGreaterThan(0);
    for (const request of open) journal.note(await settle(store, request));
    refused.clear();
  }

  it('under the tables: callers hear that nothing was saved, reading goes on, and with room again so does writing', async () => {
    cluster.limitFiles(16 * MB);
    const error = await fill();
    expect(isDomainError(error, 'store-unavailable')).toBe(true);
    expect(journal.answers.size).toBeGreaterThan(100);
    // Nothing of what was refused is there, and what is there can be read.
    const { lost, doubled, untrue } = await compare(store, journal);
    expect({ lost, doubled, untrue }).toEqual({ lost: [], doubled: [], untrue: [] });
    expect((await store.head()).size).toBe(journal.answers.size);
    cluster.limitFiles(null);
    await repeatWhatIsOpen();
    expect(await compare(store, journal)).toEqual({ lost: [], doubled: [], untrue: [] });
  }, 60_000);

  it('under the write-ahead log stops the server: nothing acknowledged is lost when it has room again', async () => {
    await fill(3);
    cluster.limitFiles(64 * 1024);
    const error = await fill();
    expect(isDomainError(error, 'outcome-unknown') || isDomainError(error, 'store-unavailable')).toBe(true);
    // It cannot even write down that it has recovered.
    await cluster.ended();
    await cluster.start();
    await repeatWhatIsOpen();
    expect(await compare(store, journal)).toEqual({ lost: [], doubled: [], untrue: [] });
  }, 60_000);
});
