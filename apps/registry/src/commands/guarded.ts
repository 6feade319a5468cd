import {
  mayDo,
  requireRight,
  type Action,
  type GuardedRecord,
  type Identity,
  type Territories,
} from '@pobratim/access';
import type { Command, Decider, DomainEvent } from '@pobratim/event-sourcing';
import type { AccessLevel, Keeper } from '../vocabulary/records.js';

/** What rights ask of an aggregate's state. */
export interface Kept {
  readonly keeper: Keeper;
  readonly accessLevel?: AccessLevel;
  /** Who proposed to void it: not the person who may confirm that. */
  readonly proposal?: { readonly actor: { readonly id: string } } | null;
}

/** Who asks, and the actions of which one suffices. */
export interface Asking {
  readonly identity: Identity;
  readonly actions: readonly [Action, ...Action[]];
  readonly territories: Territories;
}

/**
 * A decider that first asks whether this person may do this to the record as it stands: rights are decided on the
 * aggregate's own state, on the revision that is decided on, never on a read model that may be late.
 */
export function guarded<
  C extends Command,
  State extends Kept | null,
  Event extends DomainEvent<string, object>,
>(decider: Decider<C, State, Event>, asking: Asking): Decider<C, State, Event> {
  return {
    ...decider,
    decide: (command, state) => {
      // What does not exist is refused by the decider, in its own words.
      if (state !== null) requireOneOf(asking, state);
      return decider.decide(command, state);
    },
  };
}

/**
 * Whether the person may do one of the actions to a record.
 * @throws DomainError `not-in-your-role`, `not-in-your-territory`, `same-person`
 */
export function requireOneOf({ identity, actions, territories }: Asking, kept: Kept): void {
  const record = recordOf(kept);
  if (actions.some((action) => mayDo(identity, action, record, territories))) return;
  requireRight(identity, actions[0], record, territories);
}

function recordOf({ keeper, accessLevel = 'INTERNAL', proposal = null }: Kept): GuardedRecord {
  return {
    keeper,
    accessLevel,
    // Only reading asks for the parties' territories.
    territories: [],
    ...(proposal === null ? {} : { proposedBy: proposal.actor.id }),
  };
}
