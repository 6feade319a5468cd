import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppendRequest, AppendResult, StoredEntry } from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import { adoptIncarnation } from '../migrate.js';
import { PostgresEventStore } from '../postgres-event-store.js';
import { collect, specDatabase, type SpecDatabase } from '../spec-database.js';
import { specCluster, type SpecCluster } from './spec-cluster.js';
import { asOwner, backupByCopy, backupByDump, noDumpBecause, type Backup } from './spec-restore.js';
import { streamOf, wish } from './spec-wish.js';

const database: SpecDatabase = await specDatabase();
const noDump = await noDumpBecause(database.ownerUrl);
const elsewhere = !['127.0.0.1', 'localhost'].includes(new URL(database.ownerUrl).hostname);
const ways: [says: string, make: (url: string) => Promise<Backup> | Backup, because: string | undefined][] = [
  ['by COPY of its tables', backupByCopy, elsewhere ? 'the server does not share our files' : undefined],
  ['by pg_dump', backupByDump, noDump],
];

/** The next transaction's number: cursors and order must not depend on it. */
const age = (url: string): Promise<number> =>
  asOwner(url, async (client) => {
    const { rows } = await client.query<{ age: string }>('select pg_current_xact_id()::text as age');
    return Number(rows[0]?.age);
  });

describe('a store restored into a younger cluster', () => {
  let cluster: SpecCluster;

  beforeAll(async () => {
    cluster = await specCluster({ fsync: 'off' });
    // Nothing makes a cluster old like use.
    await asOwner(database.ownerUrl, (client) =>
      client.query(
        'do $$ begin for i in 1..3000 loop perform pg_current_xact_id(); commit; end loop; end $$',
      ),
    );
  }, 60_000);
  afterAll(async () => {
    await cluster.stop();
    await database.drop();
  });

  describe.each(ways)('%s', (says, make, because) => {
    const sentence = because === undefined ? it : it.skip;
    const reason = because === undefined ? '' : ` (skipped: ${because})`;
    const named = (url: string): string => {
      const address = new URL(url);
      address.pathname = `/restored_${says.replace(/\W+/g, '_').toLowerCase()}`;
      return address.href;
    };
    let before: StoredEntry[];
    let wished: AppendRequest;
    let answer: AppendResult;
    let former: string;

    /** The state at the backup: 24 events; at the loss of the former store: 30. */
    async function restored(): Promise<void> {
      await database.empty();
      const store = await PostgresEventStore.open({ url: database.appUrl });
      for (let turn = 0; turn < 23; turn += 1) await store.append(wish(streamOf(`${turn % 4}`)));
      wished = wish(streamOf('0'), { expected: 'exists' });
      answer = await store.append(wished);
      before = await collect(store.readEntries({ after: -1 }));
      former = store.incarnation;
      const backup = await make(database.ownerUrl);
      for (let turn = 0; turn < 6; turn += 1) await store.append(wish(streamOf(`${turn % 4}`)));
      await store.close();
      await asOwner(cluster.ownerUrl, async (client) => {
        await client.query(`create database ${new URL(named(cluster.ownerUrl)).pathname.slice(1)}`);
      });
      await backup.restore(named(cluster.ownerUrl));
      backup.discard();
    }

    sentence(`demands a new life, stops who is ahead, and loses nothing${reason}`, async () => {
      await restored();
      const url = named(cluster.appUrl);
      expect(await age(url)).toBeLessThan(await age(database.ownerUrl));

      const refusal: unknown = await PostgresEventStore.open({ url }).catch((error: unknown) => error);
      if (!isDomainError(refusal, 'incarnation-not-adopted')) throw refusal;
      expect(refusal.details['changed']).toContain('system identifier');

      const life = await adoptIncarnation(named(cluster.ownerUrl));
      const store = await PostgresEventStore.open({ url });
      expect([store.incarnation, life === former]).toEqual([life, false]);

      // Readers of the former life stop, wherever they stand; one without a life stops when it is ahead.
      for (const [after, incarnation, code] of [
        [29, former, 'incarnation-changed'],
        [3, former, 'incarnation-changed'],
        [29, undefined, 'reader-ahead-of-log'],
      ] as const) {
        const { signal } = new AbortController();
        const options = { after, signal, ...(incarnation === undefined ? {} : { incarnation }) };
        const error: unknown = await collect(store.subscribe(options)).catch((thrown: unknown) => thrown);
        expect(isDomainError(error, code)).toBe(true);
      }

      // All of the bytes, visible at once, and the log goes on behind them.
      expect(await collect(store.readEntries({ after: -1 }))).toEqual(before);
      expect(await store.append(wished)).toEqual({ ...answer, repeated: true });
      expect(await store.append(wish(streamOf('0')))).toMatchObject({ position: 24, revision: 7 });
      const seen: number[] = [];
      const stop = new AbortController();
      for await (const item of store.subscribe({ after: -1, incarnation: life, signal: stop.signal })) {
        if (item.kind === 'event') seen.push(item.event.position);
        else stop.abort();
      }
      expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => index));
      await store.close();
    });
  });
});
