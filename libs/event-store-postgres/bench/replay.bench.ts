import { PostgresEventStore } from '../src/index.js';
import { benchCluster } from './bench-cluster.js';
import { copyAway } from './copy-away.js';
import { interleaved, median, quick, ratioOf, tell } from './figure.js';
import { fill } from './fill.js';

// The whole log, from the first event to the head, as bytes and as events: `npm run bench -- replay [--quick]`.
const SIZE = quick ? 100_000 : 1_000_000;

const cluster = await benchCluster();
await fill(cluster.owner, SIZE);
const store = await PostgresEventStore.open({ url: cluster.appUrl });

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (1_000 * SIZE) / (performance.now() - from);
}

async function count(items: AsyncIterable<unknown>): Promise<void> {
  let seen = 0;
  for await (const item of items) if (item !== null) seen += 1;
  if (seen !== SIZE) throw new Error(`${seen} of ${SIZE} were read`);
}

const measured = await interleaved({
  baseline: () => perSecond(() => copyAway(cluster.appUrl)),
  entries: () => perSecond(() => count(store.readEntries({ after: -1 }))),
  events: () => perSecond(() => count(store.readAll({ after: -1 }))),
});
for (const [name, goal] of [
  ['entries', 0.9],
  ['events', 0.5],
] as const) {
  tell({
    name: `replay-${name}`,
    ratio: ratioOf(measured[name], measured.baseline),
    baseline: median(measured.baseline),
    ours: median(measured[name]),
    unit: 'events/s',
    goal: `>= ${goal}`,
    size: SIZE,
  });
}
await store.close();
await cluster.stop();
