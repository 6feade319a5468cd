import {
  incarnationChanged,
  readerAheadOfLog,
  type Head,
  type SubscriptionItem,
  type SubscriptionOptions,
} from '@pobratim/event-sourcing';
import type { LogReader } from './log-reader.js';
import type { Wakeups } from './wakeups.js';

/** Readers look this often, in milliseconds, whether or not they heard anything. */
const POLL = 1_000;

/** What a subscription reads from. */
export interface SubscriptionSource {
  readonly reader: LogReader;
  readonly wakeups: Wakeups;
  readonly head: () => Promise<Head>;
}

/**
 * Catches up and stays live. There is no switch between the two and so no gap at it: every look asks where the log
 * ends, hands over what lies between, and marks that end. Positions are dense and in commit order, so between
 * two looks nothing can appear behind the first.
 */
export async function* subscription(
  { reader, wakeups, head }: SubscriptionSource,
  { after, incarnation, signal, ...filter }: SubscriptionOptions,
): AsyncIterable<SubscriptionItem> {
  await wakeups.ready();
  let reached = after;
  let life = incarnation;
  let marked = false;
  while (!signal.aborted) {
    // Taken before the look: what is appended during it will not go unheard.
    const heard = wakeups.count;
    const { size, incarnation: present } = await head();
    life ??= present;
    if (present !== life) throw incarnationChanged(life, present);
    if (reached >= size) throw readerAheadOfLog(reached, size);
    if (reached < size - 1 || !marked) {
      const last = size - 1;
      for await (const event of reader.events({ after: reached, ...filter }, last)) {
        if (isAborted(signal)) return;
        yield { kind: 'event', event };
      }
      reached = last;
      marked = true;
      yield { kind: 'caught-up', position: last };
    } else await wakeups.after(heard, POLL, signal);
  }
}

/** As a call, because the compiler holds a property that was false for false for ever. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
