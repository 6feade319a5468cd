import type { LogEvent } from './event-log.js';
import type { RecordedEvent } from './events.js';

/**
 * A read model's only writer. `project` runs inside the transaction that also moves the checkpoint, so an event is
 * applied once or not at all; it does nothing outside that transaction, for a transaction may be rolled back and repeated.
 * @typeParam Tx a transaction of the database that holds the read model
 * @typeParam E the event in the form in which the log hands it over
 */
export interface Projection<Tx, E extends LogEvent = RecordedEvent> {
  /** Kebab case, stable: the checkpoint's key. */
  readonly name: string;
  /** The event types it wants; the log filters. */
  readonly handles: readonly string[];
  /** @param replay whether its effects have happened before: the read model is being built again */
  project(event: E, tx: Tx, replay: boolean): Promise<void>;
  /**
   * Many events at once, in their order, to the very rows that `project` would write one by one, only quicker. Effects
   * follow after all of them. When it fails nothing is kept, and the events are projected one by one, so that exactly
   * the one at fault is parked.
   */
  projectAll?(events: readonly E[], tx: Tx, replay: boolean): Promise<void>;
  /** Empties the read model, as the first step of a rebuild. */
  reset(tx: Tx): Promise<void>;
  /** How a new version is built beside the serving one; without it a rebuild empties what serves. */
  readonly beside?: Beside<Tx, E>;
  /**
   * What an event sets off besides the read model: a line in an outbox, written in the same transaction after
   * `project`. Once for each event, also when the read model is built again: a rebuild holds it back.
   */
  effect?(event: E, tx: Tx): Promise<void>;
}

/**
 * A read model in up to three versions: the one that serves, the next one while it is built, and the former one,
 * kept after a switch. Each step runs in a transaction together with the checkpoints, so it happens whole or not.
 */
export interface Beside<Tx, E extends LogEvent = RecordedEvent> {
  /** Whether an event touches rows of its own aggregate only; then several workers may build the version at once. */
  readonly partitioned?: boolean;
  /** Makes an empty next version; what an earlier attempt has left is discarded. */
  prepare(tx: Tx): Promise<void>;
  /** As {@link Projection.project}, into the next version. */
  project(event: E, tx: Tx): Promise<void>;
  /** As {@link Projection.projectAll}, into the next version. */
  projectAll?(events: readonly E[], tx: Tx): Promise<void>;
  /** Events in one transaction while the version is built, at most, unless the rebuild says otherwise. */
  readonly batchSize?: number;
  /** What makes a version fit to serve and is better done at the end, such as indexes; before the serving one waits. */
  finish?(tx: Tx): Promise<void>;
  /** A digest of all that a version holds; two that were built from the same events by the same rules have the same. */
  hash(version: 'serving' | 'next', tx: Tx): Promise<string>;
  /** The next version serves, the one that served becomes the former, an older former one is discarded. */
  switch(tx: Tx): Promise<void>;
  /** The former version and the one that serves change places. */
  restore(tx: Tx): Promise<void>;
}

/** Up to where a projection has applied the log, and in which life of the store. */
export interface Checkpoint {
  /** The last position covered, -1 for none. */
  readonly position: number;
  readonly incarnation: string;
}

/** A move of a checkpoint, from where its runner believes it to stand. */
export interface CheckpointStep {
  readonly from: number;
  readonly to: Checkpoint;
}

/** An event that a projection could not apply, or that follows one in the same aggregate. */
export interface ParkedEvent {
  readonly projection: string;
  readonly stream: string;
  readonly position: number;
  readonly eventId: string;
  readonly recordedAt: string;
  /** What went wrong, for the first of an aggregate; `null` for the events that only follow it. */
  readonly error: string | null;
}

/** An aggregate whose picture in a read model stands still. */
export interface StaleAggregate {
  readonly stream: string;
  /** `recordedAt` of its first parked event: answers that touch it are true up to there. */
  readonly staleSince: string;
}

/**
 * What the runner needs of the database that holds the read models. Checkpoints and parked events live there,
 * in the schema of the service that owns the read models, written in the transactions of the projections.
 */
export interface ProjectionDatabase<Tx> {
  /** Commits when the work resolves, rolls back when it rejects. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  checkpointOf(projection: string): Promise<Checkpoint | null>;
  /** Rejects when the stored position is not `step.from` (-1 for none): two runners never both apply an event. */
  moveCheckpoint(projection: string, step: CheckpointStep, tx: Tx): Promise<void>;
  park(event: ParkedEvent, tx: Tx): Promise<void>;
  /** All that is parked, in the order of positions. */
  parkedEvents(projection: string): Promise<readonly ParkedEvent[]>;
  /** Takes one out again, in the transaction that applies it. Rejects when it is not there: someone else was faster. */
  unpark(event: Pick<ParkedEvent, 'projection' | 'position'>, tx: Tx): Promise<void>;
  staleAggregates(projection: string): Promise<readonly StaleAggregate[]>;
  /** Forgets checkpoint and parked events of a projection, before a rebuild. */
  forget(projection: string, tx: Tx): Promise<void>;
}

/** Something an operator must see. */
export type Alarm =
  | { readonly kind: 'event-parked'; readonly parked: ParkedEvent; readonly error: unknown }
  /** The database or the store did not answer; the runner goes on trying. */
  | { readonly kind: 'runner-waiting'; readonly error: unknown }
  /** Checkpoints do not fit the store; nothing more is applied until someone decides. */
  | { readonly kind: 'runner-stopped'; readonly error: unknown };

/** Progress of one projection. */
export interface ProjectionStatus {
  readonly projection: string;
  readonly position: number;
  /** Positions between the checkpoint and the head. */
  readonly behind: number;
  readonly stale: readonly StaleAggregate[];
}

/** Progress of all: what was delivered beside what is stored, because zero lag alone is not health. */
export interface RunnerStatus {
  readonly running: boolean;
  /** Number of events in the store. */
  readonly stored: number;
  readonly incarnation: string;
  readonly projections: readonly ProjectionStatus[];
}

/** Whether a projection has got what the log holds for it. */
export interface ProjectionHealth {
  readonly projection: string;
  /** The last position covered. */
  readonly position: number;
  /** Events it wants that are stored in the stretch that was looked at. */
  readonly stored: number;
  /** Events that were applied or parked in that stretch; anything but `stored` is a defect. */
  readonly delivered: number;
  /** `recordedAt` of the first event it wants and has not had; `null` when there is none. */
  readonly waitingSince: string | null;
  /** Aggregates whose picture stands still. */
  readonly stale: number;
}
