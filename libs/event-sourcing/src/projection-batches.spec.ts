import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from './events.js';
import type { InMemoryTransaction } from './in-memory-projection-database.js';
import type { Beside } from './projection.js';
import { SpecWorld, streamOf, Towns } from './spec-towns.js';

/** Towns that are written many at once; `many` says how many each time. */
class ManyTowns extends Towns {
  readonly many: number[] = [];
  failsTogether = false;

  async projectAll(events: readonly RecordedEvent[], tx: InMemoryTransaction): Promise<void> {
    this.many.push(events.length);
    if (this.failsTogether) throw new Error('not so many');
    for (const event of events) await this.project(event, tx);
  }

  override get beside(): Beside<InMemoryTransaction> {
    const beside = super.beside;
    return {
      ...beside,
      batchSize: 4,
      projectAll: async (events, tx) => {
        this.many.push(events.length);
        for (const event of events) await beside.project(event, tx);
      },
    };
  }
}

const names = ['Хаген', 'Витебск', 'Тула', 'Минск', 'Познань', 'Тверь'];

describe('a projection that takes many events at once', () => {
  let world: SpecWorld;
  let towns: ManyTowns;

  beforeEach(async () => {
    world = new SpecWorld();
    towns = new ManyTowns();
    for (const name of names) await world.name(name);
  });

  afterEach(() => world.close());

  it('gets them in batches, with an effect for each', async () => {
    await world.run([towns]);
    expect(towns.many).toEqual([2, 2, 2]);
    expect(towns.versions.serving).toEqual(names);
    expect(towns.letters).toEqual(names);
  });

  it('gets one event by itself', async () => {
    const runner = await world.run([towns]);
    towns.many.splice(0);
    await world.name('Гродно');
    await world.arrived(runner);
    expect(towns.many).toEqual([]);
    expect(towns.versions.serving).toEqual([...names, 'Гродно']);
  });

  it('gets them one by one when that fails, so that the one at fault is parked and no other', async () => {
    towns.trouble = ({ data }) => {
      if (data['name'] === 'Тула') throw new Error('no such letter');
    };
    const runner = await world.run([towns]);
    expect(towns.versions.serving).toEqual(names.filter((name) => name !== 'Тула'));
    expect(towns.letters).toEqual(towns.versions.serving);
    expect(world.database.parked).toMatchObject([{ error: 'no such letter' }]);
    expect(runner.staleSince('towns', streamOf('Тула'))).not.toBeNull();
  });

  it('parks nothing when only taking many fails', async () => {
    towns.failsTogether = true;
    await world.run([towns]);
    expect(towns.versions.serving).toEqual(names);
    expect(world.database.parked).toEqual([]);
    expect(world.alarms).toEqual([]);
  });

  it('is built beside in batches of the size that is asked for', async () => {
    const runner = await world.run([towns]);
    towns.many.splice(0);
    expect(await runner.rebuildBeside('towns', { batchSize: 3 })).toMatchObject({ switched: true });
    expect(towns.many).toEqual([3, 3]);
    expect(towns.letters).toEqual(names);
  });

  it('is made fit to serve once, before it serves, and not for a comparison', async () => {
    let finished = 0;
    const beside: Beside<InMemoryTransaction> = {
      ...towns.beside,
      finish: () => Promise.resolve(void (finished += 1)),
    };
    Object.defineProperty(towns, 'beside', { get: () => beside });
    const runner = await world.run([towns]);
    await runner.rebuildBeside('towns', { compareOnly: true });
    expect(finished).toBe(0);
    await runner.rebuildBeside('towns');
    expect(finished).toBe(1);
  });
});
