import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Producer } from 'kafkajs';
import { Partitioners } from 'kafkajs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { kafkaOrReason, kafkaTimeout } from '../kafka-or-reason.js';
import { clientOf, endOf, withAdmin } from '../spec-client.js';
import type { RunningKafka } from '../start-kafka.js';
import { faultProxy, type FaultProxy } from './fault-proxy.js';

const { kafka: specs, reason } = await kafkaOrReason();
const produce = 0;

(reason === undefined ? describe : describe.skip)('the bad network in front of a broker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-proxy-'));
  let proxy: FaultProxy;
  let kafka: RunningKafka;
  const producers: Producer[] = [];

  beforeAll(async () => {
    proxy = await faultProxy();
    kafka = await specs.start({ folder: join(folder, 'kafka'), advertised: [proxy.port] });
    proxy.forward(kafka.nodes[0]?.port ?? 0);
    await withAdmin(clientOf(kafka.bootstrap), (admin) => admin.createTopics({ topics: [{ topic: 't' }] }));
  }, kafkaTimeout);
  afterEach(async () => {
    proxy.heal();
    for (const producer of producers.splice(0)) await producer.disconnect();
  });
  afterAll(async () => {
    await kafka.stop();
    await proxy.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  /** A producer whose requests are missed after half a second. */
  async function producer(retries: number): Promise<Producer> {
    const client = clientOf(kafka.bootstrap, undefined, retries);
    const made = client.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await made.connect();
    producers.push(made);
    return made;
  }
  const send = (from: Producer, timeout = 30_000): Promise<unknown> =>
    from.send({ topic: 't', acks: -1, timeout, messages: [{ value: 'x' }] });
  const written = (): Promise<number> => endOf(clientOf(kafka.bootstrap), 't');

  it('keeps clients on it: the broker tells them its address', async () => {
    expect(kafka.bootstrap).toBe(`127.0.0.1:${proxy.port}`);
    const { brokers } = await withAdmin(clientOf(`127.0.0.1:${kafka.nodes[0]?.port ?? 0}`), (admin) =>
      admin.describeCluster(),
    );
    expect(brokers.map(({ port }) => port)).toEqual([proxy.port]);
  });

  it('severs at a request of one kind: it never arrives, and the client hears of it', async () => {
    const from = await producer(0);
    await send(from);
    const before = await written();
    proxy.decide(({ api }) => (api === produce ? 'sever' : 'pass'));
    await expect(send(from)).rejects.toThrow();
    proxy.heal();
    expect(await written()).toBe(before);
  });

  it('swallows an answer: the record is there, and the client does not know', async () => {
    const from = await producer(0);
    await send(from);
    const before = await written();
    let answers = 0;
    proxy.decide(({ api, direction }) => {
      if (api !== produce || direction === 'request') return 'pass';
      answers += 1;
      return 'swallow';
    });
    const sent = send(from);
    sent.catch(() => undefined);
    while (answers === 0) await pause(5);
    expect(await Promise.race([sent, pause(300).then(() => 'no answer')])).toBe('no answer');
    proxy.sever();
    await expect(sent).rejects.toThrow();
    proxy.heal();
    expect(await written()).toBe(before + 1);
  });

  it('delays in one direction, and keeps the order', async () => {
    const from = await producer(5);
    await send(from);
    proxy.delay(200, 'answer');
    const since = Date.now();
    await send(from);
    expect(Date.now() - since).toBeGreaterThanOrEqual(199);
  });

  it('refuses everybody while it is severed, and a patient client gets through after it healed', async () => {
    const from = await producer(30);
    await send(from);
    const before = await written();
    proxy.sever();
    const sent = send(from);
    expect(await Promise.race([sent.then(() => 'sent'), pause(500).then(() => 'waiting')])).toBe('waiting');
    proxy.heal();
    await sent;
    expect(await written()).toBe(before + 1);
  });
});
