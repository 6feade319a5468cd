import type { Action, Identity } from '@pobratim/access';
import { actorOf } from '@pobratim/access';
import type { AppendResult, Command, Decider, DomainEvent } from '@pobratim/event-sourcing';
import { currentCorrelation, etagOf } from '@pobratim/service-defaults';
import type { Written } from '../shapes/write-answers.js';
import { carryOut } from './carry-out.js';
import type { Foundation } from './foundation.js';
import { guarded, type Asking, type Kept } from './guarded.js';
import { typedBody } from './typed-body.js';
import { wishOf, type Wish } from './wish.js';
import type { Writer } from './writer.js';

/** What every door learns of a request that writes. */
export interface Knock extends Writer {
  /** Id of the aggregate in the address. */
  readonly id: string;
  readonly body: object;
  /** Edits only: the revision the caller saw. */
  readonly ifMatch?: number;
}

/** The part of a response that doors touch. */
export interface Headers {
  setHeader(name: string, value: string): unknown;
}

/** The command that a body asks for, without who wishes it. */
export type Wanted<C extends Command> = C extends Command ? Omit<C, 'by'> : never;

/** Which action of which right a door stands for; with several, one suffices. */
export type Allowed = readonly [Action, ...Action[]];

/**
 * One command of one person to one aggregate: rights on the aggregate's own state, idempotence, the revision promised.
 * @returns what the store answered; the same for a repeat
 */
export function enterDoor<
  C extends Command,
  State extends Kept | null,
  Event extends DomainEvent<string, object>,
>(
  foundation: Foundation,
  decider: Decider<C, State, Event>,
  wanted: Wanted<C>,
  { knock, actions }: { readonly knock: Knock; readonly actions: Allowed },
): Promise<AppendResult> {
  const { identity, id, ifMatch } = knock;
  const wish = wishFrom(knock, wanted.type);
  // A wanted command and its author make the command again; TypeScript cannot see that through the distribution.
  const command = { ...wanted, by: wish.by } as unknown as C;
  const decides = guarded(decider, asking(foundation, identity, actions));
  return carryOut(
    foundation.store,
    decides,
    command,
    ifMatch === undefined ? { id, wish } : { id, wish, ifMatch },
  );
}

/** The wish of a request at one door. */
export function wishFrom({ identity, key, id, body }: Knock, door: string): Wish {
  const correlation = currentCorrelation()?.correlationId;
  return wishOf({ by: actorOf(identity), key, door: [door, id], body: typedBody(body), correlation });
}

/** Who asks, for rights. */
export function asking({ territories }: Foundation, identity: Identity, actions: Allowed): Asking {
  return { identity, actions, territories };
}

/** The answer to a write; its ETag is the revision that the next edit names in `If-Match`. */
export function written(response: Headers, id: string, result: AppendResult): Written {
  const { revision, position, recordedAt } = result;
  response.setHeader('ETag', etagOf(revision));
  return { id, revision, position, recordedAt };
}
