import type { RecordedEvent } from './events.js';

/** What a runner needs to know of an event, whatever it is wrapped in and wherever the log is read. */
export type LogEvent = Pick<RecordedEvent, 'id' | 'type' | 'recordedAt' | 'position'> & {
  /** The aggregate: what must stay in order, and what is parked together. */
  readonly stream: { readonly id: string; readonly revision: number };
};

export interface Head {
  /** Number of events; the last has position `size - 1`. */
  readonly size: number;
  /** `recordedAt` of the last event, `null` in an empty log. */
  readonly recordedAt: string | null;
  /** The store's life: another one after a restore, so that no cursor survives it unnoticed. */
  readonly incarnation: string;
}

/** A filter the store applies itself; both given means both must hold. */
export interface EventFilter {
  readonly types?: readonly string[];
  readonly categories?: readonly string[];
}

export interface LogSlice extends EventFilter {
  /** Read what comes after this position; -1 for the whole log. */
  readonly after: number;
  /** At most so many events; without it, to the head. */
  readonly limit?: number;
}

export interface SubscriptionOptions extends EventFilter {
  readonly after: number;
  /** The incarnation the position belongs to; another one, or a position ahead of the head, stops with an error. */
  readonly incarnation?: string;
  readonly signal: AbortSignal;
}

/** What a subscription yields: events, and a mark each time everything stored has been handed over. */
export type SubscriptionItem<E extends LogEvent = RecordedEvent> =
  { readonly kind: 'event'; readonly event: E } | { readonly kind: 'caught-up'; readonly position: number };

/**
 * A log that can be followed: the store itself, or a place its events are carried to. Positions are those of the
 * store: dense integers from 0 in commit order. Errors: `incarnation-changed`, `reader-ahead-of-log`, `position-gap`
 * stop a reader for good; anything else passes, and the reader begins again where it stands.
 * @typeParam E the event in the form in which this log hands it over
 */
export interface EventLog<E extends LogEvent> {
  /** Whether it is filled from the store and may be filled anew: then it can stand behind a reader, who waits for it. */
  readonly isCopy?: boolean;
  readAll(slice: LogSlice): AsyncIterable<E>;
  /**
   * Catches up, then stays live, until the signal aborts. Pulled, so a slow reader holds no memory here. When the
   * log cannot be read it ends with an error; when it ends by itself the reader begins again with {@link head}.
   */
  subscribe(options: SubscriptionOptions): AsyncIterable<SubscriptionItem<E>>;
  /** A log that is empty and does not know yet whose events it will hold has `''` for an incarnation. */
  head(): Promise<Head>;
}
