import { isDomainError } from '@pobratim/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { LogEvent } from './event-log.js';
import type { Head } from './event-log.js';
import type { RecordedEvent } from './events.js';
import { carryOut, type OrderedRunner } from './operator/carry-out.js';
import { OrderDesk } from './operator/order-desk.js';
import { PositionWaiters } from './position-waiters.js';
import {
  rebuildBeside,
  restoreFormer,
  type RebuildOptions,
  type RebuildReport,
} from './projection-beside.js';
import { DeliveryAudit } from './projection-health.js';
import { isUnavailable, ProjectionProgress } from './projection-progress.js';
import { redrive, resolveParked, type Redriven } from './projection-redrive.js';
import { emptyProjection, emptyWhatWasOrdered } from './projection-reset.js';
import type { Checkpoint, ParkedEvent, ProjectionHealth, RunnerStatus } from './projection.js';
import type { RunnerOptions } from './runner-options.js';
import { incarnationChanged, readerAheadOfLog } from './store-errors.js';

export type { RunnerOptions } from './runner-options.js';

/** Errors that no waiting mends: what is read does not belong to what was applied. */
const STOPPED_BY = ['incarnation-changed', 'reader-ahead-of-log', 'position-gap'];

/**
 * Feeds one subscription to several projections. Each has its checkpoint in its own transaction, so they may stand
 * at different places; the subscription begins at the earliest and every projection skips what it already has.
 */
