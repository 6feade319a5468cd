import { PostgresEventStore } from '../src/index.js';
import { benchCluster } from './bench-cluster.js';
import { median, quick, ratioOf, tell } from './figure.js';
import { fill, filledStream } from './fill.js';
import { newStream, request } from './requests.js';

// What one request costs on a short log and on a long one: `npm run bench -- flat [--quick] [--large=1000000]`.
// Nothing may grow with the log, so both cost the same but for one more level of an index.
const wanted = process.argv.find((argument) => argument.startsWith('--large='))?.split('=')[1];
const SMALL = quick ? 10_000 : 100_000;
const LARGE = Number(wanted ?? (quick ? 100_000 : 10_000_000));
const ROUNDS = 5;
const CALLS = quick ? 150 : 400;

const cluster = await benchCluster();
const other = await cluster.another();
await fill(cluster.owner, SMALL);
await fill(other.owner, LARGE);
const small = await PostgresEventStore.open({ url: cluster.appUrl });
const large = await PostgresEventStore.open({ url: other.appUrl });

type Act = (store: PostgresEventStore, size: number) => Promise<unknown>;

const acts: Readonly<Record<string, Act>> = {
  append: (store) => store.append(request(newStream(), 'no-stream')),
  stream: (store, size) => readAll(store.readStream(filledStream(anyBelow(size / 10))), 10),
  page: (store, size) => readAll(store.readAll({ after: anyBelow(size - 200), limit: 100 }), 100),
  // What a live subscription does when it hears something: where does the log end, what lies between?
  poll: async (store) => {
    const { size } = await store.head();
    return readAll(store.readAll({ after: size - 6, types: ['AgreementPartyNamed', 'Other'] }), 5);
  },
};

function anyBelow(limit: number): number {
  return Math.floor(Math.random() * limit);
}

async function readAll(items: AsyncIterable<unknown>, expected: number): Promise<void> {
  let seen = 0;
  for await (const item of items) if (item !== null) seen += 1;
  if (seen !== expected) throw new Error(`${seen} events instead of ${expected}`);
}

/** Milliseconds of the middle call on either log, call by call in turn: a pause of the machine meets both. */
async function costs(act: Act): Promise<readonly [small: number, large: number]> {
  const took: [number[], number[]] = [[], []];
  for (let call = 0; call < 2 * CALLS; call += 1) {
    const isSmall = (call + (call >> 1)) % 2 === 0;
    const from = performance.now();
    await (isSmall ? act(small, SMALL) : act(large, LARGE));
    took[isSmall ? 0 : 1].push(performance.now() - from);
  }
  return [median(took[0]), median(took[1])];
}

for (const [name, act] of Object.entries(acts)) {
  await costs(act);
  const rounds: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await costs(act));
  const [ofSmall, ofLarge] = [rounds.map(([first]) => first), rounds.map(([, second]) => second)];
  tell({
    name: `flat-${name}`,
    ratio: ratioOf(ofSmall, ofLarge),
    baseline: median(ofSmall),
    ours: median(ofLarge),
    unit: 'ms',
    goal: '0.8 to 1.25',
    small: SMALL,
    large: LARGE,
  });
}
await small.close();
await large.close();
await cluster.stop();
