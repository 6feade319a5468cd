import type { ParkedEvent } from '@pobratim/event-sourcing';

/**
 * The parked events of a service as an outbox: a row is written in the transaction that parks the event, and remembered
 * as sent once Kafka has acknowledged its record. In between it may be sent again; readers know a record by its id.
 */
export interface DeadLetterOutbox {
  /** Parked events without an acknowledged record, in the order of positions. */
  unsent(projection: string): Promise<readonly ParkedEvent[]>;
  markSent(projection: string, positions: readonly number[]): Promise<void>;
}
