import { newId } from '@pobratim/kernel';
import { createHash, randomBytes } from 'node:crypto';
import { canonical, checkProfile } from './canonical.js';
import { conceal, withDigests, type Disclosure } from './disclosure.js';
import type { AppendRequest } from './event-store.js';
import type { DomainEvent } from './events.js';
import { entryRefused, entryTooLarge } from './store-errors.js';

/** Bytes of an entry, at most: a bundle of tlog-tiles writes the length in 16 bits, this leaves room. */
export const ENTRY_LIMIT = 60_000;

/** `prev` of a stream's first event. */
export const NO_PREVIOUS = '0'.repeat(64);

const STREAM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where what is new comes from; a test that pins bytes gives its own. */
export interface Chance {
  /** A UUIDv7 for an event. */
  id(): string;
  /** 16 random bytes, base64url: nonces and salts. */
  secret(): string;
}

/** Bytes of a secret. */
const SECRET = 16;
/** Randomness is drawn for many secrets at once: asking the system costs as much as all else about a draft. */
let drawn = Buffer.alloc(0);

/** The machine's randomness; no byte is ever given twice. */
export const machineChance: Chance = {
  id: newId,
  secret: () => {
    if (drawn.length < SECRET) drawn = randomBytes(256 * SECRET);
    const secret = drawn.toString('base64url', 0, SECRET);
    drawn = drawn.subarray(SECRET);
    return secret;
  },
};

/**
 * An event with everything that is fixed at first composition, already written; only its place in the log is open.
 * RFC 8785 sorts members by name, and those that a place gives stand next to each other, but for `schema`:
 * `… nonce, reason, | recordedAt, schema, stream, | type, v, valid`.
 */
export interface Draft {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  /** The entry up to `recordedAt`, with the comma before it. */
  readonly before: string;
  /** `"schema":"…",` */
  readonly schema: string;
  /** The entry from `type` on, with the comma before it. */
  readonly after: string;
  readonly disclosures: readonly Disclosure[];
}

/** Where an entry stands: what only the holder of the store's lock can know. */
export interface Place {
  readonly revision: number;
  /** Leaf hash of the stream's previous event, or {@link NO_PREVIOUS}. */
  readonly prev: string;
  /** RFC 3339 with milliseconds and `Z`. */
  readonly recordedAt: string;
}

/** The exact bytes of an event (as text, UTF-8 on disk and in the hash), and their leaf hash. */
export interface Entry {
  readonly revision: number;
  readonly entry: string;
  readonly leafHash: string;
}

/**
 * The events of an append with their ids, nonces and salts, checked against the profile. These are drawn once:
 * an append that is composed anew on another head, or sent again after a lost connection, keeps them.
 * @throws `text-refused`, `entry-refused`, `entry-too-large` (a private value)
 */
export function draftEvents(request: AppendRequest, chance: Chance = machineChance): readonly Draft[] {
  if (!STREAM.test(request.stream)) throw entryRefused('/stream/id', 'not <category>-<uuid>');
  if (!UUID.test(request.cause.command)) throw entryRefused('/cause/command', 'not a UUID');
  if (!/^[0-9a-f]{64}$/.test(request.bodyHash)) throw entryRefused('', 'the body hash is not 64 hex digits');
  return request.events.map((event) => draftOf(event, request, chance));
}

function draftOf(event: DomainEvent<string, object>, request: AppendRequest, chance: Chance): Draft {
  const { actor, cause } = request;
  if (event.corrects !== undefined && event.reason === undefined)
    throw entryRefused('/reason', 'a correction without one');
  const id = chance.id();
  const disclosures = conceal(event.private ?? {}, () => chance.secret());
  const before = {
    actor: {
      id: actor.id,
      office: actor.office,
      role: actor.role,
      territory: actor.territory,
      onBehalfOf: actor.onBehalfOf,
    },
    ...(event.approvedBy?.length ? { approvedBy: event.approvedBy } : {}),
    ...(event.reason === undefined ? {} : { reason: event.reason }),
    cause: { command: cause.command, correlation: cause.correlation },
    ...(event.corrects === undefined ? {} : { corrects: event.corrects }),
    data: withDigests(event.data, disclosures),
    ...(event.files?.length ? { files: event.files.map(fileMembers) } : {}),
    id,
    nonce: chance.secret(),
  };
  const { type, schema, valid } = event;
  const after = { type, v: 1, ...(valid === undefined ? {} : { valid: { from: valid.from, to: valid.to } }) };
  checkProfile({ ...before, schema, ...after });
  return {
    id,
    type,
    stream: request.stream,
    before: `${canonical(before).slice(0, -1)},`,
    schema: `${canonical({ schema }).slice(1, -1)},`,
    after: `,${canonical(after).slice(1)}`,
    disclosures,
  };
}

/** Exactly these members: a name that slipped in would be personal data for ever. */
function fileMembers({
  mediaType,
  size,
  sha256,
}: {
  mediaType: string;
  size: number;
  sha256: string;
}): object {
  return { mediaType, size, sha256 };
}

/**
 * The complete entry: RFC 8785 over all members.
 * @throws `entry-too-large`
 */
export function composeEntry(draft: Draft, { revision, prev, recordedAt }: Place): Entry {
  const { before, schema, stream, after } = draft;
  const time = `"recordedAt":${canonical(recordedAt)},`;
  const entry = `${before}${time}${schema}"stream":${canonical({ id: stream, prev, revision })}${after}`;
  const bytes = Buffer.byteLength(entry, 'utf8');
  if (bytes > ENTRY_LIMIT) throw entryTooLarge(bytes, ENTRY_LIMIT);
  return { revision, entry, leafHash: leafHashOf(entry) };
}

/**
 * The entries of one append, chained one to the next, after a stream's head.
 * @param head revision (-1 for none) and leaf hash of the stream's last event
 */
export function composeEntries(
  drafts: readonly Draft[],
  head: { readonly revision: number; readonly leafHash: string },
  recordedAt: string,
): readonly Entry[] {
  const entries: Entry[] = [];
  let { revision, leafHash: prev } = head;
  for (const draft of drafts) {
    const entry = composeEntry(draft, { revision: revision + 1, prev, recordedAt });
    entries.push(entry);
    ({ revision, leafHash: prev } = entry);
  }
  return entries;
}

/** RFC 6962 §2.1: SHA-256(0x00 ‖ entry), 64 hex digits. */
export function leafHashOf(entry: string): string {
  return createHash('sha256').update('\u0000', 'utf8').update(entry, 'utf8').digest('hex');
}
