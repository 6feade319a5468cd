import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DEMONSTRATION_PERSONS } from '@pobratim/access';
import { deliver, INTERNAL_EVENTS, TOPICS } from '@pobratim/contracts';
import { kafkaOrReason, kafkaTimeout } from '@pobratim/embedded-kafka';
import { KafkaPublisher, KafkaTopicAdmin, recordOf } from '@pobratim/messaging';
import { until } from '@pobratim/testing';
import type { FiguresAnswer } from './shapes/figures.js';
import { append, specStore } from './test/spec-analytics.adapter.js';
import { paper, relation, town } from './test/stored-events.js';

const { kafka: specs, reason } = await kafkaOrReason();
const folder = mkdtempSync(join(tmpdir(), 'pobratim-analytics-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The service as a process of its own, from source. */
function start(env: Readonly<Record<string, string>>) {
  const checkout = resolve(import.meta.dirname, '../../..');
  const options = ['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'];
  const loader = ['--import', '@swc-node/register/esm-register'];
  const child = spawn(process.execPath, [...options, ...loader, join(import.meta.dirname, 'main.ts')], {
    cwd: checkout,
    env: { PATH: process.env['PATH'], SWC_NODE_PROJECT: join(checkout, 'tsconfig.base.json'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { child, exit, said: () => said };
}

describe('the figures as a process of their own', () => {
  it('name every setting they cannot start without', async () => {
    const { exit, said } = start({ PORT: 'many' });
    expect(await exit).not.toBe(0);
    for (const name of ['DATABASE_URL', 'DATA_DIR', 'KAFKA_BROKERS', 'PORT']) expect(said()).toContain(name);
  }, 60_000);
});

(reason === undefined ? describe : describe.skip)('the figures over Kafka', () => {
  it(
    'count what the topic carries, and go on where they stood when the process was killed',
    async () => {
      const kafka = await specs.start({ folder: join(folder, 'kafka') });
      const spec = await specStore();
      const { databaseUrl, store } = spec;
      const connection = { brokers: [kafka.bootstrap], clientId: 'spec', onComplaint: () => undefined };
      const admin = new KafkaTopicAdmin(connection);
      await admin.ensure(TOPICS.filter(({ name }) => name === INTERNAL_EVENTS));
      const publisher = new KafkaPublisher(connection);
      const { incarnation } = await store.head();
      let sent = -1;
      const publish = async (): Promise<void> => {
        for await (const event of store.readAll({ after: sent })) {
          await publisher.send(INTERNAL_EVENTS, 0, [recordOf(deliver(event, { incarnation }).cloudEvent)]);
          sent = event.position;
        }
      };
      const port = await freePort();
      const settings = { DATABASE_URL: databaseUrl, DATA_DIR: folder, KAFKA_BROKERS: kafka.bootstrap };
      const run = () => start({ ...settings, PURPOSE: 'training', PORT: String(port) });
      const figuresAt = (size: number, { child, said }: ReturnType<typeof run>): Promise<FiguresAnswer> =>
        until(
          async () => {
            if (child.exitCode !== null) throw new Error(said());
            const answer = await figures(`http://127.0.0.1:${port}`).catch(() => null);
            return answer?.moment.knownAt === size ? answer : false;
          },
          { within: 60_000 },
        );

      const towns = ['Смоленск', 'Хаген'];
      await append(store, [
        town('Смоленск', { region: '67' }),
        town('Хаген', { country: 'DE' }),
        relation(towns),
        paper('1', towns, { signedOn: '1985-11-15' }),
      ]);
      await publish();
      const first = run();
      expect(await figuresAt(4, first)).toMatchObject({ total: 1, moment: { incarnation } });
      first.child.kill('SIGKILL');
      await first.exit;

      await append(store, [paper('2', towns, { signedOn: '2017' })]);
      await publish();
      const second = run();
      expect((await figuresAt(5, second)).rows.values).toMatchObject([
        { value: '1980', count: 1 },
        { value: '2010', count: 1 },
      ]);
      second.child.kill('SIGTERM');
      expect(await second.exit).toBe(0);
      await publisher.close();
      await admin.close();
      await store.close();
      await spec.drop();
      await kafka.stop();
    },
    kafkaTimeout,
  );
});

async function figures(address: string): Promise<FiguresAnswer> {
  const personId = DEMONSTRATION_PERSONS.find(({ role }) => role === 'AUDITOR')?.person.id;
  const chosen = await fetch(`${address}/api/access/v1/me`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  const cookie = chosen.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const path = '/api/analytics/v1/figures?unit=AGREEMENTS&rows=decade';
  return (await (await fetch(address + path, { headers: { cookie } })).json()) as FiguresAnswer;
}
