import { deliver, PUBLIC_TOPICS, type PublicCategory } from '@pobratim/contracts';
import { kafkaOrReason, kafkaTimeout } from '@pobratim/embedded-kafka';
import { newId, systemClock } from '@pobratim/kernel';
import { KafkaPublisher, KafkaTopicAdmin } from '@pobratim/messaging';
import { until } from '@pobratim/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Memory, Turn } from './memory/memory.js';
import { PostgresMemory } from './memory/postgres-memory.adapter.js';
import { publish } from './publication/publication.js';
import { unheard, type Folded } from './publication/record.js';
import { Relay } from './run/relay.js';
import {
  agreement,
  append,
  HAGEN,
  level,
  party,
  retitle,
  SMOLENSK,
  type SpecEvent,
} from './spec/spec-events.js';
import { QUICK, SpecWorld, type Read, type SpecStore } from './spec/spec-world.js';
import { WATERMARK } from './topics/watermark.js';

const { kafka: specs, reason } = await kafkaOrReason();
const ROOT = resolve(import.meta.dirname, '../../..');
let world: SpecWorld;

/** Records that come, change, go and come again. */
function life(): SpecEvent[] {
  const [one, two] = [newId(), newId()];
  return [
    agreement(one, 'PUBLIC'),
    agreement(two),
    retitle(one, 'Договор'),
    level(two, 'PUBLIC'),
    level(one, 'INTERNAL'),
    retitle(two, 'Протокол'),
    level(one, 'PUBLIC'),
  ];
}
const lives = (count: number): SpecEvent[] => Array.from({ length: count }, life).flat();

const isFact = ({ event }: Read): boolean => event?.type !== WATERMARK;

const named = (topic: string, key: string, id: string | undefined): string =>
  `${topic} ${id ?? `tombstone of ${key}`}`;

/** What the log must have brought out, from one reading to which nothing ever happened. */
async function expected({ store }: SpecStore): Promise<string[]> {
  const known = new Map<string, Folded>();
  const records = {
    get: (category: PublicCategory, id: string) => known.get(id) ?? unheard(category, id),
    set: (record: Folded) => void known.set(record.id, record),
  };
  const out: string[] = [];
  for await (const event of store.readAll({ after: -1 })) {
    const facts = publish(deliver(event, { incarnation: store.incarnation }), records);
    out.push(...facts.map(({ topic, key, event: told }) => named(topic, key, told?.id)));
  }
  return out.sort();
}

async function expectNothingLostNorDoubled(spec: SpecStore): Promise<void> {
  const last = await lastOf(spec);
  expect(await world.positions()).toEqual(Array.from({ length: last + 1 }, (_, position) => position));
  const out: string[] = [];
  for (const topic of Object.values(PUBLIC_TOPICS).flatMap(({ events, state }) => [events, state])) {
    const read = (await world.read(topic)).filter(isFact);
    for (const lane of Object.values(Object.groupBy(read, ({ partition }) => partition)))
      expect([topic, lane?.map(({ sequence }) => sequence)]).toEqual([topic, lane?.map((_, at) => at)]);
    out.push(...read.map(({ key, event }) => named(topic, key, event?.id)));
  }
  expect(out.sort()).toEqual(await expected(spec));
  expect(out.length).toBeGreaterThan(200);
}

/** A memory whose relay dies between sending and remembering, every so often. */
class MortalMemory implements Memory {
  readonly #memory: Memory;
  #writes = 0;
  deaths = 0;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  async tryTurn(): Promise<Turn | null> {
    const turn = await this.#memory.tryTurn();
    if (turn === null) return null;
    const remember = turn.remember.bind(turn);
    turn.remember = async (step) => {
      this.#writes += 1;
      if (this.#writes % 4 === 3) {
        this.deaths += 1;
        throw new Error('dead between sending and remembering');
      }
      await remember(step);
    };
    return turn;
  }

  close(): Promise<void> {
    return this.#memory.close();
  }
}

async function lastOf(spec: SpecStore): Promise<number> {
  return (await spec.store.head()).size - 1;
}

(reason === undefined ? describe : describe.skip)('a relay that dies', () => {
  beforeAll(async () => {
    world = await SpecWorld.open(specs);
  }, kafkaTimeout);
  afterEach(() => world.clear(), 30_000);
  afterAll(() => world.close(), 30_000);

  it('between sending and remembering, again and again, leaves nothing out and nothing twice', async () => {
    const spec = await world.store();
    const memory = new MortalMemory(new PostgresMemory(spec.url));
    const [publisher, topics] = [new KafkaPublisher(world.connection), new KafkaTopicAdmin(world.connection)];
    const { store } = spec;
    const parts = { store, memory, publisher, topics, clock: systemClock, isTraining: false };
    const relay = new Relay({ ...parts, pace: { ...QUICK, retryAfter: 10, grace: 0 } });
    relay.start();
    await until(() => relay.status.state === 'relaying');
    await append(store, party(SMOLENSK, 'Смоленск'), party(HAGEN, 'Хаген'), ...lives(20));
    await until(async () => relay.status.position >= (await lastOf(spec)), { within: 30_000 });
    await relay.stop();
    await Promise.all([publisher.close(), topics.close(), memory.close()]);
    expect(memory.deaths).toBeGreaterThan(3);
    await expectNothingLostNorDoubled(spec);
  }, 60_000);

  it('by kill -9 at any moment under load leaves nothing out and nothing twice', async () => {
    const spec = await world.store();
    const opened = await spec.relay();
    opened.relay.start();
    await until(() => opened.relay.status.state === 'relaying');
    await opened.close();
    await append(spec.store, party(SMOLENSK, 'Смоленск'), party(HAGEN, 'Хаген'));
    const loading = append(spec.store, ...lives(120));
    for (let round = 0; round < 3; round += 1) {
      const child = relayProcess(spec);
      await until(async () => (await world.positions()).length > round * 20 + 1, { within: 20_000 });
      await pause(Math.random() * 300);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await loading;
    const survivor = await spec.relay();
    survivor.relay.start();
    await until(async () => survivor.relay.status.position >= (await lastOf(spec)), { within: 30_000 });
    await expectNothingLostNorDoubled(spec);
  }, 120_000);
});

/** The relay as its own process, from source. */
function relayProcess({ url }: SpecStore) {
  const flags = ['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'];
  const swc = ['--import', '@swc-node/register/esm-register'];
  return spawn(process.execPath, [...flags, ...swc, resolve(import.meta.dirname, 'main.ts')], {
    cwd: ROOT,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      SWC_NODE_PROJECT: resolve(ROOT, 'tsconfig.base.json'),
      DATABASE_URL: url,
      KAFKA_BROKERS: world.kafka.bootstrap,
      PORT: String(40_000 + Math.floor(Math.random() * 20_000)),
    },
  });
}
