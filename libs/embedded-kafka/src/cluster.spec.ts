import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { kafkaOrReason, kafkaTimeout } from './kafka-or-reason.js';
import { clientOf, endOf, withAdmin, write } from './spec-client.js';
import type { RunningKafka } from './start-kafka.js';

const { kafka: specs, reason } = await kafkaOrReason();

(reason === undefined ? describe : describe.skip)('a Kafka of three nodes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-cluster-'));
  let kafka: RunningKafka;

  beforeAll(async () => {
    kafka = await specs.start({ folder: join(folder, 'kafka'), nodes: 3 });
  }, kafkaTimeout);
  afterAll(async () => {
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('keeps everything three times, and acknowledges what two nodes have', async () => {
    const client = clientOf(kafka.bootstrap);
    const cluster = await withAdmin(client, async (admin) => {
      await admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 1 }] });
      return admin.describeCluster();
    });
    expect(cluster.brokers.map(({ nodeId }) => nodeId).sort()).toEqual([1, 2, 3]);
    await write(client, 'kept', 'by three');
    const [topic] = (await withAdmin(client, (admin) => admin.fetchTopicMetadata({ topics: ['kept'] })))
      .topics;
    expect(topic?.partitions[0]?.replicas.toSorted()).toEqual([1, 2, 3]);
  }, 60_000);

  it('goes on without the node that led, and takes it in again with what it missed', async () => {
    const client = clientOf(kafka.bootstrap);
    const partition = async (): Promise<{ leader: number; isr: number[] }> => {
      const { topics } = await withAdmin(client, (admin) => admin.fetchTopicMetadata({ topics: ['kept'] }));
      return topics[0]?.partitions[0] ?? { leader: -1, isr: [] };
    };
    const { leader } = await partition();
    const led = kafka.nodes.find(({ id }) => id === leader);
    await led?.kill();
    await write(clientOf(kafka.bootstrap, undefined, 60), 'kept', 'by two');
    expect((await partition()).leader).not.toBe(leader);

    await kafka.restart();
    while ((await partition()).isr.length < 3) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await endOf(client, 'kept')).toBe(2);
  }, 90_000);

  it('comes back whole after all three were killed at once', async () => {
    await kafka.kill();
    await kafka.restart();
    expect(await endOf(clientOf(kafka.bootstrap), 'kept')).toBe(2);
  }, 90_000);
});
