import { isDomainError } from '@pobratim/kernel';
import type { Command, Decider } from './decider.js';
import type { AppendResult, EventStore } from './event-store.js';
import type { Cause, DomainEvent, RecordedEvent } from './events.js';
import { revisionConflict } from './store-errors.js';

/** An aggregate folded so far: its state, and the revision it was read at, -1 when there are no events. */
export interface Folded<State> {
  readonly state: State;
  readonly revision: number;
}

/** What stands around a command on its way to the store. */
export interface CommandContext<State = unknown> {
  /** `<category>-<uuid>` of the aggregate that decides. */
  readonly stream: string;
  readonly cause: Cause;
  /** See `bodyHashOf`: of what the caller sent, without what the rim added (the moment, the actor). */
  readonly bodyHash: string;
  /** The revision the caller saw; -1 for «there is none». Given, a race is the caller's to solve and nothing is retried. */
  readonly ifMatch?: number;
  /** The aggregate as it was folded a while ago: only what came since is read. For long streams that meet many commands. */
  readonly folded?: Folded<State>;
}

/**
 * A command through its aggregate: load, look up a repeat, compare `ifMatch`, decide, append. A race that the
 * caller made no promise about is decided once more on the new state.
 * The look-up stands before `ifMatch` and `decide`, so that a repeat is answered and not refused by its own effect.
 * @returns the append's result; for a repeated command the first one, with `repeated` true
 * @throws what `decide` throws, and the errors of {@link EventStore}
 */
export async function handleCommand<C extends Command, State, Event extends DomainEvent<string, object>>(
  store: EventStore,
  decider: Decider<C, State, Event>,
  command: C,
  context: CommandContext<State>,
): Promise<AppendResult> {
  try {
    return await attempt(store, decider, command, context);
  } catch (error) {
    if (context.ifMatch !== undefined || !isDomainError(error, 'revision-conflict')) throw error;
    return attempt(store, decider, command, context);
  }
}

async function attempt<C extends Command, State, Event extends DomainEvent<string, object>>(
  store: EventStore,
  decider: Decider<C, State, Event>,
  command: C,
  { stream, cause, bodyHash, ifMatch, folded }: CommandContext<State>,
): Promise<AppendResult> {
  const { state, revision } = await loadState(store, decider, stream, folded);
  const earlier = await store.resultOf(cause.command, bodyHash);
  if (earlier !== null) return earlier;
  if (ifMatch !== undefined && ifMatch !== revision) throw revisionConflict(stream, ifMatch, revision);
  const events = decider.decide(command, state);
  const expected = revision === -1 ? 'no-stream' : revision;
  return store.append({ stream, expected, events, actor: command.by, cause, bodyHash });
}

/**
 * An aggregate's state with the revision it was read at.
 * @param folded as it was folded a while ago; only later events are read and folded on
 */
export async function loadState<C extends Command, State, Event extends DomainEvent<string, object>>(
  store: EventStore,
  decider: Decider<C, State, Event>,
  stream: string,
  folded: Folded<State> = { state: decider.initial, revision: -1 },
): Promise<Folded<State>> {
  let { state, revision } = folded;
  for await (const event of store.readStream(stream, { from: revision + 1 })) {
    // The store keeps what the decider wrote: the category's events are the decider's by construction.
    state = decider.evolve(state, event as unknown as RecordedEvent<Event>);
    revision = event.stream.revision;
  }
  return { state, revision };
}
