import { canonical, checkProfile } from './canonical.js';
import { reveal, type Disclosure } from './disclosure.js';
import { ENTRY_LIMIT } from './entry.js';
import type { LogSlice } from './event-log.js';
import type { Actor, Cause, FileReference, JsonObject, RecordedEvent, ValidInterval } from './events.js';
import { entryRefused, entryTooLarge } from './store-errors.js';

/** A row of the log as it is: for proofs, exports and comparison, where the bytes themselves count. */
export interface StoredEntry {
  readonly position: number;
  /** The bytes, verbatim. */
  readonly entry: string;
  readonly leafHash: string;
}

/** The log as bytes. Every adapter gives it beside the port; only what proves or copies the log asks for it. */
export interface EntryLog {
  readEntries(slice: LogSlice): AsyncIterable<StoredEntry>;
}

interface Members {
  readonly id: string;
  readonly type: string;
  readonly schema: string;
  readonly stream: { readonly id: string; readonly revision: number; readonly prev: string };
  readonly recordedAt: string;
  readonly valid?: ValidInterval;
  readonly actor: Actor;
  readonly approvedBy?: readonly string[];
  readonly reason?: string;
  readonly cause: Cause;
  readonly corrects?: string;
  readonly data: JsonObject;
  readonly files?: readonly FileReference[];
}

/** An event as readers get it, from its stored bytes and the private members kept beside them. */
export function recordedEvent(stored: StoredEntry, disclosures: readonly Disclosure[]): RecordedEvent {
  const members = JSON.parse(stored.entry) as Members;
  const { _sd, ...data } = members.data;
  return {
    id: members.id,
    type: members.type,
    schema: members.schema,
    data: _sd === undefined ? members.data : data,
    valid: members.valid ?? null,
    reason: members.reason ?? null,
    corrects: members.corrects ?? null,
    approvedBy: members.approvedBy ?? [],
    files: members.files ?? [],
    private: disclosures.length === 0 ? {} : reveal(disclosures),
    actor: members.actor,
    cause: members.cause,
    stream: members.stream,
    recordedAt: members.recordedAt,
    position: stored.position,
    leafHash: stored.leafHash,
  };
}

/**
 * What a verifier asks of an entry's bytes: within the limit, within the profile, and written as RFC 8785 writes
 * them, which also catches doubled members, white space and odd forms of numbers.
 * @throws `entry-too-large`, `text-refused`, `entry-refused`
 */
export function checkEntry(entry: string): void {
  const bytes = Buffer.byteLength(entry, 'utf8');
  if (bytes > ENTRY_LIMIT) throw entryTooLarge(bytes, ENTRY_LIMIT);
  const value: unknown = JSON.parse(entry);
  checkProfile(value);
  if (canonical(value) !== entry) throw entryRefused('', 'not written as RFC 8785 writes it');
}
