import {
  bodyHashOf,
  draftEvents,
  NO_PREVIOUS,
  OPERATOR,
  operatorActor,
  type AppendRequest,
  type DomainEvent,
} from '@pobratim/event-sourcing';
import { newId, systemClock } from '@pobratim/kernel';
import type pg from 'pg';
import { appendBatch } from '../append-batch.js';
import { composeBatch } from '../batch.js';

/** An act of an operator as an append: a stream of its own, its first event. */
export function actOf(operator: string, event: DomainEvent<string, object>): AppendRequest {
  const stream = `${OPERATOR}-${newId()}`;
  const cause = { command: newId(), correlation: stream };
  const actor = operatorActor(operator);
  return { stream, expected: 'no-stream', events: [event], actor, cause, bodyHash: bodyHashOf(event) };
}

/**
 * Records an act inside the transaction that carries it out, so that there is never one without the other.
 * @param client the owner's, in a transaction that holds the log's lock
 * @returns the position of the event
 */
export async function recordAct(
  client: pg.Client,
  incarnation: string,
  request: AppendRequest,
): Promise<number> {
  const { rows } = await client.query<{ recorded_at: string }>(
    'select recorded_at from event_store.events order by position desc limit 1',
  );
  const now = systemClock.now().toISOString();
  const last = rows[0]?.recorded_at ?? now;
  const recordedAt = now > last ? now : last;
  const fresh = { weight: 0, stale: 0, lost: 0, sent: true, alone: true, cancelled: false };
  const refused: unknown[] = [];
  const reject = (error: unknown): void => void refused.push(error);
  const pending = { request, drafts: draftEvents(request), resolve: () => undefined, reject, ...fresh };
  const composed = composeBatch([pending], () => ({ revision: -1, leafHash: NO_PREVIOUS }), recordedAt);
  if (refused.length > 0) throw refused[0];
  const [judged] = await appendBatch(client, composed, { incarnation, recordedAt });
  if (judged?.verdict.verdict !== 'appended') {
    throw new Error(`the act was not recorded: ${judged?.verdict.verdict ?? 'no answer'}`);
  }
  return judged.verdict.position;
}

/** A transaction on the owner's connection, under the log's lock: nobody appends until it is over. */
export async function underLock<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query('select event_store.take_lock()');
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
