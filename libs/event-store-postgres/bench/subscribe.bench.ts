import { setTimeout as pause } from 'node:timers/promises';
import { PostgresEventStore } from '../src/index.js';
import { benchCluster } from './bench-cluster.js';
import { median, percentile, quick, tell } from './figure.js';
import { newStream, request } from './requests.js';

// From the call of append to the handler of a live subscription, on two stores as in two services, at a steady
// thousand events a second: `npm run bench -- subscribe [--quick]`. The baseline is the append alone.
const ROUNDS = 5;
const SECONDS = quick ? 3 : 10;
const PER_SECOND = 1_000;

const cluster = await benchCluster();
const writer = await PostgresEventStore.open({ url: cluster.appUrl });
const reader = await PostgresEventStore.open({ url: cluster.appUrl });
const stop = new AbortController();
const asked = new Map<string, number>();
let delays: number[] = [];
let acknowledged: number[] = [];

const handling = (async () => {
  for await (const item of reader.subscribe({ after: -1, signal: stop.signal })) {
    if (item.kind === 'caught-up') continue;
    const command = item.event.cause.command;
    const from = asked.get(command);
    if (from !== undefined) delays.push(performance.now() - from);
    asked.delete(command);
  }
})();

/** Asks at the pace of the clock, whether or not the store keeps up, as callers from outside would. */
async function round(): Promise<void> {
  const begin = performance.now();
  const all: Promise<unknown>[] = [];
  while (all.length < SECONDS * PER_SECOND) {
    const due = Math.min(
      SECONDS * PER_SECOND,
      Math.floor(((performance.now() - begin) * PER_SECOND) / 1_000),
    );
    while (all.length < due) {
      const wish = request(newStream(), 'no-stream');
      const from = performance.now();
      asked.set(wish.cause.command, from);
      all.push(writer.append(wish).then(() => acknowledged.push(performance.now() - from)));
    }
    await pause(1);
  }
  await Promise.all(all);
  while (asked.size > 0) await pause(5);
}

const rounds: { p50: number; p99: number; append50: number; append99: number }[] = [];
for (let count = 0; count <= ROUNDS; count += 1) {
  [delays, acknowledged] = [[], []];
  await round();
  if (count === 0) continue;
  rounds.push({
    p50: percentile(delays, 0.5),
    p99: percentile(delays, 0.99),
    append50: percentile(acknowledged, 0.5),
    append99: percentile(acknowledged, 0.99),
  });
}
tell({
  name: 'subscribe',
  ratio: median(rounds.map(({ p50, append50 }) => append50 / p50)),
  baseline: median(rounds.map(({ append50 }) => append50)),
  ours: median(rounds.map(({ p50 }) => p50)),
  unit: 'ms from append to handler, p50; the baseline is append to acknowledgement',
  p99: median(rounds.map(({ p99 }) => p99)),
  baselineP99: median(rounds.map(({ append99 }) => append99)),
  perSecond: PER_SECOND,
  goal: 'p99 <= 15 ms',
});
stop.abort();
await handling;
await writer.close();
await reader.close();
await cluster.stop();
