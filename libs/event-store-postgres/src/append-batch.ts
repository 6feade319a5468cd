import { NO_PREVIOUS } from '@pobratim/event-sourcing';
import type pg from 'pg';
import { batchParameters, composeBatch, type ComposedAppend, type PendingAppend } from './batch.js';
import { isLostConnection } from './connection.js';
import type { StreamHead } from './stream-heads.js';

/** What the store said about one append of a batch. */
export interface Verdict {
  readonly verdict: 'appended' | 'known' | 'reused' | 'conflict' | 'stale';
  readonly revision: number;
  /** Leaf hash of the stream's true head before this batch. */
  readonly leafHash: string;
  readonly position: number;
  /** Of the append; for a stale one the store's last. */
  readonly recordedAt: string;
  readonly eventIds: readonly string[];
}

/** An append with its entries and the store's word on it. */
export interface Judged extends ComposedAppend {
  readonly verdict: Verdict;
}

type Row = [item: string, verdict: Verdict['verdict'], ...(string | null)[]];

const APPEND = {
  name: 'append-events',
  text: `select item, verdict, revision, leaf_hash, "position", recorded_at, event_ids
    from event_store.append_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
  rowMode: 'array' as const,
};

/** Sends a composed batch: one statement, one transaction, one answer for each. */
export async function appendBatch(
  client: pg.Client,
  composed: readonly ComposedAppend[],
  { incarnation, recordedAt }: { readonly incarnation: string; readonly recordedAt: string },
): Promise<readonly Judged[]> {
  const { rows } = await client.query<Row>({
    ...APPEND,
    values: [incarnation, recordedAt, ...batchParameters(composed)],
  });
  return rows.map(([item, verdict, revision, leafHash, position, at, eventIds]) => {
    const append = composed[Number(item) - 1];
    if (append === undefined) throw new Error(`the store judged an append ${item} that was not sent`);
    return {
      ...append,
      verdict: {
        verdict,
        revision: Number(revision),
        leafHash: leafHash ?? NO_PREVIOUS,
        position: Number(position),
        recordedAt: at ?? '',
        eventIds:
          eventIds === null || eventIds === undefined
            ? append.pending.drafts.map(({ id }) => id)
            : (JSON.parse(eventIds) as string[]),
      },
    };
  });
}

/** How long a transaction may hold the lock without a word, when its client composes under it. */
const HOLD = "begin; set local idle_in_transaction_session_timeout = '2s'; select event_store.take_lock()";

const LOOK = {
  name: 'heads-of',
  text: `select h.stream, h.revision, h.leaf_hash from event_store.heads_of($1) h`,
  rowMode: 'array' as const,
};

const LAST_TIME = 'select recorded_at from event_store.events order by position desc limit 1';

/**
 * For appends that came too late twice: takes the lock first, looks where the streams truly end, composes, appends.
 * Nobody can be faster, so neither a busy stream nor a slower clock can starve an append.
 */
export async function appendUnderLock(
  client: pg.Client,
  batch: readonly PendingAppend[],
  { incarnation, now }: { readonly incarnation: string; readonly now: string },
): Promise<readonly Judged[]> {
  try {
    await client.query(HOLD);
    const streams = batch.map(({ request }) => request.stream);
    const { rows } = await client.query<[string, string, string]>({ ...LOOK, values: [streams] });
    const heads = new Map<string, StreamHead>(
      rows.map(([stream, revision, leafHash]) => [stream, { revision: Number(revision), leafHash }]),
    );
    const last = await client.query<{ recorded_at: string }>(LAST_TIME);
    const lastTime = last.rows[0]?.recorded_at ?? now;
    const recordedAt = lastTime > now ? lastTime : now;
    const none: StreamHead = { revision: -1, leafHash: NO_PREVIOUS };
    const composed = composeBatch(batch, (stream) => heads.get(stream) ?? none, recordedAt);
    const judged = await appendBatch(client, composed, { incarnation, recordedAt });
    await client.query('commit');
    return judged;
  } catch (error) {
    // A connection that does not answer would only let everyone wait a second time; its end is a rollback too.
    if (!isLostConnection(error)) await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
