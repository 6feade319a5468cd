import type { Actor, DomainEvent, RecordedEvent } from './events.js';

/** A wish, with who wishes it. Imperative type (`SuspendAgreement`); carries every fact it needs, also the moment. */
export interface Command<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
  readonly by: Actor;
}

/**
 * An aggregate as three pure values: no clock, no I/O, no framework.
 * `decide` throws a `DomainError` to refuse, and returns no events when nothing would change.
 */
export interface Decider<C extends Command, State, Event extends DomainEvent<string, object>> {
  /** First part of its stream ids, `<category>-<uuid>`. */
  readonly category: string;
  readonly initial: State;
  decide(command: C, state: State): readonly Event[];
  evolve(state: State, event: RecordedEvent<Event>): State;
}
