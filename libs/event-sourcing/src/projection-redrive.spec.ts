import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProjectionRunner } from './projection-runner.js';
import type { InMemoryTransaction } from './in-memory-projection-database.js';
import { SpecWorld, streamOf, Towns } from './spec-towns.js';

describe('events that were set aside', () => {
  let world: SpecWorld;
  let towns: Towns;
  let runner: ProjectionRunner<InMemoryTransaction>;

  beforeEach(async () => {
    world = new SpecWorld();
    towns = new Towns();
    towns.trouble = ({ data }) => {
      if (data['name'] === 'Гаген' || data['name'] === 'Тула') throw new Error('no such letter');
    };
    await world.name('Хаген');
    await world.name('Хаген', 'Гаген');
    await world.name('Тула');
    await world.name('Хаген', 'Hagen');
    await world.name('Витебск');
    runner = await world.run([towns]);
  });

  afterEach(() => world.close());

  it('are listed in order, the first of each aggregate with its reason', async () => {
    expect((await runner.parked('towns')).map(({ position, error }) => [position, error])).toEqual([
      [1, 'no such letter'],
      [2, 'no such letter'],
      [3, null],
    ]);
    expect(towns.versions.serving).toEqual(['Хаген', 'Витебск']);
  });

  it('are applied in the order of their aggregate once the fault is gone, and nothing is stale any more', async () => {
    towns.trouble = () => undefined;
    expect(await runner.redrive('towns')).toEqual({ applied: 3, left: 0 });
    expect(towns.versions.serving).toEqual(['Хаген', 'Витебск', 'Гаген', 'Hagen', 'Тула']);
    expect(await runner.parked('towns')).toEqual([]);
    expect(runner.staleSince('towns', streamOf('Хаген'))).toBeNull();
    await world.name('Хаген', 'Хаген-на-Руре');
    await world.arrived(runner);
    expect(towns.versions.serving.at(-1)).toBe('Хаген-на-Руре');
  });

  it('are settled one by one, the first of an aggregate first, and what follows can be applied', async () => {
    await expect(runner.resolve('towns', 3)).rejects.toMatchObject({ code: 'not-first-parked' });
    await runner.resolve('towns', 1);
    expect(runner.staleSince('towns', streamOf('Хаген'))).not.toBeNull();
    expect(await runner.redrive('towns')).toEqual({ applied: 1, left: 1 });
    expect(towns.versions.serving).toEqual(['Хаген', 'Витебск', 'Hagen']);
    await expect(runner.resolve('towns', 1)).rejects.toMatchObject({ code: 'not-first-parked' });
  });

  it('hold back their own aggregate when they fail again, and no other', async () => {
    towns.trouble = ({ data }) => {
      if (data['name'] === 'Гаген') throw new Error('still no such letter');
    };
    expect(await runner.redrive('towns')).toEqual({ applied: 1, left: 2 });
    expect(towns.versions.serving).toEqual(['Хаген', 'Витебск', 'Тула']);
    expect((await runner.parked('towns')).map(({ position, error }) => [position, error])).toEqual([
      [1, 'still no such letter'],
      [3, null],
    ]);
    expect(runner.staleSince('towns', streamOf('Хаген'))).not.toBeNull();
    expect(runner.staleSince('towns', streamOf('Тула'))).toBeNull();
  });

  it('have their effects when they are applied, once, and not before', async () => {
    expect(towns.letters).toEqual(['Хаген', 'Витебск']);
    towns.trouble = () => undefined;
    await runner.redrive('towns');
    await runner.redrive('towns');
    expect(towns.letters).toEqual(['Хаген', 'Витебск', 'Гаген', 'Hagen', 'Тула']);
  });

  it('are not overtaken by an event of their aggregate that arrives meanwhile', async () => {
    towns.trouble = () => undefined;
    const driven = runner.redrive('towns');
    await world.name('Хаген', 'Хаген-на-Руре');
    await driven;
    await world.arrived(runner);
    expect(towns.versions.serving.filter((name) => name !== 'Тула')).toEqual([
      ...['Хаген', 'Витебск', 'Гаген', 'Hagen', 'Хаген-на-Руре'],
    ]);
  });

  it('count as delivered, for nothing of the log was skipped', async () => {
    await world.name('Минск');
    await world.arrived(runner);
    const [health] = await runner.health();
    expect(health).toMatchObject({ position: 5, stale: 2, waitingSince: null });
    expect(health?.delivered).toBe(health?.stored);
    expect(health?.stored).toBeGreaterThan(0);
  });
});
