import { bodyHashOf, commandIdOfKey, type Actor } from '@pobratim/event-sourcing';
import { idOf, newId } from '@pobratim/kernel';

/**
 * What somebody wants done, once and for ever: the ids under which a repeat is recognised. A wish that takes several
 * appends (a document with its parties) gives each of them an id that follows from its own.
 */
export interface Wish {
  readonly by: Actor;
  /** Command id: UUIDv5 of actor and `Idempotency-Key`, or of what caused it. */
  readonly command: string;
  /** SHA-256 of what the caller sent; tells a repeat from another wish under the same key. */
  readonly bodyHash: string;
  readonly correlation: string;
}

/** How a person's wish reached the register. */
export interface Sent {
  readonly by: Actor;
  /** The `Idempotency-Key`. */
  readonly key: string;
  /** Which door it came through, with the ids in its address: the same body at another door is another wish. */
  readonly door: readonly string[];
  readonly body: unknown;
  readonly correlation?: string | undefined;
}

/** The wish that a person's request carries. */
export function wishOf({ by, key, door, body, correlation = newId() }: Sent): Wish {
  return {
    by,
    command: commandIdOfKey(by.id, key),
    bodyHash: bodyHashOf({ door, body: asJson(body) }),
    correlation,
  };
}

/** A step of a wish, under an id of its own that is the same whenever the wish is repeated. */
export function stepOf(wish: Wish, ...step: readonly string[]): Wish {
  return { ...wish, command: idOf('command', wish.command, ...step) };
}

/** Without members that are `undefined`: canonical JSON knows none. */
function asJson(body: unknown): unknown {
  return body === undefined ? null : (JSON.parse(JSON.stringify(body)) as unknown);
}
