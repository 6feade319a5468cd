import { isDomainError } from '@pobratim/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, Head } from './event-store.js';
import type { RecordedEvent } from './events.js';
import { PositionWaiters } from './position-waiters.js';
import { ProjectionProgress } from './projection-progress.js';
import type { Alarm, Projection, ProjectionDatabase, RunnerStatus } from './projection.js';
import { incarnationChanged, readerAheadOfLog } from './store-errors.js';

/** What a runner runs on. */
export interface RunnerOptions<Tx> {
  readonly store: EventStore;
  readonly database: ProjectionDatabase<Tx>;
  readonly projections: readonly Projection<Tx>[];
  readonly onAlarm: (alarm: Alarm) => void;
  /** Events in one transaction, at most; 500 when not given. */
  readonly batchSize?: number;
  /** Milliseconds to wait before the store or the database is tried again; 1 000 when not given. */
  readonly retryAfter?: number;
}

/**
 * Feeds one subscription to several projections. Each has its checkpoint in its own transaction, so they may stand
 * at different places; the subscription begins at the earliest and every projection skips what it already has.
 */
export class ProjectionRunner<Tx> {
  readonly #options: RunnerOptions<Tx>;
  readonly #progress: readonly ProjectionProgress<Tx>[];
  readonly #waiters = new PositionWaiters();
  #stop = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(options: RunnerOptions<Tx>) {
    this.#options = options;
    this.#progress = options.projections.map(
      (projection) =>
        new ProjectionProgress(projection, options.database, (parked, error) => {
          options.onAlarm({ kind: 'event-parked', parked, error });
        }),
    );
  }

  /**
   * Reads the checkpoints and begins to follow the log.
   * @throws `incarnation-changed`, `reader-ahead-of-log` when a checkpoint does not fit the store
   */
  async start(): Promise<void> {
    if (this.#loop !== null) return;
    const head = await this.#load();
    this.#stop = new AbortController();
    this.#loop = this.#follow(head).finally(() => {
      this.#loop = null;
      this.#waiters.giveUp();
    });
  }

  /** Ends after the batch under way. Whoever waits is told that it did not happen. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  /**
   * Waits until every projection, or the named ones, have covered a position.
   * @param position as an append returned it
   * @param timeout milliseconds
   * @returns false when the time was up, or the runner stopped, before that
   */
  waitFor(position: number, timeout: number, projections?: readonly string[]): Promise<boolean> {
    return this.#waiters.wait(() => this.#slowest(projections) >= position, timeout);
  }

  /** Since when the picture of an aggregate stands still in a projection, `null` when it does not. */
  staleSince(projection: string, stream: string): string | null {
    return this.#named(projection).staleSince(stream);
  }

  async status(): Promise<RunnerStatus> {
    const { size, incarnation } = await this.#options.store.head();
    return {
      running: this.#loop !== null,
      stored: size,
      incarnation,
      projections: this.#progress.map(({ projection, position, stale }) => ({
        projection: projection.name,
        position,
        behind: Math.max(0, size - 1 - position),
        stale,
      })),
    };
  }

  /**
   * Builds a read model anew from the first event: empties it together with its checkpoint and follows the log again.
   * Resolves when the emptied model is on its way; {@link waitFor} tells when it has arrived.
   */
  async rebuild(projection: string): Promise<void> {
    const { projection: model } = this.#named(projection);
    const running = this.#loop !== null;
    await this.stop();
    await this.#options.database.transaction(async (tx) => {
      await model.reset(tx);
      await this.#options.database.forget(projection, tx);
    });
    if (running) await this.start();
  }

  async #load(): Promise<Head> {
    const head = await this.#options.store.head();
    for (const progress of this.#progress) {
      const checkpoint = await progress.load();
      if (checkpoint === null) continue;
      if (checkpoint.incarnation !== head.incarnation) {
        throw incarnationChanged(checkpoint.incarnation, head.incarnation);
      }
      if (checkpoint.position >= head.size) throw readerAheadOfLog(checkpoint.position, head.size);
    }
    return head;
  }

  async #follow(head: Head): Promise<void> {
    let known: Head | null = head;
    while (!this.#stop.signal.aborted) {
      try {
        known ??= await this.#load();
        await this.#pass(known);
      } catch (error) {
        known = null;
        const stopped =
          isDomainError(error, 'incarnation-changed') || isDomainError(error, 'reader-ahead-of-log');
        this.#options.onAlarm({ kind: stopped ? 'runner-stopped' : 'runner-waiting', error });
        if (stopped) return;
        await pause(this.#options.retryAfter ?? 1_000, undefined, { signal: this.#stop.signal }).catch(
          () => undefined,
        );
      }
    }
  }

  async #pass({ incarnation }: Head): Promise<void> {
    const { store, batchSize = 500 } = this.#options;
    const subscription = store.subscribe({
      after: this.#slowest(),
      types: [...new Set(this.#progress.flatMap(({ projection }) => projection.handles))],
      incarnation,
      signal: this.#stop.signal,
    });
    let batch: RecordedEvent[] = [];
    for await (const item of subscription) {
      if (item.kind === 'event') batch.push(item.event);
      if (item.kind === 'event' && batch.length < batchSize) continue;
      const position = item.kind === 'event' ? item.event.position : item.position;
      for (const progress of this.#progress) await progress.apply(batch, { position, incarnation });
      this.#waiters.look();
      batch = [];
    }
  }

  #slowest(names?: readonly string[]): number {
    const chosen = names === undefined ? this.#progress : names.map((name) => this.#named(name));
    return chosen.length === 0 ? -1 : Math.min(...chosen.map(({ position }) => position));
  }

  #named(name: string): ProjectionProgress<Tx> {
    const found = this.#progress.find(({ projection }) => projection.name === name);
    if (found === undefined) throw new RangeError(`no projection «${name}» runs here`);
    return found;
  }
}
