import { idOf, isDomainError } from '@pobratim/kernel';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bodyHashOf } from './command-id.js';
import type { Head, SubscriptionOptions } from './event-log.js';
import type { AppendResult } from './event-store.js';
import type { SubscriptionItem } from './event-log.js';
import type { RecordedEvent } from './events.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { InMemoryProjectionDatabase, type InMemoryTransaction } from './in-memory-projection-database.js';
import { ProjectionRunner, type RunnerOptions } from './projection-runner.js';
import type { Alarm, Projection } from './projection.js';

const actor = { id: 'u-1', office: 'o-1', role: 'officer', territory: null, onBehalfOf: null };
const streamOf = (name: string): string => `town-${idOf('town', name)}`;

/** Towns as a read model: it remembers what reached it, in order. */
class Towns implements Projection<InMemoryTransaction> {
  readonly handles: readonly string[];
  readonly seen: unknown[] = [];
  /** Asked before an event is applied; throws to fail it. */
  trouble: (event: RecordedEvent) => void = () => undefined;

  constructor(
    readonly name: string,
    handles = ['TownNamed', 'TownRenamed'],
  ) {
    this.handles = handles;
  }

  project(event: RecordedEvent, tx: InMemoryTransaction): Promise<void> {
    return new Promise((resolve) => {
      tx.atCommit(() => this.seen.push(event.data['name']));
      this.trouble(event);
      resolve();
    });
  }

  reset(tx: InMemoryTransaction): Promise<void> {
    tx.atCommit(() => this.seen.splice(0));
    return Promise.resolve();
  }
}

