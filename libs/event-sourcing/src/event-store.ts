import type { EventLog } from './event-log.js';
import type { Actor, Cause, DomainEvent, RecordedEvent } from './events.js';

/** What the caller believes of the stream: its last revision (from 0), or one of three words. */
export type ExpectedRevision = number | 'any' | 'no-stream' | 'exists';

/** One append: events of one stream under one command. No events is a decision too, and is remembered. */
export interface AppendRequest {
  /** `<category>-<uuid>`. */
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly DomainEvent<string, object>[];
  readonly actor: Actor;
  readonly cause: Cause;
  /** SHA-256 of the command's body, 64 hex digits: tells a repeat from another command under the same id. */
  readonly bodyHash: string;
}

/** The answer to an append; a repeat of the command gets the same one, with `repeated` true. */
export interface AppendResult {
  readonly stream: string;
  /** Revision of the stream's last event after the append; -1 for a stream without events. */
  readonly revision: number;
  /** Position of the append's last event, or of the log's head when nothing was appended; -1 in an empty log. */
  readonly position: number;
  readonly recordedAt: string;
  /** Ids of the appended events, in order. */
  readonly eventIds: readonly string[];
  readonly repeated: boolean;
}

export interface StreamSlice {
  /** First revision to read; forwards from 0, backwards from the last. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

/**
 * The only truth. Positions are dense integers from 0 in commit order; an append touches one stream.
 * Errors ({@link DomainError} codes): `revision-conflict` (stale), `command-id-reused` (key-reused),
 * `text-refused` (input: not NFC, NUL, lone surrogates), `entry-refused` (input: outside the profile of an entry),
 * `entry-too-large` (input), `outcome-unknown` (unavailable: repeat with the same key), `store-unavailable` (unavailable:
 * nothing was written), `incarnation-changed` and `reader-ahead-of-log` (conflict).
 */
export interface EventStore extends EventLog<RecordedEvent> {
  /** Appends, or answers a repeated command with its first result; never a second row, never a false conflict. */
  append(request: AppendRequest): Promise<AppendResult>;
  /** The first result of a command, or `null` when it never committed. Another body under the id is an error. */
  resultOf(commandId: string, bodyHash: string): Promise<AppendResult | null>;
  readStream(stream: string, slice?: StreamSlice): AsyncIterable<RecordedEvent>;
  /** The largest size whose last event was recorded at or before the instant (RFC 3339 with milliseconds). */
  sizeAt(instant: string): Promise<number>;
}

/** The category of a stream id: everything before `-<uuid>`. */
export function categoryOf(stream: string): string {
  return stream.slice(0, -37);
}
