import { PostgresEventStore } from '../src/index.js';
import { benchCluster } from './bench-cluster.js';
import { interleaved, median, quick, ratioOf, tell } from './figure.js';
import { NOTHING, plainStore } from './plain-store.js';
import { newStream, request } from './requests.js';

// Appends of one event by many callers, each in a stream of its own: `npm run bench -- append [--quick]`.
// Both sides draw ids, compose the canonical bytes and hash them; see plain-store.ts for the baseline.

/** Milliseconds of one round of one way. */
const ROUND = quick ? 1_000 : 3_000;
/** Events after which a caller begins another stream: aggregates of a register are short. */
const LENGTH = 10;
const GOALS = { 1: 0.9, 32: 2.5, 1024: 4 };

const cluster = await benchCluster();
const store = await PostgresEventStore.open({ url: cluster.appUrl });
const plain = await plainStore(cluster.owner, cluster.appUrl);

/** Appends per second of so many callers, each waiting for its answer before it goes on. */
async function rate(callers: number, caller: (isOver: () => boolean) => Promise<number>): Promise<number> {
  const from = performance.now();
  const isOver = (): boolean => performance.now() - from >= ROUND;
  const done = await Promise.all(Array.from({ length: callers }, () => caller(isOver)));
  return (1_000 * done.reduce((sum, count) => sum + count, 0)) / (performance.now() - from);
}

async function ours(isOver: () => boolean): Promise<number> {
  let done = 0;
  while (!isOver()) {
    const stream = newStream();
    for (let revision = -1; revision < LENGTH - 1 && !isOver(); revision += 1) {
      await store.append(request(stream, revision < 0 ? 'no-stream' : revision));
      done += 1;
    }
  }
  return done;
}

async function theirs(isOver: () => boolean): Promise<number> {
  let done = 0;
  while (!isOver()) {
    const stream = newStream();
    let { leafHash } = NOTHING;
    for (let revision = -1; revision < LENGTH - 1 && !isOver(); revision += 1) {
      leafHash = await plain.append(request(stream, revision), { revision, leafHash });
      done += 1;
    }
  }
  return done;
}

for (const [callers, goal] of Object.entries(GOALS)) {
  const measured = await interleaved({
    ours: () => rate(Number(callers), ours),
    baseline: () => rate(Number(callers), theirs),
  });
  tell({
    name: `append-${callers}`,
    ratio: ratioOf(measured.ours, measured.baseline),
    baseline: median(measured.baseline),
    ours: median(measured.ours),
    unit: 'appends/s',
    goal: `>= ${goal}`,
  });
}
await plain.close();
await store.close();
await cluster.stop();
