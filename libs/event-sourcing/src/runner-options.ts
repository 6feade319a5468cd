import type { EventLog, LogEvent } from './event-log.js';
import type { EventStore } from './event-store.js';
import type { RecordedEvent } from './events.js';
import type { Alarm, Projection, ProjectionDatabase } from './projection.js';

/** What a runner runs on. */
export interface RunnerOptions<Tx, E extends LogEvent = RecordedEvent> {
  /** What the projections follow: the store itself, or a place its events are carried to. */
  readonly log: EventLog<E>;
  /** Where orders of operators are read and answered, also while the log is out of reach. */
  readonly store: EventStore;
  readonly database: ProjectionDatabase<Tx>;
  readonly projections: readonly Projection<Tx, E>[];
  readonly onAlarm: (alarm: Alarm) => void;
  /** Which errors of a projection pass by themselves; those of kind `unavailable` when not given. */
  readonly isTransient?: (error: unknown) => boolean;
  /** Events in one transaction, at most; 500 when not given. */
  readonly batchSize?: number;
  /** Transactions at once while a partitioned projection is built beside; 1 when not given. */
  readonly rebuildWorkers?: number;
  /** Milliseconds to wait before the store or the database is tried again; 1 000 when not given. */
  readonly retryAfter?: number;
}