describe('the projection runner', () => {
  const runners: ProjectionRunner<InMemoryTransaction>[] = [];
  const alarms: Alarm[] = [];
  const store = { current: new InMemoryEventStore() };
  const database = { current: new InMemoryProjectionDatabase() };

  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop();
    alarms.splice(0);
    store.current = new InMemoryEventStore();
    database.current = new InMemoryProjectionDatabase();
  });

  let command = 0;
  const name = (town: string, as = town, type = 'TownNamed'): Promise<AppendResult> => {
    command += 1;
    const event = { type, schema: 'town-named/1', data: { name: as } };
    const cause = { command: idOf('command', String(command)), correlation: 'spec' };
    const stream = streamOf(town);
    return store.current.append({
      stream,
      expected: 'any',
      events: [event],
      actor,
      cause,
      bodyHash: bodyHashOf(event),
    });
  };

  const run = (
    projections: readonly Towns[],
    options: Partial<RunnerOptions<InMemoryTransaction>> = {},
  ): ProjectionRunner<InMemoryTransaction> => {
    const onAlarm = (alarm: Alarm): number => alarms.push(alarm);
    const runner = new ProjectionRunner({
      log: options.store ?? store.current,
      store: store.current,
      database: database.current,
      projections,
      onAlarm,
      retryAfter: 5,
      ...options,
    });
    runners.push(runner);
    return runner;
  };

  it('feeds several projections from one subscription, each with what it handles', async () => {
    const all = new Towns('all');
    const renamings = new Towns('renamings', ['TownRenamed']);
    await name('Хаген');
    const runner = run([all, renamings]);
    await runner.start();
    const { position } = await name('Хаген', 'Гаген', 'TownRenamed');
    expect(await runner.waitFor(position, 2_000)).toBe(true);
    expect(all.seen).toEqual(['Хаген', 'Гаген']);
    expect(renamings.seen).toEqual(['Гаген']);
  });

  it('goes on from the checkpoint after a restart and applies nothing twice', async () => {
    const towns = new Towns('towns');
    const before = run([towns]);
    await before.start();
    await before.waitFor((await name('Хаген')).position, 2_000);
    await before.stop();
    const { position } = await name('Витебск');
    const after = run([towns]);
    await after.start();
    expect(await after.waitFor(position, 2_000)).toBe(true);
    expect(towns.seen).toEqual(['Хаген', 'Витебск']);
  });

  it('applies an event once although the answer to its commit was lost', async () => {
    const towns = new Towns('towns');
    let lost = false;
    class LossyDatabase extends InMemoryProjectionDatabase {
      override async transaction<T>(work: (tx: InMemoryTransaction) => Promise<T>): Promise<T> {
        const result = await super.transaction(work);
        if (!lost) {
          lost = true;
          throw new Error('connection lost after commit');
        }
        return result;
      }
    }
    const runner = run([towns], { database: new LossyDatabase() });
    const { position } = await name('Хаген');
    await runner.start();
    expect(await runner.waitFor(position, 2_000)).toBe(true);
    expect(towns.seen).toEqual(['Хаген']);
  });

  it('parks an event that keeps failing with the rest of its aggregate, alarms, and goes on with the others', async () => {
    const towns = new Towns('towns');
    towns.trouble = ({ data }) => {
      if (data['name'] === 'Гаген') throw new Error('no such letter');
    };
    const runner = run([towns]);
    await runner.start();
    await name('Хаген');
    const failing = await name('Хаген', 'Гаген');
    await name('Витебск');
    const { position } = await name('Хаген', 'Hagen');
    expect(await runner.waitFor(position, 2_000)).toBe(true);
    expect(towns.seen).toEqual(['Хаген', 'Витебск']);
    expect(database.current.parked.map(({ error, position: at }) => [at, error])).toEqual([
      [1, 'no such letter'],
      [3, null],
    ]);
    expect(alarms.map(({ kind }) => kind)).toEqual(['event-parked']);
    expect(runner.staleSince('towns', streamOf('Хаген'))).toBe(failing.recordedAt);
    expect(runner.staleSince('towns', streamOf('Витебск'))).toBeNull();
  });

  it('remembers after a restart which aggregates stand still', async () => {
    const towns = new Towns('towns');
    towns.trouble = () => {
      throw new Error('no');
    };
    const before = run([towns]);
    await before.start();
    await before.waitFor((await name('Хаген')).position, 2_000);
    await before.stop();
    towns.trouble = () => undefined;
    const after = run([towns]);
    await after.start();
    await after.waitFor((await name('Хаген', 'Hagen')).position, 2_000);
    expect(towns.seen).toEqual([]);
    expect(database.current.parked).toHaveLength(2);
  });

  it('waits for a database that is away instead of parking, and says so', async () => {
    const towns = new Towns('towns');
    let away = true;
    class AbsentDatabase extends InMemoryProjectionDatabase {
      override transaction<T>(work: (tx: InMemoryTransaction) => Promise<T>): Promise<T> {
        return away ? Promise.reject(new Error('no connection')) : super.transaction(work);
      }
    }
    const absent = new AbsentDatabase();
    const runner = run([towns], { database: absent });
    const { position } = await name('Хаген');
    await runner.start();
    expect(await runner.waitFor(position, 50)).toBe(false);
    expect(absent.parked).toEqual([]);
    expect(alarms[0]?.kind).toBe('runner-waiting');
    away = false;
    expect(await runner.waitFor(position, 2_000)).toBe(true);
    expect(towns.seen).toEqual(['Хаген']);
  });

  it('tells by its health when an event that is stored was not delivered, although nothing is behind', async () => {
    class ForgetfulStore extends InMemoryEventStore {
      override async *subscribe(options: SubscriptionOptions): AsyncIterable<SubscriptionItem> {
        for await (const item of super.subscribe(options)) {
          if (item.kind === 'caught-up' || item.event.data['name'] !== 'Витебск') yield item;
        }
      }
    }
    store.current = new ForgetfulStore();
    const towns = new Towns('towns');
    const runner = run([towns]);
    for (const town of ['Хаген', 'Тула']) await name(town);
    await runner.start();
    await runner.waitFor(1, 2_000);
    expect(await runner.health()).toMatchObject([{ delivered: 2, stored: 2, position: 1 }]);
    await name('Витебск');
    await runner.waitFor((await name('Минск')).position, 2_000);
    expect((await runner.status()).projections[0]?.behind).toBe(0);
    expect(await runner.health()).toMatchObject([
      { delivered: 3, stored: 4, position: 3, waitingSince: null },
    ]);
  });

  it('says since when the first event waits that it has not had', async () => {
    const towns = new Towns('towns');
    towns.trouble = () => {
      throw new Error('no');
    };
    const away = { now: false };
    class AbsentDatabase extends InMemoryProjectionDatabase {
      override transaction<T>(work: (tx: InMemoryTransaction) => Promise<T>): Promise<T> {
        return away.now ? Promise.reject(new Error('no connection')) : super.transaction(work);
      }
    }
    const runner = run([towns], { database: new AbsentDatabase() });
    await runner.start();
    away.now = true;
    const { recordedAt } = await name('Хаген');
    await name('Тула');
    expect(await runner.health()).toMatchObject([{ delivered: 0, stored: 0, waitingSince: recordedAt }]);
  });

  it('goes on by itself when the store is away at the moment a rebuild begins to read', async () => {
    class AbsentStore extends InMemoryEventStore {
      away = 0;
      override head(): Promise<Head> {
        this.away -= 1;
        return this.away >= 0 ? Promise.reject(new Error('no connection')) : super.head();
      }
    }
    const absent = new AbsentStore();
    store.current = absent;
    const towns = new Towns('towns');
    const runner = run([towns]);
    await runner.start();
    const { position } = await name('Хаген');
    await runner.waitFor(position, 2_000);
    absent.away = 3;
    await runner.rebuild('towns');
    expect(await runner.waitFor(position, 2_000)).toBe(true);
    expect(towns.seen).toEqual(['Хаген']);
  });

  it('covers the positions of events that no projection handles', async () => {
    const runner = run([new Towns('renamings', ['TownRenamed'])]);
    await runner.start();
    const { position } = await name('Хаген');
    expect(await runner.waitFor(position, 2_000)).toBe(true);
    expect((await runner.status()).projections[0]).toMatchObject({ position, behind: 0 });
  });

  it('rebuilds a read model from the first event', async () => {
    const towns = new Towns('towns');
    const runner = run([towns], { batchSize: 2 });
    await runner.start();
    for (const town of ['Хаген', 'Витебск', 'Тула']) await name(town);
    const { size } = await store.current.head();
    await runner.waitFor(size - 1, 2_000);
    towns.seen.splice(0, 1, 'damaged');
    await runner.rebuild('towns');
    expect(await runner.waitFor(size - 1, 2_000)).toBe(true);
    expect(towns.seen).toEqual(['Хаген', 'Витебск', 'Тула']);
  });

  it('refuses to start when a checkpoint belongs to another life of the store or is ahead of it', async () => {
    const towns = new Towns('towns');
    const runner = run([towns]);
    await runner.start();
    await runner.waitFor((await name('Хаген')).position, 2_000);
    const { incarnation } = await store.current.head();
    const code = async (other: InMemoryEventStore): Promise<unknown> => {
      const error: unknown = await run([towns], { store: other })
        .start()
        .catch((thrown: unknown) => thrown);
      return isDomainError(error) ? error.code : error;
    };
    expect(await code(new InMemoryEventStore())).toBe('incarnation-changed');
    expect(await code(new InMemoryEventStore({ incarnation }))).toBe('reader-ahead-of-log');
  });

  it('lets only one of two runners apply an event', async () => {
    const towns = new Towns('towns');
    const two = [run([towns]), run([towns])];
    for (const runner of two) await runner.start();
    for (const town of ['Хаген', 'Витебск', 'Тула']) await name(town);
    for (const runner of two) expect(await runner.waitFor(2, 2_000)).toBe(true);
    expect([...towns.seen].sort()).toEqual(['Витебск', 'Тула', 'Хаген']);
  });
});
