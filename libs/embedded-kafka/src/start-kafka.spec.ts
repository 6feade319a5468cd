import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { kafkaOrReason, kafkaTimeout } from './kafka-or-reason.js';
import type { Progress } from './progress.js';
import { clientOf, endOf, withAdmin, write } from './spec-client.js';
import { startKafka, type KafkaOptions, type RunningKafka } from './start-kafka.js';

const { ConfigResourceTypes } = kafkajs;
const { kafka: specs, reason } = await kafkaOrReason();

const home = mkdtempSync(join(tmpdir(), 'pobratim-kafka-'));
const running: RunningKafka[] = [];
let count = 0;
const newFolder = (): string => join(home, String(++count));

async function start(options: KafkaOptions): Promise<RunningKafka> {
  const kafka = await specs.start(options);
  running.push(kafka);
  return kafka;
}

afterEach(async () => {
  for (const kafka of running.splice(0)) await kafka.stop();
}, kafkaTimeout);
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

(reason === undefined ? describe : describe.skip)('the embedded Kafka', () => {
  it(
    'keeps the records from one start to the next, on whatever port',
    async () => {
      const folder = newFolder();
      const [first, second]: [Progress[], Progress[]] = [[], []];
      const before = await start({ folder, onProgress: (step) => first.push(step) });
      await withAdmin(clientOf(before.bootstrap), (admin) =>
        admin.createTopics({ topics: [{ topic: 'kept' }] }),
      );
      await write(clientOf(before.bootstrap), 'kept', 'one');
      await before.stop();

      const after = await start({ folder, onProgress: (step) => second.push(step) });
      expect(await endOf(clientOf(after.bootstrap), 'kept')).toBe(1);
      expect(after.bootstrap).not.toBe(before.bootstrap);
      expect(first).toContain('creating-cluster');
      expect(second).toEqual(['starting']);
    },
    kafkaTimeout,
  );

  it(
    'loses nothing acknowledged when it is killed, and is back on the same port within seconds',
    async () => {
      const kafka = await start({ folder: newFolder() });
      await withAdmin(clientOf(kafka.bootstrap), (admin) =>
        admin.createTopics({ topics: [{ topic: 'kept' }] }),
      );
      await write(clientOf(kafka.bootstrap), 'kept', 'before');
      const [pid] = kafka.nodes.map((node) => node.pid);
      await kafka.kill();
      expect(kafka.nodes[0]?.pid).toBeUndefined();

      const since = Date.now();
      await kafka.restart();
      // 3 s on a quiet machine; 11 s would mean that the controller waits for the default session.
      expect(Date.now() - since).toBeLessThan(10_000);
      expect(kafka.nodes[0]?.pid).not.toBe(pid);
      await write(clientOf(kafka.bootstrap), 'kept', 'after');
      expect(await endOf(clientOf(kafka.bootstrap), 'kept')).toBe(2);
    },
    kafkaTimeout,
  );

  it(
    'makes no topic that nobody ordered',
    async () => {
      const kafka = await start({ folder: newFolder() });
      await expect(
        withAdmin(clientOf(kafka.bootstrap), (admin) => admin.fetchTopicMetadata({ topics: ['typo'] })),
      ).rejects.toThrow(/does not host this topic-partition/);
    },
    kafkaTimeout,
  );

  it(
    'makes the topics it is told where they are missing',
    async () => {
      const folder = newFolder();
      const topics = [
        { name: 'pub.state', partitions: 6, settings: { 'cleanup.policy': 'compact', 'retention.ms': '-1' } },
      ];
      await (await start({ folder, topics })).stop();
      const more = [{ name: 'more', partitions: 1, settings: {} }, ...topics];
      const client = clientOf((await start({ folder, topics: more })).bootstrap);
      await withAdmin(client, async (admin) => {
        expect((await admin.listTopics()).sort()).toEqual(['more', 'pub.state']);
        const [topic] = (await admin.fetchTopicMetadata({ topics: ['pub.state'] })).topics;
        expect(topic?.partitions).toHaveLength(6);
        const asked = [
          { type: ConfigResourceTypes.TOPIC, name: 'pub.state', configNames: ['cleanup.policy'] },
        ];
        const { resources } = await admin.describeConfigs({ resources: asked, includeSynonyms: false });
        expect(resources[0]?.configEntries[0]?.configValue).toBe('compact');
      });
      const wrong = [{ name: 'wrong', partitions: 1, settings: { 'cleanup.policy': 'burn' } }];
      await expect(startKafka({ folder: newFolder(), topics: wrong })).rejects.toMatchObject({
        code: 'kafka-refused',
        messages: { ru: expect.stringContaining('«wrong»') as unknown },
      });
    },
    kafkaTimeout,
  );

  it(
    'says when it died by itself, and with which words',
    async () => {
      const deaths: string[] = [];
      const kafka = await start({ folder: newFolder(), onDeath: ({ id }) => deaths.push(`node ${id}`) });
      process.kill(kafka.nodes[0]?.pid ?? 0, 'SIGKILL');
      while (deaths.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(deaths).toEqual(['node 1']);
    },
    kafkaTimeout,
  );

  it(
    'refuses a second start on the same folder and leaves the first alone',
    async () => {
      const folder = newFolder();
      const kafka = await start({ folder });
      await expect(startKafka({ folder })).rejects.toMatchObject({ code: 'data-folder-in-use' });
      expect(await withAdmin(clientOf(kafka.bootstrap), (admin) => admin.listTopics())).toEqual([]);
    },
    kafkaTimeout,
  );

  it(
    'refuses a folder with files of someone else, and another number of nodes than it was made with',
    async () => {
      const strange = newFolder();
      mkdirSync(strange);
      writeFileSync(join(strange, 'report.docx'), '');
      await expect(startKafka({ folder: strange })).rejects.toMatchObject({ code: 'data-folder-not-kafka' });

      const folder = newFolder();
      await (await start({ folder })).stop();
      await expect(startKafka({ folder, nodes: 3 })).rejects.toMatchObject({ code: 'another-cluster-size' });
    },
    kafkaTimeout,
  );

  it(
    'names a port that is taken, and starts on a port that was chosen',
    async () => {
      const stranger = createServer().listen(0, '127.0.0.1');
      await once(stranger, 'listening');
      const { port } = stranger.address() as AddressInfo;
      const folder = newFolder();
      await expect(startKafka({ folder, port })).rejects.toMatchObject({
        code: 'port-taken',
        messages: { ru: expect.stringContaining(String(port)) as unknown },
      });
      stranger.close();
      await once(stranger, 'close');
      expect((await start({ folder, port })).bootstrap).toBe(`127.0.0.1:${port}`);
    },
    kafkaTimeout,
  );

  it(
    'tells the last words of a broker that does not start, and frees the folder',
    async () => {
      const folder = newFolder();
      await expect(startKafka({ folder, properties: { 'log.retention.ms': 'long' } })).rejects.toMatchObject({
        code: 'kafka-did-not-start',
        messages: { en: expect.stringContaining('log.retention.ms') as unknown },
      });
      await start({ folder });
      expect(statSync(join(folder, 'cluster.json')).mode & 0o777).toBe(0o600);
      expect(statSync(folder).mode & 0o077).toBe(0);
    },
    kafkaTimeout,
  );
});
