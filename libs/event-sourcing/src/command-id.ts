import { idOf } from '@pobratim/kernel';
import { canonical, sha256 } from './canonical.js';

/** The id of a command that a person sent: the same actor with the same `Idempotency-Key` means the same command. */
export function commandIdOfKey(actorId: string, idempotencyKey: string): string {
  return idOf('command', actorId, idempotencyKey);
}

/**
 * The id of a command that a reaction sends: the same for the same cause, so that a reaction may be repeated.
 * @param reaction name of the reaction, kebab case
 * @param cause ids of what caused it, most often of one event
 */
export function commandIdOfCause(reaction: string, ...cause: readonly string[]): string {
  return idOf('reaction', reaction, ...cause);
}

/** SHA-256 of a command's body as RFC 8785 writes it, 64 hex digits: order of members and white space do not count. */
export function bodyHashOf(body: unknown): string {
  return sha256(canonical(body));
}
