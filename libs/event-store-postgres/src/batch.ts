import {
  composeEntries,
  type AppendRequest,
  type AppendResult,
  type Draft,
  type Entry,
} from '@pobratim/event-sourcing';
import type { StreamHead } from './stream-heads.js';

/** An append on its way: who waits for it, and how often it came too late. */
export interface PendingAppend {
  readonly request: AppendRequest;
  /** Ids, nonces and salts are drawn; they stay the same however often the append is composed or sent. */
  readonly drafts: readonly Draft[];
  /** Bytes, roughly: a batch is limited by them. */
  readonly weight: number;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
  /** How often it was composed on a head that was no longer the last. */
  stale: number;
  /** How often its batch was lost with its connection. */
  lost: number;
  /** Whether it may have reached the server. */
  sent: boolean;
  /** Whether the server gave its batch up once, for it took too long. */
  cancelled: boolean;
  /** An error of the server hit its batch: it goes alone now, so that it can hurt nobody and nobody it. */
  alone: boolean;
}

/** An append with its entries, composed on a guess or on the truth. */
export interface ComposedAppend {
  readonly pending: PendingAppend;
  readonly head: StreamHead;
  readonly entries: readonly Entry[];
}

const MOST_APPENDS = 1_024;
const MOST_BYTES = 4_000_000;

/**
 * Takes the next batch from the queue: in order, each stream and each command once, within limits. What must go
 * alone goes alone. The rest stays in order.
 */
export function takeBatch(queue: PendingAppend[]): PendingAppend[] {
  const batch: PendingAppend[] = [];
  const rest: PendingAppend[] = [];
  const taken = new Set<string>();
  let bytes = 0;
  for (const pending of queue) {
    const { stream, cause } = pending.request;
    const free = !taken.has(stream) && !taken.has(cause.command);
    // A stream that has to wait keeps its order: what comes after it in the same stream waits as well.
    taken.add(stream).add(cause.command);
    const room =
      batch.length === 0 ||
      (batch.length < MOST_APPENDS &&
        bytes + pending.weight <= MOST_BYTES &&
        !pending.alone &&
        batch[0]?.alone === false);
    if (!free || !room) rest.push(pending);
    else {
      batch.push(pending);
      bytes += pending.weight;
    }
  }
  queue.splice(0, queue.length, ...rest);
  return batch;
}

/** Composes each append; one that cannot be composed is refused by itself and leaves the batch. */
export function composeBatch(
  batch: readonly PendingAppend[],
  headOf: (stream: string) => StreamHead,
  recordedAt: string,
): ComposedAppend[] {
  const composed: ComposedAppend[] = [];
  for (const pending of batch) {
    const head = headOf(pending.request.stream);
    try {
      composed.push({ pending, head, entries: composeEntries(pending.drafts, head, recordedAt) });
    } catch (error) {
      pending.reject(error);
    }
  }
  return composed;
}

/**
 * The parameters of `append_events` after the incarnation and the time (see `migrations/0002-lean-append.sql`): facts as
 * array literals of words that need no quotes, hashes as bytes, entries as lines.
 */
export function batchParameters(batch: readonly ComposedAppend[]): readonly (string | Buffer | null)[] {
  const appends = {
    commands: '',
    bodies: '',
    streams: '',
    expecting: '',
    revisions: '',
    leaves: '',
    counts: '',
  };
  const events = { owners: '', places: '', ids: '', types: '', privates: '', hashes: '', entries: '' };
  const disclosures: object[] = [];
  batch.forEach(({ pending: { request, drafts }, head, entries }, index) => {
    const comma = index === 0 ? '' : ',';
    appends.commands += comma + request.cause.command;
    appends.bodies += request.bodyHash;
    appends.streams += comma + request.stream;
    appends.expecting += comma + String(request.expected);
    appends.revisions += comma + String(head.revision);
    appends.leaves += head.leafHash;
    appends.counts += comma + String(drafts.length);
    entries.forEach(({ leafHash, entry }, place) => {
      const draft = drafts[place];
      if (draft === undefined) throw new Error('an entry without a draft');
      const next = events.entries === '' ? '' : ',';
      events.owners += next + String(index + 1);
      events.places += next + String(place);
      events.ids += next + draft.id;
      events.types += next + draft.type;
      events.privates += next + String(draft.disclosures.length);
      events.hashes += leafHash;
      events.entries += (next === '' ? '' : '\n') + entry;
      for (const disclosure of draft.disclosures) disclosures.push({ id: draft.id, ...disclosure });
    });
  });
  return [
    `{${appends.commands}}`,
    Buffer.from(appends.bodies, 'hex'),
    `{${appends.streams}}`,
    `{${appends.expecting}}`,
    `{${appends.revisions}}`,
    Buffer.from(appends.leaves, 'hex'),
    `{${appends.counts}}`,
    `{${events.owners}}`,
    `{${events.places}}`,
    `{${events.ids}}`,
    `{${events.types}}`,
    `{${events.privates}}`,
    Buffer.from(events.hashes, 'hex'),
    events.entries,
    disclosures.length === 0 ? null : JSON.stringify(disclosures),
  ];
}
