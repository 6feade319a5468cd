/** What kind of refusal an error is; the HTTP filter turns the kind, never the code, into a status. */
export type ErrorKind =
  | 'input' /** the request is wrong in itself; it names the field and the remedy */
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict' /** the state does not allow it */
  | 'stale' /** decided on a revision that is no longer the last one */
  | 'precondition-missing'
  | 'key-reused' /** the same idempotency key with another body */
  | 'unavailable'; /** not now; repeat with the same key */

/** The same sentence in the two languages of the portal: what happened, what was kept, what to do. */
export interface Message {
  readonly ru: string;
  readonly en: string;
}

/** One wrong field of an input. */
export interface FieldError {
  /** RFC 6901 pointer into the request, `/parties/0/name`. */
  readonly pointer: string;
  readonly message: Message;
}

export interface ErrorOptions {
  readonly kind: ErrorKind;
  readonly message: Message;
  readonly fields?: readonly FieldError[];
  /** Facts for a machine: ids, limits, the state met. Never secrets, never personal data. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  readonly cause?: unknown;
}

/**
 * A refusal that its reader can understand and a program can tell apart.
 * `code` is kebab case, stable for ever, and states what is the case: `agreement-already-recorded`.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly messages: Message;
  readonly fields: readonly FieldError[];
  readonly details: Readonly<Record<string, string | number | boolean | null>>;

  constructor(code: string, options: ErrorOptions) {
    super(`${code}: ${options.message.en}`, { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.kind = options.kind;
    this.messages = options.message;
    this.fields = options.fields ?? [];
    this.details = options.details ?? {};
  }
}

/** Whether a thrown value is a {@link DomainError} with this code. */
export function isDomainError(error: unknown, code?: string): error is DomainError {
  return error instanceof DomainError && (code === undefined || error.code === code);
}
