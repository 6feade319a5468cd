import type { RecordedEvent } from './events.js';

/**
 * A read model's only writer. `project` runs inside the transaction that also moves the checkpoint, so an event is
 * applied once or not at all; it does nothing outside that transaction, for a transaction may be rolled back and repeated.
 * @typeParam Tx a transaction of the database that holds the read model
 */
export interface Projection<Tx> {
  /** Kebab case, stable: the checkpoint's key. */
  readonly name: string;
  /** The event types it wants; the store filters. */
  readonly handles: readonly string[];
  project(event: RecordedEvent, tx: Tx): Promise<void>;
  /** Empties the read model, as the first step of a rebuild. */
  reset(tx: Tx): Promise<void>;
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
