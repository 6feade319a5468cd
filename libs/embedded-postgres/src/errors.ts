import { DomainError, type Message } from '@pobratim/kernel';

/** Why the embedded PostgreSQL did not start. The codes are stable; the words may be improved. */
export type EmbeddedPostgresCode =
  | 'another-postgres-version'
  | 'data-folder-not-ours'
  | 'data-folder-not-a-cluster'
  | 'owner-password-lost'
  | 'postgres-not-available'
  | 'postgres-not-runnable'
  | 'postgres-did-not-start'
  | 'orphan-does-not-stop';

/**
 * A refusal to start, in words for the person at the keyboard.
 * @param code what is the case
 * @param message the same sentence in both languages: what happened, what was kept, what to do
 * @param details facts for a machine
 */
export function cannotStart(
  code: EmbeddedPostgresCode,
  message: Message,
  details: Record<string, string | number> = {},
): DomainError {
  return new DomainError(code, { kind: 'unavailable', message, details });
}
