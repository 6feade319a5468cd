import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel, Partitioners, type SASLOptions } from 'kafkajs';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Progress } from './progress.js';
import { startKafka, type KafkaOptions, type RunningKafka } from './start-kafka.js';

const home = mkdtempSync(join(tmpdir(), 'pobratim-kafka-'));
const running: RunningKafka[] = [];
let count = 0;
const newFolder = (): string => join(home, String(++count));

async function start(options: KafkaOptions): Promise<RunningKafka> {
  const kafka = await startKafka(options);
  running.push(kafka);
  return kafka;
}

function clientOf(kafka: RunningKafka, sasl?: SASLOptions): Kafka {
  return new Kafka({
    brokers: kafka.bootstrap.split(','),
    logLevel: logLevel.NOTHING,
    ...(sasl === undefined ? {} : { sasl }),
    retry: { retries: 20, initialRetryTime: 50, maxRetryTime: 500 },
  });
}

async function withAdmin<T>(kafka: RunningKafka, work: (admin: ReturnType<Kafka['admin']>) => Promise<T>) {
  const admin = clientOf(kafka).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

async function write(kafka: RunningKafka, value: string): Promise<void> {
  const producer = clientOf(kafka).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    await producer.send({ topic: 'kept', acks: -1, messages: [{ value }] });
  } finally {
    await producer.disconnect();
  }
}

const ends = (kafka: RunningKafka): Promise<string[]> =>
  withAdmin(kafka, async (admin) => (await admin.fetchTopicOffsets('kept')).map(({ high }) => high));

afterEach(async () => {
  for (const kafka of running.splice(0)) await kafka.stop();
}, 60_000);
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('the embedded Kafka', () => {
  it('keeps the records from one start to the next, on whatever port', async () => {
    const folder = newFolder();
    const [first, second]: Progress[][] = [[], []];
    const before = await start({ folder, onProgress: (step) => first.push(step) });
    await withAdmin(before, (admin) => admin.createTopics({ topics: [{ topic: 'kept' }] }));
    await write(before, 'one');
    await before.stop();

    const after = await start({ folder, onProgress: (step) => second.push(step) });
    expect(await ends(after)).toEqual(['1']);
    expect(after.bootstrap).not.toBe(before.bootstrap);
    expect(first).toContain('creating-cluster');
    expect(second).toEqual(['starting']);
  }, 60_000);

  it('loses nothing acknowledged when it is killed, and is back on the same port within seconds', async () => {
    const kafka = await start({ folder: newFolder() });
    await withAdmin(kafka, (admin) => admin.createTopics({ topics: [{ topic: 'kept' }] }));
    await write(kafka, 'before');
    const [pid] = kafka.nodes.map((node) => node.pid);
    await kafka.kill();
    expect(kafka.nodes[0]?.pid).toBeUndefined();

    const since = Date.now();
    await kafka.restart();
    // 3 s on a quiet machine; 11 s would mean that the controller waits for the default session.
    expect(Date.now() - since).toBeLessThan(10_000);
    expect(kafka.nodes[0]?.pid).not.toBe(pid);
    await write(kafka, 'after');
    expect(await ends(kafka)).toEqual(['2']);
  }, 60_000);

  it('makes no topic that nobody ordered', async () => {
    const kafka = await start({ folder: newFolder() });
    await expect(withAdmin(kafka, (admin) => admin.fetchTopicMetadata({ topics: ['typo'] }))).rejects.toThrow(
      /does not host this topic-partition/,
    );
  }, 60_000);

  it('says when it died by itself, and with which words', async () => {
    const deaths: string[] = [];
    const kafka = await start({ folder: newFolder(), onDeath: ({ id }) => deaths.push(`node ${id}`) });
    process.kill(kafka.nodes[0]?.pid ?? 0, 'SIGKILL');
    while (deaths.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(deaths).toEqual(['node 1']);
  }, 60_000);

  it('refuses a second start on the same folder and leaves the first alone', async () => {
    const folder = newFolder();
    const kafka = await start({ folder });
    await expect(startKafka({ folder })).rejects.toMatchObject({ code: 'data-folder-in-use' });
    expect(await withAdmin(kafka, (admin) => admin.listTopics())).toEqual([]);
  }, 60_000);

  it('refuses a folder with files of someone else, and another number of nodes than it was made with', async () => {
    const strange = newFolder();
    mkdirSync(strange);
    writeFileSync(join(strange, 'report.docx'), '');
    await expect(startKafka({ folder: strange })).rejects.toMatchObject({ code: 'data-folder-not-kafka' });

    const folder = newFolder();
    await (await start({ folder })).stop();
    await expect(startKafka({ folder, nodes: 3 })).rejects.toMatchObject({ code: 'another-cluster-size' });
  }, 60_000);

  it('names a port that is taken, and starts on a port that was chosen', async () => {
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
  }, 60_000);

  it('tells the last words of a broker that does not start, and frees the folder', async () => {
    const folder = newFolder();
    await expect(startKafka({ folder, properties: { 'log.retention.ms': 'long' } })).rejects.toMatchObject({
      code: 'kafka-did-not-start',
      messages: { en: expect.stringContaining('log.retention.ms') as unknown },
    });
    await start({ folder });
    expect(statSync(join(folder, 'cluster.json')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o077).toBe(0);
  }, 60_000);
});
