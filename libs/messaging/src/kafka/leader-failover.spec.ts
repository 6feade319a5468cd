import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  faultProxy,
  kafkaOrReason,
  kafkaTimeout,
  type FaultProxy,
  type RunningKafka,
} from '@pobratim/embedded-kafka';
import { isDomainError } from '@pobratim/kernel';
import { Partitioners } from 'kafkajs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectionTo } from '../contract/kafka-world.js';
import { kafkaOf, type KafkaConnection } from './connection.js';
import { KafkaPublisher } from './record-publisher.js';
import { KafkaTopicAdmin } from './topic-admin.js';

const { kafka: specs, reason } = await kafkaOrReason();
const PRODUCE = 0;
const internal = { retentionMs: -1, isCompacted: false, audience: 'internal' } as const;

(reason === undefined ? describe : describe.skip)('when the leader of a partition fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-leader-'));
  const proxies: FaultProxy[] = [];
  let kafka: RunningKafka;
  let connection: KafkaConnection;

  beforeAll(async () => {
    for (let node = 0; node < 3; node += 1) proxies.push(await faultProxy());
    const advertised = proxies.map(({ port }) => port);
    kafka = await specs.start({ folder: join(folder, 'kafka'), nodes: 3, advertised });
    for (const [index, proxy] of proxies.entries()) proxy.forward(kafka.nodes[index]?.port ?? 0);
    connection = { ...connectionTo(kafka.bootstrap), requestTimeout: 3_000 };
  }, kafkaTimeout);

  afterAll(async () => {
    await kafka.stop();
    for (const proxy of proxies) await proxy.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  /** Partition 0 is led by the first node; partition 1 by the second, and after it by the first alone. */
  const twoLeaders = async (topic: string): Promise<void> => {
    const admin = kafkaOf(connection).admin();
    await admin.connect();
    const replicaAssignment = [
      { partition: 0, replicas: [1, 3] },
      { partition: 1, replicas: [2, 1] },
    ];
    const configEntries = [{ name: 'min.insync.replicas', value: '1' }];
    await admin.createTopics({ topics: [{ topic, replicaAssignment, configEntries }], waitForLeaders: true });
    await admin.disconnect();
  };

  /** The second node dies at the first produce request that reaches it; the request is lost with it. */
  const dieAtProduce = (): void => {
    let isDead = false;
    proxies[1]?.decide(async ({ api, direction }) => {
      if (api !== PRODUCE || direction !== 'request' || isDead) return 'pass';
      isDead = true;
      await kafka.nodes[1]?.kill();
      return 'sever';
    });
  };

  const valuesIn = async (topic: string, partition: number): Promise<string[]> => {
    const admin = new KafkaTopicAdmin(connection);
    const values: string[] = [];
    for (let from = 0; ;) {
      const records = await admin.read(topic, partition, from);
      values.push(...records.map(({ value }) => String(value)));
      const last = records.at(-1);
      if (last === undefined) break;
      from = last.offset + 1;
    }
    await admin.close();
    return values;
  };

  const heal = async (): Promise<void> => {
    proxies[1]?.heal();
    await kafka.restart();
  };

  it('F1: one send of kafkajs to several leaders resolves although a message was never written', async () => {
    await twoLeaders('unguarded');
    const producer = kafkaOf(connection).producer({
      idempotent: true,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 60, initialRetryTime: 100, maxRetryTime: 500 },
    });
    await producer.connect();
    const send = (value: string): Promise<unknown> =>
      producer.send({
        topic: 'unguarded',
        acks: -1,
        messages: [
          { partition: 0, value },
          { partition: 1, value },
        ],
      });
    await send('before');
    dieAtProduce();
    await send('during');
    expect(await valuesIn('unguarded', 0)).toEqual(['before', 'during']);
    expect(await valuesIn('unguarded', 1)).toEqual(['before']);
    await producer.disconnect();
    await heal();
  }, 90_000);

  it('F1: the publisher loses nothing in the same accident', async () => {
    await twoLeaders('guarded');
    const publisher = new KafkaPublisher(connection, { retries: 60 });
    const send = (value: string): Promise<unknown> =>
      Promise.all(
        [0, 1].map((partition) =>
          publisher.send('guarded', partition, [{ key: null, value: Buffer.from(value) }]),
        ),
      );
    await send('before');
    dieAtProduce();
    await send('during');
    expect(await valuesIn('guarded', 0)).toEqual(['before', 'during']);
    expect(await valuesIn('guarded', 1)).toEqual(['before', 'during']);
    await publisher.close();
    await heal();
  }, 90_000);

  it('two leaders killed under load: the set that was acknowledged is the set that is there, in order', async () => {
    const admin = new KafkaTopicAdmin(connection);
    await admin.ensure([{ name: 'load', partitions: 6, ...internal }]);
    await admin.close();
    const publisher = new KafkaPublisher(connection);
    const acknowledged = Array.from({ length: 6 }, () => 0);
    let isOver = false;
    const load = acknowledged.map(async (_, partition) => {
      let isOwed = false;
      let next = 0;
      while (isOwed || !isOver) {
        const values = Array.from({ length: 20 }, (__, more) => Buffer.from(`${partition}:${next + more}`));
        const records = values.map((value) => ({ key: null, value }));
        try {
          await publisher.send('load', partition, records);
          next += values.length;
          isOwed = false;
          acknowledged[partition] = next;
        } catch (error) {
          if (!isDomainError(error, 'records-not-acknowledged')) throw error;
          isOwed = true;
        }
      }
    });
    for (const node of [kafka.nodes[0], kafka.nodes[2]]) {
      await pause(500);
      await node?.kill();
      await pause(4_000);
      await node?.restart();
      await pause(2_000);
    }
    isOver = true;
    await Promise.all(load);
    await publisher.close();
    for (const [partition, count] of acknowledged.entries()) {
      const found = await valuesIn('load', partition);
      expect([...new Set(found)]).toEqual(Array.from({ length: count }, (_, n) => `${partition}:${n}`));
    }
    expect(Math.min(...acknowledged)).toBeGreaterThan(100);
  }, 120_000);
});
