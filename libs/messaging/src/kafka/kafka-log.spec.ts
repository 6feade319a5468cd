import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { kafkaOrReason, kafkaTimeout, type RunningKafka } from '@pobratim/embedded-kafka';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaWorld, type KafkaWorld } from '../contract/kafka-world.js';
import { startTowns, type TownApp, type TownsController } from '../contract/town-app.js';

const { kafka: specs, reason } = await kafkaOrReason();

(reason === undefined ? describe : describe.skip)('the log over Kafka', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-log-'));
  let kafka: RunningKafka;
  let world: KafkaWorld;
  let service: TownApp<TownsController> | null = null;

  beforeAll(async () => {
    kafka = await specs.start({ folder: join(folder, 'kafka') });
  }, kafkaTimeout);

  beforeEach(async () => {
    world = await kafkaWorld(kafka.bootstrap);
  });

  afterEach(async () => {
    await service?.close();
    service = null;
    await world.close();
  });

  afterAll(async () => {
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('hands every event to the method of its type, in the order of the log', async () => {
    await world.register('Hagen');
    service = await startTowns(world);
    for (const town of ['Vitebsk', 'Grodno']) await world.register(town);
    await world.rename('Hagen', 'Hagen am Ruhr');
    await service.arrived();
    expect(service.towns.seen).toEqual(['Hagen', 'Vitebsk', 'Grodno', 'Hagen am Ruhr']);
  });
});
