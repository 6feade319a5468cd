import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kafkaOrReason, kafkaTimeout, type RunningKafka } from '@pobratim/embedded-kafka';
import { createHook } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectionTo } from '../contract/kafka-world.js';
import { kafkaOf } from './connection.js';

const { kafka: specs, reason } = await kafkaOrReason();

(reason === undefined ? describe : describe.skip)('an idle connection to Kafka', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-idle-'));
  let kafka: RunningKafka;

  beforeAll(async () => {
    kafka = await specs.start({ folder: join(folder, 'kafka') });
  }, kafkaTimeout);

  afterAll(async () => {
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('sets fewer than five timers in a second, and none with a negative time', async () => {
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
});
