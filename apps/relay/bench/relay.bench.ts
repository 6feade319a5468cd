import { deliver, INTERNAL_EVENTS } from '@pobratim/contracts';
import { kafkaOrReason } from '@pobratim/embedded-kafka';
import { newId } from '@pobratim/kernel';
import { recordOf } from '@pobratim/messaging';
import { until } from '@pobratim/testing';
import { Kafka, logLevel, Partitioners, type Message } from 'kafkajs';
import { availableParallelism, loadavg } from 'node:os';
import { agreement, append, HAGEN, party, SMOLENSK } from '../src/spec/spec-events.js';
import { SpecWorld, type SpecStore } from '../src/spec/spec-world.js';

// Events a second from the store onto the internal topic, caught up from behind, against kafkajs's bare producer that
// sends the same bytes, prepared beforehand, in batches of the same size to one partition of the same broker:
// `npm run bench -- relay [--quick]`. In each round a share of the documents is public and goes out besides.
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 5;
const EVENTS = quick ? 6_000 : 20_000;
const BATCH = 500;
const PUBLIC_ONE_IN = 20;

const { kafka, reason } = await kafkaOrReason();
if (reason !== undefined) throw new Error(reason);
const world = await SpecWorld.open(kafka);
const spec = await world.store();
const client = new Kafka({ brokers: [world.kafka.bootstrap], logLevel: logLevel.NOTHING });
const bare = client.producer({ idempotent: true, createPartitioner: Partitioners.DefaultPartitioner });
await bare.connect();
const admin = client.admin();
await admin.connect();
await admin.createTopics({ topics: [{ topic: 'bare', numPartitions: 1 }], waitForLeaders: true });

async function fill({ store }: SpecStore): Promise<number> {
  const lane = async (count: number): Promise<void> => {
    for (let one = 0; one < count; one += 1)
      await append(store, agreement(newId(), one % PUBLIC_ONE_IN === 0 ? 'PUBLIC' : 'INTERNAL'));
  };
  await Promise.all(Array.from({ length: 200 }, () => lane(EVENTS / 200)));
  return (await store.head()).size - 1;
}

async function relayed(after: number, last: number): Promise<number> {
  const open = await spec.relay({ batch: BATCH, watermarkEvery: 60_000, watermarkAtRest: 60_000 });
  open.relay.start();
  await until(() => open.relay.status.state === 'relaying', { every: 1 });
  const began = performance.now();
  await until(() => open.relay.status.position >= last, { within: 60_000, every: 2 });
  const took = performance.now() - began;
  await open.close();
  return ((last - after) / took) * 1_000;
}

async function sentBare(after: number): Promise<number> {
  const messages: Message[] = [];
  for await (const event of spec.store.readAll({ after })) {
    const { key, value } = recordOf(deliver(event, { incarnation: spec.store.incarnation }).cloudEvent);
    messages.push({ key: String(key), value: Buffer.from(value ?? []), partition: 0 });
  }
  const began = performance.now();
  for (let at = 0; at < messages.length; at += BATCH)
    await bare.send({ topic: 'bare', acks: -1, messages: messages.slice(at, at + BATCH) });
  return (messages.length / (performance.now() - began)) * 1_000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const first = await spec.relay();
first.relay.start();
await until(() => first.relay.status.state === 'relaying');
await first.close();
let after = await append(spec.store, party(SMOLENSK, 'Смоленск'), party(HAGEN, 'Хаген'));
const rounds: { ours: number; baseline: number }[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const last = await fill(spec);
  const both = { ours: 0, baseline: 0 };
  if (round % 2 === 0) both.baseline = await sentBare(after);
  both.ours = await relayed(after, last);
  if (round % 2 === 1) both.baseline = await sentBare(after);
  after = last;
  // The first round warms.
  if (round > 0) rounds.push(both);
}
const positions = await world.positions();
await bare.disconnect();
await admin.disconnect();
await world.close();
if (positions.some((position, at) => position !== at)) throw new Error(`${INTERNAL_EVENTS} has gaps`);
const figure = {
  name: 'relay',
  ratio: median(rounds.map(({ ours, baseline }) => ours / baseline)),
  baseline: median(rounds.map(({ baseline }) => baseline)),
  ours: median(rounds.map(({ ours }) => ours)),
};
const rounded = Object.entries(figure).map(([name, value]) => [
  name,
  typeof value === 'number' ? Number(value.toPrecision(3)) : value,
]);
const told = { unit: 'events/s', goal: 'ratio ≥ 0.5', publicOneIn: PUBLIC_ONE_IN, events: EVENTS };
const machine = { cores: availableParallelism(), load: Number(loadavg()[0]?.toFixed(1)), quick };
process.stdout.write(`${JSON.stringify({ ...Object.fromEntries(rounded), ...told, ...machine })}\n`);