export class ProjectionRunner<Tx, E extends LogEvent = RecordedEvent> {
  readonly #options: RunnerOptions<Tx, E>;
  readonly #progress: readonly ProjectionProgress<Tx, E>[];
  readonly #audits: readonly DeliveryAudit<Tx, E>[];
  readonly #waiters = new PositionWaiters();
  readonly #desk: OrderDesk;
  /** Emptied at this start, because an order said so and the checkpoint belonged to another life of the store. */
  #begunAnew = new Set<string>();
  #stop = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(options: RunnerOptions<Tx, E>) {
    this.#options = options;
    this.#progress = options.projections.map(
      (projection) =>
        new ProjectionProgress(projection, options.database, {
          onParked: (parked, error) => {
            options.onAlarm({ kind: 'event-parked', parked, error });
          },
          isTransient: options.isTransient ?? isUnavailable,
        }),
    );
    this.#audits = this.#progress.map((progress) => new DeliveryAudit(options.log, progress));
    const { log, store, onAlarm, retryAfter = 1_000 } = options;
    this.#desk = new OrderDesk({
      store,
      onAlarm,
      retryAfter,
      isMine: ({ data }) => options.projections.some(({ name }) => name === data.projection),
      carryOut: (order, signal) => carryOut({ log, runner: this.#ordered() }, order, signal),
    });
  }

  /**
   * Reads the checkpoints, begins to follow the log, and carries out what operators order in it.
   * @throws `incarnation-changed`, `reader-ahead-of-log` when a checkpoint does not fit the store
   */
  async start(): Promise<void> {
    if (this.#loop !== null) return;
    this.#begunAnew = new Set(await emptyWhatWasOrdered(this.#options, this.#progress));
    this.#begin(await this.#load());
    this.#desk.start();
  }

  /** Ends after the batch under way. Whoever waits is told that it did not happen. */
  async stop(): Promise<void> {
    await this.#desk.stop();
    await this.#pause();
    this.#waiters.giveUp();
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
    const { size, incarnation } = await this.#options.log.head();
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
   * What was delivered beside what is stored, with the age of what was not: zero lag alone is not health.
   * Counts the events since the last call, so it costs what happened since then; for metrics, not for every request.
   */
  health(): Promise<readonly ProjectionHealth[]> {
    return Promise.all(this.#audits.map((audit) => audit.look()));
  }

  /**
   * Builds a read model anew from the first event: empties it together with its checkpoint and follows the log again.
   * Resolves when the emptied model is on its way; {@link waitFor} tells when it has arrived. Effects are held back.
   */
  async rebuild(projection: string): Promise<void> {
    const progress = this.#named(projection);
    const running = this.#loop !== null;
    await this.#pause();
    await emptyProjection(progress);
    if (running) this.#begin();
  }

  /**
   * Builds a read model beside the serving one, compares both by hash and switches in one transaction.
   * @throws `projection-not-beside`
   */
  async rebuildBeside(projection: string, options: RebuildOptions = {}): Promise<RebuildReport> {
    const { log, batchSize, rebuildWorkers: workers = 1 } = this.#options;
    const report = await rebuildBeside({
      log,
      serving: this.#named(projection),
      options: { ...(batchSize && { batchSize }), workers, ...options },
    });
    this.#waiters.look();
    return report;
  }

  /**
   * The version that served before the last switch serves again and catches up.
   * @param order where the order to do so stands in the log; one order is carried out once
   * @throws `projection-not-beside`, `no-former-version`, `former-version-incomplete`
   */
  async restoreFormer(projection: string, order?: Checkpoint): Promise<void> {
    const running = this.#loop !== null;
    await this.#pause();
    try {
      await restoreFormer(this.#named(projection), order);
    } finally {
      if (running) this.#begin();
    }
  }

  /** What is parked, in the order of positions; the first of an aggregate says what went wrong. */
  parked(projection: string): Promise<readonly ParkedEvent[]> {
    return this.#options.database.parkedEvents(this.#named(projection).projection.name);
  }

  /** Tries the parked events again, in order, aggregate by aggregate; one that fails holds back its own only. */
  redrive(projection: string): Promise<Redriven> {
    return redrive(this.#options.log, this.#named(projection));
  }

  /**
   * Takes the first parked event of an aggregate out without applying it: an operator has settled it otherwise.
   * @throws `not-first-parked` (conflict)
   */
  resolve(projection: string, position: number): Promise<void> {
    return resolveParked(this.#named(projection), position);
  }

  #ordered(): OrderedRunner {
    return {
      waitFor: (...asked) => this.waitFor(...asked),
      isBeside: (name) => this.#named(name).projection.beside !== undefined,
      wasBegunAnew: (name) => this.#begunAnew.delete(name),
      rebuild: (name) => this.rebuild(name),
      rebuildBeside: (name, options) => this.rebuildBeside(name, options),
      restoreFormer: (name, order) => this.restoreFormer(name, order),
      redrive: (name) => this.redrive(name),
      resolve: (name, position) => this.resolve(name, position),
    };
  }

  /** @param head read by whoever wants to hear of a checkpoint that does not fit; otherwise the loop finds out */
  #begin(head: Head | null = null): void {
    const stop = new AbortController();
    this.#stop = stop;
    this.#loop = this.#follow(head).finally(() => {
      this.#loop = null;
      // Ended by itself: nothing will move any more.
      if (!stop.signal.aborted) this.#waiters.giveUp();
    });
  }

  /** Stops following; whoever waits goes on waiting, for it will begin again. */
  async #pause(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  async #load(): Promise<Head> {
    const { log } = this.#options;
    const { isCopy = false } = log;
    const head = await log.head();
    for (const progress of this.#progress) {
      const checkpoint = await progress.load();
      if (checkpoint === null || (isCopy && head.incarnation === '')) continue;
      if (checkpoint.incarnation !== head.incarnation) {
        throw incarnationChanged(checkpoint.incarnation, head.incarnation);
      }
      if (!isCopy && checkpoint.position >= head.size) throw readerAheadOfLog(checkpoint.position, head.size);
    }
    return head;
  }

  async #follow(head: Head | null): Promise<void> {
    let known = head;
    while (!this.#stop.signal.aborted) {
      try {
        known ??= await this.#load();
        await this.#pass(known);
        known = null;
      } catch (error) {
        known = null;
        const stopped = STOPPED_BY.some((code) => isDomainError(error, code));
        this.#options.onAlarm({ kind: stopped ? 'runner-stopped' : 'runner-waiting', error });
        if (stopped) return;
        await pause(this.#options.retryAfter ?? 1_000, undefined, { signal: this.#stop.signal }).catch(
          () => undefined,
        );
      }
    }
  }

  async #pass({ incarnation }: Head): Promise<void> {
    const { log, batchSize = 500 } = this.#options;
    const subscription = log.subscribe({
      after: this.#slowest(),
      types: [...new Set(this.#progress.flatMap(({ projection }) => projection.handles))],
      incarnation,
      signal: this.#stop.signal,
    });
    let batch: E[] = [];
    for await (const item of subscription) {
      if (item.kind === 'event') batch.push(item.event);
      if (item.kind === 'event' && batch.length < batchSize) continue;
      const position = item.kind === 'event' ? item.event.position : item.position;
      for (const progress of this.#progress) await this.#apply(progress, batch, { position, incarnation });
      this.#waiters.look();
      batch = [];
    }
  }

  /** What passes by itself is waited out here, the place in the log being kept: the same events are tried again. */
  async #apply(
    progress: ProjectionProgress<Tx, E>,
    batch: readonly E[],
    checkpoint: Checkpoint,
  ): Promise<void> {
    const { isTransient = isUnavailable, onAlarm, retryAfter = 1_000 } = this.#options;
    const { signal } = this.#stop;
    for (;;) {
      try {
        await progress.apply(batch, checkpoint);
        return;
      } catch (error) {
        if (!isTransient(error) || signal.aborted) throw error;
        onAlarm({ kind: 'runner-waiting', error });
        await pause(retryAfter, undefined, { signal });
      }
    }
  }

  #slowest(names?: readonly string[]): number {
    const chosen = names === undefined ? this.#progress : names.map((name) => this.#named(name));
    return chosen.length === 0 ? -1 : Math.min(...chosen.map(({ position }) => position));
  }

  #named(name: string): ProjectionProgress<Tx, E> {
    const found = this.#progress.find(({ projection }) => projection.name === name);
    if (found === undefined) throw new RangeError(`no projection «${name}» runs here`);
    return found;
  }
}
