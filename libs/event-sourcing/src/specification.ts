import { isDomainError } from '@pobratim/kernel';
import assert from 'node:assert/strict';
import type { Command, Decider } from './decider.js';
import { composeEntry, draftEvents, leafHashOf, NO_PREVIOUS, type Chance } from './entry.js';
import type { Actor, DomainEvent, RecordedEvent } from './events.js';
import { recordedEvent } from './stored-entry.js';

/** What a past event may say about its recording; everything else has a harmless default. */
export interface Recording {
  readonly id?: string;
  readonly actor?: Actor;
  readonly recordedAt?: string;
  /** Uuid part of the aggregate's stream id. */
  readonly aggregate?: string;
}

/** A past event with words of its own about its recording. */
export interface Past<Event> {
  readonly event: Event;
  readonly recording: Recording;
}

/** The outcome of a command, waiting for the sentence that names it. */
export interface Outcome<Event, State> {
  /** Exactly these events, in this order. */
  readonly then: (...events: readonly Event[]) => void;
  /** The command changes nothing. */
  readonly thenNothing: () => void;
  /** `decide` throws the `DomainError` with this code. */
  readonly thenRefused: (code: string) => void;
  /** The state after the command's events. */
  readonly thenState: (check: (state: State) => void) => void;
}

/** A decider with a past. */
export interface Given<C, Event, State> {
  readonly when: (command: C) => Outcome<Event, State>;
  /** The state that the past alone makes. */
  readonly thenState: (check: (state: State) => void) => void;
}

const someone: Actor = { id: 'u-1', office: 'o-1', role: 'officer', territory: null, onBehalfOf: null };
const AGGREGATE = '00000000-0000-7000-8000-000000000001';
const CAUSE = { command: '00000000-0000-5000-8000-000000000002', correlation: 'specification' };

/** A past event recorded by someone, or at some time, that matters to the sentence. */
export function past<Event>(event: Event, recording: Recording): Past<Event> {
  return { event, recording };
}

/**
 * Given/when/then for a decider, free of any test runner: a broken sentence throws an `AssertionError`.
 * Past and new events pass through the composition of entries, so what the store would refuse is refused here too.
 */
export function specification<C extends Command, State, Event extends DomainEvent<string, object>>(
  decider: Decider<C, State, Event>,
): { readonly given: (...events: readonly (Event | Past<Event>)[]) => Given<C, Event, State> } {
  return {
    given: (...events) => {
      const recorded = record(decider.category, events);
      const state = recorded.reduce((before, event) => decider.evolve(before, event), decider.initial);
      return {
        when: (command) => outcomeOf(decider, command, { state, events }),
        thenState: (check) => {
          check(state);
        },
      };
    },
  };
}

function outcomeOf<C extends Command, State, Event extends DomainEvent<string, object>>(
  decider: Decider<C, State, Event>,
  command: C,
  given: { readonly state: State; readonly events: readonly (Event | Past<Event>)[] },
): Outcome<Event, State> {
  const decide = (): readonly Event[] => {
    const decided = decider.decide(command, given.state);
    record(decider.category, decided);
    return decided;
  };
  return {
    then: (...events) => {
      assert.deepEqual(decide(), events);
    },
    thenNothing: () => {
      assert.deepEqual(decide(), []);
    },
    thenRefused: (code) => {
      assert.throws(decide, (error: unknown) => {
        if (!isDomainError(error)) throw error;
        assert.equal(error.code, code, `refused as «${error.code}», not as «${code}»`);
        return true;
      });
    },
    thenState: (check) => {
      const decided = decide().map((event) => past(event, { actor: command.by }));
      const recorded = record(decider.category, [...given.events, ...decided]).slice(given.events.length);
      check(recorded.reduce((before, event) => decider.evolve(before, event), given.state));
    },
  };
}

function record<Event extends DomainEvent<string, object>>(
  category: string,
  events: readonly (Event | Past<Event>)[],
): readonly RecordedEvent<Event>[] {
  let prev = NO_PREVIOUS;
  return events.map((item, revision) => {
    const { event, recording } = 'recording' in item ? item : past(item, {});
    const { id = `00000000-0000-7000-8000-${revision.toString(16).padStart(12, '0')}`, actor = someone } =
      recording;
    const chance: Chance = { id: () => id, secret: () => 'AAECAwQFBgcICQoLDA0ODw' };
    const stream = `${category}-${recording.aggregate ?? AGGREGATE}`;
    const [draft] = draftEvents(
      { stream, expected: 'any', events: [event], actor, cause: CAUSE, bodyHash: '0'.repeat(64) },
      chance,
    );
    assert(draft);
    const recordedAt = recording.recordedAt ?? new Date(Date.UTC(2026, 0, 1, 9, 0, revision)).toISOString();
    const { entry } = composeEntry(draft, { revision, prev, recordedAt });
    prev = leafHashOf(entry);
    const stored = { position: revision, entry, leafHash: prev };
    return recordedEvent(stored, draft.disclosures) as unknown as RecordedEvent<Event>;
  });
}
