/** JSON as RFC 8785 can write it within the profile: integers only, no `undefined`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json;
}

/** When a fact holds in the world: half-open, days (`YYYY-MM-DD`) or instants, `null` is open. */
export interface ValidInterval {
  readonly from: string | null;
  readonly to: string | null;
}

/** Who acted, by pseudonymous ids. `onBehalfOf` names the office or body acted for, `null` for one's own. */
export interface Actor {
  readonly id: string;
  readonly office: string;
  readonly role: string;
  readonly territory: string | null;
  readonly onBehalfOf: string | null;
}

/** A file that an event speaks of. Its bytes live elsewhere, under their hash; its name is private data. */
export interface FileReference {
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly sha256: string;
}

/**
 * An event as `decide` returns it: everything but what only the store can know.
 * Types are past tense (`AgreementRecorded`), schemas their kebab name and version (`agreement-recorded/1`).
 */
export interface DomainEvent<Type extends string = string, Data extends object = JsonObject> {
  readonly type: Type;
  readonly schema: string;
  readonly data: Data;
  readonly valid?: ValidInterval;
  /** A code; an officer's own words are private data. Required for corrections. */
  readonly reason?: string;
  /** The id of the event that this one corrects. */
  readonly corrects?: string;
  readonly approvedBy?: readonly string[];
  readonly files?: readonly FileReference[];
  /**
   * Members of `data` that a person may demand to be erased (schema keyword `personal: private`).
   * They are kept outside the entry; `data._sd` gets their salted digests (RFC 9901).
   */
  readonly private?: JsonObject;
}

/** What caused an append: the command, once and for ever, and the conversation it belongs to. */
export interface Cause {
  readonly command: string;
  readonly correlation: string;
}

/** An event as the log gives it back. */
export interface RecordedEvent<Event extends DomainEvent<string, object> = DomainEvent> {
  readonly id: string;
  readonly type: Event['type'];
  readonly schema: string;
  readonly data: Event['data'];
  readonly valid: ValidInterval | null;
  readonly reason: string | null;
  readonly corrects: string | null;
  readonly approvedBy: readonly string[];
  readonly files: readonly FileReference[];
  /** Private members by name; `null` once they were erased. Empty when there never were any. */
  readonly private: Readonly<Record<string, Json>>;
  readonly actor: Actor;
  readonly cause: Cause;
  readonly stream: { readonly id: string; readonly revision: number; readonly prev: string };
  /** The store's time, RFC 3339 with milliseconds; never runs back along the log. */
  readonly recordedAt: string;
  /** Place in the whole log, dense, from 0, in commit order. */
  readonly position: number;
  /** RFC 6962 leaf hash of the stored bytes, 64 hex digits. */
  readonly leafHash: string;
}
