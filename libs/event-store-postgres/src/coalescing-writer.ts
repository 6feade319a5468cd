import {
  commandIdReused,
  draftEvents,
  incarnationChanged,
  outcomeUnknown,
  revisionConflict,
  type AppendRequest,
  type AppendResult,
  type Chance,
} from '@pobratim/event-sourcing';
import type { Clock } from '@pobratim/kernel';
import pg from 'pg';
import { appendBatch, appendUnderLock, type Judged } from './append-batch.js';
import { composeBatch, takeBatch, type PendingAppend } from './batch.js';
import { connectWriter, hangUp, isCancelled, isLostConnection, isUnreachable } from './connection.js';
import { storeClosed, storeUnavailable } from './errors.js';
import type { StreamHeads } from './stream-heads.js';

/** What a writer works with. */
export interface WriterOptions {
  readonly url: string;
  readonly incarnation: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly heads: StreamHeads;
  /** Milliseconds after which an answer counts as lost. */
  readonly patience: number;
}

/** How often an append may come too late before it is composed while its transaction holds the lock. */
const TOO_LATE = 2;

/** Answers that are told at once: fewer callers than these are better served by one flush than by two in turn. */
const FEW = 512;

/**
 * Appends that arrive while a batch is under way join the next one. One batch is one statement on one connection:
 * it takes the log's lock, judges every append by itself, numbers and writes those that hold, and commits.
 * Waiting for the disk is thereby shared, and the lock is taken once for many.
 */
export class CoalescingWriter {
  readonly #options: WriterOptions;
  readonly #queue: PendingAppend[] = [];
  #client: pg.Client | null = null;
  #loop: Promise<void> | null = null;
  #closed = false;
  /** The last time the store is known to have given; what is composed before it would be stale at once. */
  #lastTime = '';

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** See `EventStore.append`. */
  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw storeClosed();
      const drafts = draftEvents(request, this.#options.chance);
      const weight = drafts.reduce((sum, { before, after }) => sum + before.length + after.length, 500);
      const fresh = { stale: 0, lost: 0, sent: false, cancelled: false, alone: false };
      this.#queue.push({ request, drafts, weight, resolve, reject, ...fresh });
      this.#loop ??= this.#work();
    });
  }

  /** Answers everyone who waits, then lets go of the connection. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#loop;
    if (this.#client !== null) await hangUp(this.#client);
    this.#client = null;
  }

  async #work(): Promise<void> {
    let answers: (() => void)[] = [];
    // Callers of the same turn shall share a batch.
    await new Promise(setImmediate);
    while (this.#queue.length > 0) {
      const batch = takeBatch(this.#queue);
      const sent = this.#send(batch);
      // Told while the server is busy, they prepare what they want next in time that is free anyway.
      tell(answers);
      try {
        answers = (await sent).map((judged) => this.#answerTo(judged));
      } catch (error) {
        answers = [];
        this.#fail(batch, error);
      }
      if (this.#queue.length > 0) continue;
      // Nobody waits. One half is told now and will share a batch, the other while the server works on that one.
      tell(answers.splice(0, answers.length > FEW ? answers.length / 2 : FEW));
      await new Promise(setImmediate);
    }
    tell(answers);
    this.#loop = null;
  }

  async #send(batch: readonly PendingAppend[]): Promise<readonly Judged[]> {
    const { url, incarnation, clock, heads, patience } = this.#options;
    this.#client ??= await connectWriter(url, patience);
    const now = clock.now().toISOString();
    const late = batch.filter(({ stale }) => stale >= TOO_LATE);
    for (const pending of late.length > 0 ? late : batch) pending.sent = true;
    if (late.length > 0) {
      this.#queue.unshift(...batch.filter((pending) => !late.includes(pending)));
      return appendUnderLock(this.#client, late, { incarnation, now });
    }
    const recordedAt = now > this.#lastTime ? now : this.#lastTime;
    const composed = composeBatch(batch, (stream) => heads.guess(stream), recordedAt);
    if (composed.length === 0) return [];
    return appendBatch(this.#client, composed, { incarnation, recordedAt });
  }

  /** Remembers what the store said of an append, and gives the answer that its caller shall hear. */
  #answerTo({ pending, entries, verdict }: Judged): () => void {
    const { request, resolve, reject } = pending;
    const { revision, leafHash, position, recordedAt, eventIds } = verdict;
    const result = { stream: request.stream, revision, position, recordedAt, eventIds };
    if (recordedAt > this.#lastTime && verdict.verdict !== 'known') this.#lastTime = recordedAt;
    const { heads } = this.#options;
    switch (verdict.verdict) {
      case 'appended':
        heads.learn(request.stream, { revision, leafHash: entries.at(-1)?.leafHash ?? leafHash });
        return () => {
          resolve({ ...result, repeated: false });
        };
      case 'known':
        return () => {
          resolve({ ...result, repeated: true });
        };
      case 'reused':
        return () => {
          reject(commandIdReused(request.cause.command));
        };
      case 'conflict':
        heads.learn(request.stream, { revision, leafHash });
        return () => {
          reject(revisionConflict(request.stream, request.expected, revision));
        };
      case 'stale':
        heads.learn(request.stream, { revision, leafHash });
        pending.stale += 1;
        this.#queue.unshift(pending);
        return () => undefined;
    }
  }

  /**
   * A batch without an answer. After a lost connection the same appends go out once more, with the same ids: those
   * that did commit are known by their commands. An error of the server undid the batch; each goes out alone then.
   */
  #fail(batch: readonly PendingAppend[], error: unknown): void {
    if (isLostConnection(error) && this.#client !== null) {
      void hangUp(this.#client);
      this.#client = null;
    }
    const waiting = new Set(this.#queue);
    const failed = batch.filter((pending) => !waiting.has(pending));
    const again = failed.filter((pending) => {
      if (this.#goesAgain(pending, error, failed.length)) return true;
      pending.reject(this.#refusal(pending, error));
      return false;
    });
    this.#queue.unshift(...again);
  }

  #goesAgain(pending: PendingAppend, error: unknown, size: number): boolean {
    if (isLostConnection(error)) return pending.lost++ === 0;
    if (isAnotherLife(error)) return false;
    if (isCancelled(error)) {
      // Once more together: were each tried alone, the last would wait in vain for as long as all the others.
      const first = !pending.cancelled;
      pending.cancelled = true;
      return first;
    }
    pending.alone = true;
    return size > 1;
  }

  #refusal({ sent }: PendingAppend, error: unknown): unknown {
    if (isAnotherLife(error)) return incarnationChanged(this.#options.incarnation, error.detail ?? '');
    const written = isLostConnection(error) && (sent || !isUnreachable(error));
    return written ? outcomeUnknown(error) : storeUnavailable(error);
  }
}

function isAnotherLife(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && error.code === 'PB001';
}

function tell(answers: readonly (() => void)[]): void {
  for (const answer of answers) answer();
}
