import type { RecordedEvent } from '@pobratim/event-sourcing';

/**
 * A consequence: what the register does by itself after an event. It may run twice for one event (after a crash), so
 * everything it does goes under ids that follow from the event.
 */
export interface Reaction {
  /** Kebab case, stable: the key of its checkpoint. Reads as a sentence. */
  readonly name: string;
  /** Event types it waits for; the store filters. */
  readonly handles: readonly string[];
  /** Resolves when the consequence is in the log, or when there is none. What it throws is tried again. */
  react(event: RecordedEvent): Promise<void>;
  /** What people are told when an event is set aside because it goes on failing: nobody waits for ever. */
  giveUp?(event: RecordedEvent): Promise<void>;
}
