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

/** The parameters of `append_batch`: three JSON texts for the whole batch, however many appends it has. */
export function batchParameters(
  batch: readonly ComposedAppend[],
): [items: string, entries: string, disclosures: string] {
  const items = batch.map(({ pending: { request, drafts }, head }, item) => ({
    item,
    command: request.cause.command,
    body: request.bodyHash,
    stream: request.stream,
    expected: String(request.expected),
    revision: head.revision,
    leaf: head.leafHash,
    count: drafts.length,
    ids: drafts.map(({ id }) => id),
  }));
  const entries = batch.flatMap(({ pending: { request, drafts }, entries: written }, item) =>
    written.map(({ revision, leafHash, entry }, index) => ({
      item,
      id: drafts[index]?.id,
      stream: request.stream,
      revision,
      type: drafts[index]?.type,
      leaf: leafHash,
      private: drafts[index]?.disclosures.length,
      entry,
    })),
  );
  const disclosures = batch.flatMap(({ pending: { drafts } }, item) =>
    drafts.flatMap(({ id, disclosures: hidden }) =>
      hidden.map((disclosure) => ({ item, id, ...disclosure })),
    ),
  );
  return [JSON.stringify(items), JSON.stringify(entries), JSON.stringify(disclosures)];
}
