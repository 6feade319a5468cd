import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deliver } from '@pobratim/contracts';
import { eventAt } from '@pobratim/event-sourcing';
import { kafkaOrReason, kafkaTimeout, type RunningKafka } from '@pobratim/embedded-kafka';
import { createHook } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectionTo, kafkaWorld, type KafkaWorld } from '../contract/kafka-world.js';
import { startTowns, type TownApp, type TownAppOptions, type TownsController } from '../contract/town-app.js';
import { transportContract } from '../contract/transport-contract.js';
import { Registrar, RENAMED } from '../contract/world.js';
import { StoreLog } from '../stream/store-log.js';
import { kafkaOf } from './connection.js';
import { recordOf } from './event-record.js';
import { KafkaPublisher } from './record-publisher.js';
import { KafkaTopicAdmin } from './topic-admin.js';

const { kafka: specs, reason } = await kafkaOrReason();

(reason === undefined ? describe : describe.skip)('a service on the log over Kafka', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-log-'));
  let kafka: RunningKafka;

  beforeAll(async () => {
    kafka = await specs.start({ folder: join(folder, 'kafka') });
  }, kafkaTimeout);

  afterAll(async () => {
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('sets fewer than five timers in an idle second, and none with a negative time', async () => {
    const warnings: string[] = [];
    const hear = ({ name }: Error): number => warnings.push(name);
    process.on('warning', hear);
    const producer = kafkaOf(connectionTo(kafka.bootstrap)).producer({ allowAutoTopicCreation: false });
    await producer.connect();
    await pause(300);
    let timers = 0;
    const hook = createHook({
      init: (_, type) => {
        if (type === 'Timeout') timers += 1;
      },
    }).enable();
    await pause(2_000);
    hook.disable();
    await producer.disconnect();
    process.off('warning', hear);
    expect(timers / 2).toBeLessThan(5);
    expect(warnings).not.toContain('TimeoutNegativeWarning');
  });

  transportContract({ open: (options) => kafkaWorld(kafka.bootstrap, options) });

  describe('meets what only Kafka can do to it and', () => {
    let world: KafkaWorld;
    const running: TownApp<TownsController>[] = [];

    const start = async (
      options: TownAppOptions<TownsController> = {},
    ): Promise<TownApp<TownsController>> => {
      const service = await startTowns(world, options);
      running.push(service);
      return service;
    };
    const alarmed = async (code: string): Promise<void> => {
      for (let turn = 0; turn < 400; turn += 1) {
        if (world.alarms.some(({ error }) => (error as { code?: string }).code === code)) return;
        await pause(25);
      }
      throw new Error(`no alarm «${code}»`);
    };
    /** Writes the events at these positions, whatever the topic holds. */
    const write = async (positions: readonly number[], incarnation?: string): Promise<void> => {
      const life = incarnation ?? (await world.store.head()).incarnation;
      for (const position of positions)
        for await (const event of world.store.readAll({ after: position - 1, limit: 1 })) {
          const record = recordOf(deliver(event, { incarnation: life }).cloudEvent);
          await world.publisher.send(world.topic, 0, [record]);
        }
    };

    beforeEach(async () => {
      world = await kafkaWorld(kafka.bootstrap, { sessionTimeout: 2_000 });
    });

    afterEach(async () => {
      for (const service of running.splice(0)) await service.close();
      await world.close();
    });

    it('begins on an empty topic and takes the first event that comes', async () => {
      const service = await start();
      expect((await world.log.head()).size).toBe(0);
      await world.register('Hagen');
      await service.arrived();
      expect(service.towns.seen).toEqual(['Hagen']);
    });

    it('stops with an alarm at a position that is missing, and applies nothing behind it', async () => {
      const service = await start();
      await world.register('Hagen');
      await service.arrived();
      const registrar = new Registrar();
      Object.assign(registrar, { store: world.store });
      for (const town of ['Vitebsk', 'Grodno']) await registrar.register(`${town} 2`);
      await write([2]);
      await alarmed('position-gap');
      expect(service.towns.seen).toEqual(['Hagen']);
      expect((await world.database.checkpointOf('towns'))?.position).toBe(0);
      expect((await service.stream.runner.status()).running).toBe(false);
    });

    it('stops with an alarm at an event from another life of the store', async () => {
      const service = await start();
      await world.register('Hagen');
      await service.arrived();
      await new Registrar().register('Nobody');
      await write([0], 'another-life');
      await alarmed('incarnation-changed');
      expect((await service.stream.runner.status()).running).toBe(false);
    });

    it('hands over once what a relay has sent twice', async () => {
      for (const town of ['Hagen', 'Vitebsk', 'Grodno']) await world.register(town);
      await write([1, 2, 0, 1]);
      const service = await start();
      await world.register('Lida');
      await service.arrived();
      expect(service.towns.seen).toEqual(['Hagen', 'Vitebsk', 'Grodno', 'Lida']);
      await service.close();
      const again = await start({ name: 'later' });
      await again.arrived();
      expect(again.towns.seen).toEqual(['Hagen', 'Vitebsk', 'Grodno', 'Lida']);
    });

    it('begins at its own checkpoint, whatever the offset of its group says', async () => {
      const first = await start();
      for (const town of ['Hagen', 'Vitebsk', 'Grodno']) await world.register(town);
      await first.arrived();
      await first.close();
      const admin = kafkaOf(world.connection).admin();
      await admin.connect();
      const groupId = `towns-${world.topic}`;
      await admin.setOffsets({ groupId, topic: world.topic, partitions: [{ partition: 0, offset: '4' }] });
      await world.register('Lida');
      await world.register('Pinsk');
      const second = await start();
      await second.arrived();
      expect(second.towns.seen).toEqual(['Lida', 'Pinsk']);
      await second.close();
      await admin.setOffsets({ groupId, topic: world.topic, partitions: [{ partition: 0, offset: '0' }] });
      await admin.disconnect();
      await world.register('Brest');
      const third = await start();
      await third.arrived();
      expect(third.towns.seen).toEqual(['Brest']);
    });

    it('waits with an alarm for a topic that is being filled again, and goes on where it stood', async () => {
      const registrar = new Registrar();
      await world.close();
      world = await kafkaWorld(kafka.bootstrap, { registrar });
      const before = await start({ log: new StoreLog(registrar.store) });
      for (const town of ['Hagen', 'Vitebsk']) await registrar.register(town);
      await before.arrived();
      await before.close();
      const service = await start();
      await alarmed('log-behind-reader');
      expect((await service.stream.runner.status()).running).toBe(true);
      await registrar.register('Grodno');
      await world.carry();
      await service.arrived();
      expect(service.towns.seen).toEqual(['Grodno']);
    });

    it('lets another process of the service take over, and applies nothing twice', async () => {
      const first = await start();
      const second = await start({ log: world.anotherLog() });
      for (const town of ['Hagen', 'Vitebsk']) await world.register(town);
      await first.stream.runner.waitFor(1, 2_000);
      const seen = (): readonly string[] => [first, second].flatMap(({ towns }) => towns.seen);
      for (let turn = 0; turn < 200 && seen().length < 2; turn += 1) await pause(20);
      await first.close();
      await world.register('Grodno');
      await second.arrived();
      expect(seen()).toEqual(['Hagen', 'Vitebsk', 'Grodno']);
    }, 30_000);

    it('goes on by itself after the broker was killed and came back', async () => {
      const service = await start();
      await world.register('Hagen');
      await service.arrived();
      await kafka.kill();
      const registered = world.register('Vitebsk');
      await kafka.restart();
      await registered;
      await world.register('Grodno');
      expect(await service.stream.runner.waitFor(2, 30_000)).toBe(true);
      expect(service.towns.seen).toEqual(['Hagen', 'Vitebsk', 'Grodno']);
    }, 60_000);

    it('finds the record of a position with its original bytes, wherever it lies', async () => {
      for (const town of ['Hagen', 'Vitebsk']) await world.register(town);
      await write([0, 1]);
      await world.register('Grodno');
      const event = await eventAt(world.store, 2);
      if (event === null) throw new Error('nothing was stored');
      const { incarnation } = await world.store.head();
      const { key, value } = recordOf(deliver(event, { incarnation }).cloudEvent);
      const found = await world.log.recordAt(2);
      expect(found).toMatchObject({
        topic: world.topic,
        partition: 0,
        offset: 4,
        key: Buffer.from(String(key)),
      });
      expect(found?.value).toEqual(Buffer.from(value ?? ''));
      expect(await world.log.recordAt(3)).toBeNull();
    });

    it('writes bytes as bytes, nothing as nothing, and much in as many pieces as it takes', async () => {
      const bytes = Uint8Array.from([10, 3, 195, 169, 255, 16]);
      const large = { key: 'k', value: new Uint8Array(400_000).fill(7) };
      await world.publisher.send(world.topic, 0, [
        { key: '{"a":1}', value: bytes, headers: { h: '[1]' } },
        { key: 'k', value: null },
        ...[large, large, large, large],
      ]);
      const admin = new KafkaTopicAdmin(world.connection);
      const [first, second] = await admin.read(world.topic, 0, 0);
      expect(first).toMatchObject({ key: Buffer.from('{"a":1}'), headers: { h: Buffer.from('[1]') } });
      expect(first?.value).toEqual(Buffer.from(bytes));
      expect(second?.value).toBeNull();
      const [tail] = await admin.tail(world.topic);
      expect(tail).toMatchObject({ partition: 0, low: 0, high: 6, last: { offset: 5 } });
      await admin.close();
    });

    it('creates the topics of a catalogue once, and refuses one that was made with other partitions', async () => {
      const admin = new KafkaTopicAdmin(world.connection);
      const rest = { retentionMs: -1, isCompacted: false, audience: 'internal' } as const;
      const topic = { ...rest, name: `${world.topic}.more` };
      expect(await admin.ensure([{ ...topic, partitions: 2 }])).toEqual([topic.name]);
      expect(await admin.ensure([{ ...topic, partitions: 2 }])).toEqual([]);
      await expect(admin.ensure([{ ...topic, partitions: 6 }])).rejects.toMatchObject({
        code: 'topic-differs',
      });
      await admin.close();
      const impatient = new KafkaPublisher(world.connection, { retries: 1 });
      await expect(
        impatient.send('never-made', 0, [{ key: null, value: Uint8Array.of(1) }]),
      ).rejects.toMatchObject({ code: 'records-not-acknowledged' });
      await impatient.close();
    });

    it('reads a stretch of the log without disturbing who follows it', async () => {
      for (const town of ['Hagen', 'Vitebsk', 'Grodno']) await world.register(town);
      await world.rename('Hagen', 'Hagen am Ruhr');
      await world.note('Hagen');
      const positions = async (slice: Parameters<typeof world.log.readAll>[0]): Promise<number[]> => {
        const found: number[] = [];
        for await (const { position } of world.log.readAll(slice)) found.push(position);
        return found;
      };
      expect(await positions({ after: -1 })).toEqual([0, 1, 2, 3, 4]);
      expect(await positions({ after: 1, limit: 2 })).toEqual([2, 3]);
      expect(await positions({ after: -1, types: [RENAMED] })).toEqual([3]);
      expect(await positions({ after: 4 })).toEqual([]);
      expect(await world.log.head()).toEqual(await world.store.head());
    });
  });
});
