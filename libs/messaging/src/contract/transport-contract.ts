import { describe, expect, it, beforeEach, afterEach } from '@jest/globals';
import { deliver, type DeliveredEvent } from '@pobratim/contracts';
import { StoreLog } from '../stream/store-log.js';
import {
  AnsweringController,
  MistakenController,
  Pool,
  SilentController,
  SlowController,
  TwofoldController,
} from './spec-controllers.js';
import type { TownsController } from './town-app.js';
import { startTowns, type TownApp, type TownAppOptions } from './town-app.js';
import { streamOf, type World, type WorldOptions } from './world.js';

/** For specs: where worlds come from, and what is tried on them. */
export interface Transport {
  readonly open: (options?: WorldOptions) => Promise<World>;
}

/**
 * What a service may rely on, whichever log feeds it. K1 to K18 are ways in which Nest's own Kafka transport loses,
 * repeats, garbles or stops; each is a sentence that would not hold there.
 */
export function transportContract({ open }: Transport): void {
  let world: World;
  const running: TownApp<unknown>[] = [];

  const start = async <T = TownsController>(options: TownAppOptions<T> = {}): Promise<TownApp<T>> => {
    const service = await startTowns<T>(world, options);
    running.push(service);
    return service;
  };
  const parked = (service: TownApp<unknown>): Promise<readonly string[]> =>
    service.stream.runner.parked('towns').then((all) => all.map(({ stream }) => stream));

  beforeEach(async () => {
    world = await open();
  });

  afterEach(async () => {
    for (const service of running.splice(0)) await service.close();
    await world.close();
  });

  it('K1: an event that cannot be applied is set aside with its aggregate, and everything else goes on', async () => {
    const service = await start();
    service.towns.trouble = ({ data }) => {
      if (data?.name === 'Hagen') throw new Error('no such district');
    };
    await world.register('Hagen');
    await world.register('Vitebsk');
    await world.rename('Hagen', 'Hagen am Ruhr');
    await service.arrived();
    expect(service.towns.seen).toEqual(['Vitebsk']);
    expect(await parked(service)).toEqual([streamOf('Hagen'), streamOf('Hagen')]);
    expect(world.alarms).toMatchObject([{ kind: 'event-parked', error: { message: 'no such district' } }]);
    service.towns.trouble = () => undefined;
    expect(await service.stream.runner.redrive('towns')).toEqual({ applied: 2, left: 0 });
    expect(service.towns.seen).toEqual(['Vitebsk', 'Hagen', 'Hagen am Ruhr']);
  });

  it('K2: a method that would answer is refused at the start, before an event could be lost in a reply', async () => {
    await expect(start({ controller: AnsweringController })).rejects.toThrow('@MessagePattern');
  });

  it('K3: a method that leaves an empty stream is done, and the log goes on', async () => {
    const service = await start({ controller: SilentController });
    await world.register('Hagen');
    await world.register('Vitebsk');
    await service.arrived();
    expect(service.towns.seen).toEqual(['Hagen', 'Vitebsk']);
    expect(world.alarms).toEqual([]);
  });

  it.each(['{"value":"55cm"}', '[1', 'Нижние Горки 🏙 «é»', 'true', '10,3,255'])(
    'K4: text that looks like something else arrives as it was recorded: %s',
    async (name) => {
      const service = await start();
      await world.register(name);
      await service.arrived();
      expect(service.towns.seen).toEqual([name]);
    },
  );

  it('K5, K6: what arrives is what was recorded, member by member, whatever the members are called', async () => {
    const arrived: DeliveredEvent[] = [];
    const service = await start({
      effects: (event) => {
        arrived.push(event);
        return Promise.resolve();
      },
    });
    await world.register('value');
    await world.rename('value', 'key');
    await service.arrived();
    const { incarnation } = await world.store.head();
    const recorded: DeliveredEvent[] = [];
    for await (const event of world.store.readAll({ after: -1 }))
      recorded.push(deliver(event, { incarnation }));
    expect(arrived).toEqual(recorded);
  });

  it.each(['empty', 'garbled'] as const)(
    'K7, K8: an event whose record is %s is set aside with its aggregate, and handed to no method',
    async (how) => {
      const service = await start();
      await world.spoil('Hagen', how);
      await world.rename('Hagen', 'Hagen am Ruhr');
      await world.register('Vitebsk');
      await service.arrived();
      expect(service.towns.seen).toEqual(['Vitebsk']);
      expect(await parked(service)).toEqual([streamOf('Hagen'), streamOf('Hagen')]);
      expect(await service.stream.runner.redrive('towns')).toEqual({ applied: 0, left: 2 });
    },
  );

  it('K9: events that come together are applied together, in one transaction', async () => {
    for (let n = 0; n < 20; n += 1) await world.register(`Town ${n}`);
    const transactions = new Set<unknown>();
    const service = await start({
      effects: (_, tx) => {
        transactions.add(tx);
        return Promise.resolve();
      },
    });
    await service.arrived();
    expect(service.towns.seen).toHaveLength(20);
    expect(transactions.size).toBeLessThanOrEqual(2);
  });

  it('K10: after a restart nothing is applied twice, not even the last event, and nothing is missed', async () => {
    const first = await start();
    for (const town of ['Hagen', 'Vitebsk']) await world.register(town);
    await first.arrived();
    await first.close();
    await world.register('Grodno');
    const second = await start();
    await second.arrived();
    await world.register('Lida');
    await second.arrived();
    expect([...first.towns.seen, ...second.towns.seen]).toEqual(['Hagen', 'Vitebsk', 'Grodno', 'Lida']);
  });

  it('K11: the names under which the way along the log is kept are those that were given', async () => {
    const service = await start();
    await world.register('Hagen');
    await service.arrived();
    const [name, ...others] = await world.names();
    expect(others).toEqual([]);
    expect(name).toMatch(/^towns(-internal\.events\.v1\.\d+)?$/);
  });

  it('K12, K13: what a method returns goes nowhere, although the record asks for an answer', async () => {
    const service = await start();
    await world.register('Hagen');
    await service.arrived();
    expect(await world.replies()).toBe(0);
    expect((await world.store.head()).size).toBe(1);
  });

  it('K14: two methods of one event succeed together or not at all', async () => {
    const service = await start({ controller: TwofoldController });
    await world.register('Hagen');
    await service.arrived();
    expect(service.towns).toMatchObject({ first: [], second: [] });
    service.towns.isBroken = false;
    await service.stream.runner.redrive('towns');
    expect(service.towns).toMatchObject({ first: ['Hagen'], second: ['Hagen'] });
  });

  it('K15: a stop lets the event under way end and commit before pools close', async () => {
    const module = { module: Pool, providers: [Pool], exports: [Pool] };
    const service = await start({ controller: SlowController, module });
    await world.register('Hagen');
    await service.towns.begun.promise;
    await service.close();
    expect(service.towns.seen).toEqual([true]);
    expect(service.app.get(Pool).isOpen).toBe(false);
    expect((await world.database.checkpointOf('towns'))?.position).toBe(0);
  });

  it('K16: a method that takes longer than a session keeps its place and is not called again', async () => {
    await world.close();
    world = await open({ sessionTimeout: 1_000 });
    const module = { module: Pool, providers: [Pool], exports: [Pool] };
    SlowController.takes = 2_500;
    const service = await start({ controller: SlowController, module });
    await world.register('Hagen');
    await service.arrived();
    SlowController.takes = 300;
    await world.register('Vitebsk');
    await service.arrived();
    expect(service.towns.seen).toEqual([true, true]);
    expect(world.alarms).toEqual([]);
  });

  it('K17: an event without a method is covered by the checkpoint, and a method for a misspelt type is refused', async () => {
    const service = await start();
    const { position } = await world.note('Hagen');
    await service.arrived();
    expect((await world.database.checkpointOf('towns'))?.position ?? position).toBe(position);
    await expect(service.stream.runner.waitFor(position, 1_000)).resolves.toBe(true);
    await expect(start({ controller: MistakenController })).rejects.toThrow('no event of our contracts');
  });

  it('K18: the same methods go on at the same place when the log behind them is exchanged', async () => {
    const first = await start({ log: new StoreLog(world.store) });
    for (const town of ['Hagen', 'Vitebsk']) await world.register(town);
    await first.arrived();
    await first.close();
    const second = await start();
    await world.register('Grodno');
    await second.arrived();
    expect(second.towns.seen).toEqual(['Grodno']);
  });

  it('waits out what passes by itself, keeps the order and sets nothing aside', async () => {
    const service = await start();
    let failures = 0;
    service.towns.trouble = () => {
      failures += 1;
      if (failures < 8) throw Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
    };
    for (const town of ['Hagen', 'Vitebsk', 'Grodno']) await world.register(town);
    await service.arrived();
    expect(service.towns.seen).toEqual(['Hagen', 'Vitebsk', 'Grodno']);
    expect(world.alarms.map(({ kind }) => kind)).not.toContain('event-parked');
    expect(world.alarms.map(({ kind }) => kind)).toContain('runner-waiting');
  });

  it('tells a method that its read model is built again, and has no effect twice', async () => {
    const mails: string[] = [];
    const service = await start({
      effects: (event, tx) => {
        tx.atCommit(() => mails.push(event.id));
        return Promise.resolve();
      },
    });
    for (const town of ['Hagen', 'Vitebsk']) await world.register(town);
    await service.arrived();
    await service.stream.runner.rebuild('towns');
    await service.arrived();
    expect(service.towns.replays).toEqual(['Hagen', 'Vitebsk']);
    await world.register('Grodno');
    await service.arrived();
    expect(service.towns.replays).toEqual(['Hagen', 'Vitebsk']);
    expect(mails).toHaveLength(3);
  });
}

/** The contract as a suite, or skipped with the reason. */
export function describeTransport(name: string, transport: Transport): void {
  describe(name, () => {
    transportContract(transport);
  });
}
