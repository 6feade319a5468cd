import { isDomainError } from '@pobratim/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { InMemoryTransaction } from './in-memory-projection-database.js';
import type { ProjectionRunner } from './projection-runner.js';
import { SpecWorld, streamOf, Towns } from './spec-towns.js';

const names = ['Хаген', 'Витебск', 'Тула', 'Минск', 'Познань'];
const louder = (name: unknown): unknown => String(name).toUpperCase();

describe('a rebuild beside the serving version', () => {
  let world: SpecWorld;
  let towns: Towns;
  let runner: ProjectionRunner<InMemoryTransaction>;

  beforeEach(async () => {
    world = new SpecWorld();
    towns = new Towns();
    for (const name of names) await world.name(name);
    runner = await world.run([towns]);
  });

  afterEach(() => world.close());

  it('finds the same by hash when the rules are the same', async () => {
    const report = await runner.rebuildBeside('towns');
    expect(report).toMatchObject({ position: 4, switched: true, newlyParked: 0 });
    expect(report.built).toBe(report.served);
    expect(towns.versions).toEqual({ serving: names, next: [], former: names });
  });

  it('serves the old version until the switch, then the new one, and keeps the old one', async () => {
    const served: unknown[] = [];
    towns.rule = louder;
    const onProgress = (): void => void served.push([...towns.versions.serving]);
    const report = await runner.rebuildBeside('towns', { onProgress });
    expect(new Set(served.map((version) => JSON.stringify(version)))).toEqual(
      new Set([JSON.stringify(names)]),
    );
    expect(report.built).not.toBe(report.served);
    expect(towns.versions.serving).toEqual(names.map(louder));
    expect(towns.versions.former).toEqual(names);
  });

  it('tells how far it has come', async () => {
    const covered: number[] = [];
    await runner.rebuildBeside('towns', { onProgress: (progress) => covered.push(progress.covered) });
    expect(covered).toEqual([2, 4, 5]);
  });

  it('misses nothing that is recorded while it builds', async () => {
    let more = 20;
    const onProgress = (): void => {
      if (more > 0) void world.name(`town ${more}`);
      more -= 1;
    };
    const report = await runner.rebuildBeside('towns', { onProgress });
    await world.arrived(runner);
    const { size } = await world.store.head();
    expect(size).toBeGreaterThan(names.length + 1);
    expect(report.built).toBe(report.served);
    expect(towns.versions.serving).toHaveLength(size);
    expect(new Set(towns.versions.serving).size).toBe(size);
  });

  it('has no effects, neither while it builds nor after the switch', async () => {
    await runner.rebuildBeside('towns');
    expect(towns.letters).toEqual(names);
    await world.name('Гродно');
    await world.arrived(runner);
    expect(towns.letters).toEqual([...names, 'Гродно']);
  });

  it('has no effects in place either', async () => {
    await runner.rebuild('towns');
    await world.arrived(runner);
    await world.name('Гродно');
    await world.arrived(runner);
    expect(towns.versions.serving).toEqual([...names, 'Гродно']);
    expect(towns.letters).toEqual([...names, 'Гродно']);
  });

  it('that only compares changes nothing', async () => {
    towns.rule = louder;
    const report = await runner.rebuildBeside('towns', { compareOnly: true });
    expect(report.switched).toBe(false);
    expect(report.built).not.toBe(report.served);
    expect(towns.versions).toEqual({ serving: names, next: [], former: [] });
  });

  it('does not switch to a version that could not apply what the serving one could', async () => {
    towns.trouble = ({ data }, version) => {
      if (version === 'next' && data['name'] === 'Тула') throw new Error('a worse program');
    };
    expect(await runner.rebuildBeside('towns')).toMatchObject({ switched: false, newlyParked: 1 });
    expect(towns.versions.serving).toEqual(names);
    expect(runner.staleSince('towns', streamOf('Тула'))).toBeNull();
    expect(world.database.parked).toEqual([]);
  });

  it('leaves the serving version alone when it is broken off, and is begun anew', async () => {
    const stop = new AbortController();
    const onProgress = (): void => {
      stop.abort();
    };
    await expect(runner.rebuildBeside('towns', { onProgress, signal: stop.signal })).rejects.toThrow(/abort/);
    expect(towns.versions.serving).toEqual(names);
    expect(towns.versions.next).toEqual(['Хаген', 'Витебск']);
    expect((await runner.rebuildBeside('towns')).switched).toBe(true);
    expect(towns.versions.serving).toEqual(names);
  });

  it('heals what was parked, with the effects that were owed', async () => {
    towns.trouble = ({ data }) => {
      if (data['name'] === 'Гаген') throw new Error('no such letter');
    };
    await world.name('Хаген', 'Гаген');
    await world.arrived(runner);
    expect(runner.staleSince('towns', streamOf('Хаген'))).not.toBeNull();
    towns.trouble = () => undefined;
    await runner.rebuildBeside('towns');
    expect(towns.versions.serving).toEqual([...names, 'Гаген']);
    expect(runner.staleSince('towns', streamOf('Хаген'))).toBeNull();
    expect(towns.letters).toEqual([...names, 'Гаген']);
  });

  it('by several workers keeps every aggregate in order and parks what one of them cannot apply', async () => {
    towns.partitioned = true;
    for (const again of ['A', 'B', 'C']) for (const name of names) await world.name(name, `${name} ${again}`);
    await world.arrived(runner);
    towns.trouble = ({ data }, version) => {
      if (version === 'next' && data['name'] === 'Тула B') throw new Error('a worse program');
    };
    expect(await runner.rebuildBeside('towns', { workers: 3 })).toMatchObject({
      switched: false,
      newlyParked: 2,
    });
    towns.trouble = () => undefined;
    expect(await runner.rebuildBeside('towns', { workers: 4 })).toMatchObject({
      switched: true,
      newlyParked: 0,
    });
    for (const name of names) {
      const own = towns.versions.serving.filter((one) => (one as string).startsWith(name));
      expect(own).toEqual([name, `${name} A`, `${name} B`, `${name} C`]);
    }
    expect(towns.versions.serving).toHaveLength(20);
    expect(world.database.parked).toEqual([]);
  });

  it('can be taken back: the former version serves again and catches up', async () => {
    towns.rule = louder;
    await runner.rebuildBeside('towns');
    towns.rule = (name) => name;
    await world.name('Гродно');
    await world.arrived(runner);
    await runner.restoreFormer('towns');
    await world.arrived(runner);
    expect(towns.versions.serving).toEqual([...names, 'Гродно']);
    expect(towns.versions.former).toEqual([...names.map(louder), 'Гродно']);
    expect(towns.letters).toEqual([...names, 'Гродно']);
  });

  it('refuses to go back where there was nothing before', async () => {
    const error: unknown = await runner.restoreFormer('towns').catch((thrown: unknown) => thrown);
    expect(isDomainError(error) && error.code).toBe('no-former-version');
    await world.name('Гродно');
    await world.arrived(runner);
    expect(towns.versions.serving).toHaveLength(6);
  });

  it('does not go back to a version with parked events, for their effects have happened since', async () => {
    towns.trouble = ({ data }) => {
      if (data['name'] === 'Гродно') throw new Error('no such letter');
    };
    await world.name('Гродно');
    await world.arrived(runner);
    towns.trouble = () => undefined;
    expect((await runner.rebuildBeside('towns')).switched).toBe(true);
    await expect(runner.restoreFormer('towns')).rejects.toMatchObject({ code: 'former-version-incomplete' });
    expect(towns.letters).toEqual([...names, 'Гродно']);
  });
});
