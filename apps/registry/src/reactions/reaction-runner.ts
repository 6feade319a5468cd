import { isDomainError } from '@pobratim/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import {
  incarnationChanged,
  readerAheadOfLog,
  type Alarm,
  type Checkpoint,
  type EventStore,
  type ProjectionDatabase,
  type RecordedEvent,
} from '@pobratim/event-sourcing';
import type { Reaction } from './reaction.js';

/** Tries before an event is set aside, when the store itself is well: then the event is at fault, not the weather. */
const ATTEMPTS = 5;

/** A checkpoint is saved without an event after so many foreign ones, so that a restart does not read them again. */
const STRIDE = 1_000;

/** Errors that no waiting mends: the checkpoint belongs to another life of the store. */
const STOPPED_BY = ['incarnation-changed', 'reader-ahead-of-log'];

/** What reactions run on. */
export interface ReactionRunnerOptions<Tx> {
  readonly store: EventStore;
  /** Keeps the checkpoints, beside those of the read models. */
  readonly database: ProjectionDatabase<Tx>;
  readonly onAlarm: (alarm: Alarm) => void;
  /** Milliseconds before a failed reaction is tried again; 1 000 when not given. */
  readonly retryAfter?: number;
}

/**
 * Carries one reaction along the log, one event after the other, each with its checkpoint once its consequence is
 * recorded: after `kill -9` it goes on with the event it was at.
 */
export class ReactionRunner<Tx> {
  readonly reaction: Reaction;
  readonly #options: ReactionRunnerOptions<Tx>;
  #stop = new AbortController();
  #loop: Promise<void> | null = null;
  #position = -1;
  #stopped = false;

  constructor(reaction: Reaction, options: ReactionRunnerOptions<Tx>) {
    this.reaction = reaction;
    this.#options = options;
  }

  /** Whether it stopped by itself, because its checkpoint no longer fits the store. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The last position it has met, also between two saved checkpoints. */
  get position(): number {
    return this.#position;
  }

  /** @throws `incarnation-changed`, `reader-ahead-of-log` when its checkpoint does not fit the store */
  async start(): Promise<void> {
    if (this.#loop !== null) return;
    const checkpoint = await this.check();
    const stop = new AbortController();
    this.#stop = stop;
    this.#stopped = false;
    this.#loop = this.#follow(checkpoint, stop.signal).finally(() => {
      this.#loop = null;
    });
  }

  /** Ends after the event under way. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  /**
   * Where it stands in this store.
   * @throws `incarnation-changed`, `reader-ahead-of-log`
   */
  async check(): Promise<Checkpoint> {
    const { store, database } = this.#options;
    const { incarnation, size } = await store.head();
    const checkpoint = await database.checkpointOf(this.reaction.name);
    if (checkpoint === null) return { position: -1, incarnation };
    if (checkpoint.incarnation !== incarnation) throw incarnationChanged(checkpoint.incarnation, incarnation);
    if (checkpoint.position >= size) throw readerAheadOfLog(checkpoint.position, size);
    return checkpoint;
  }

  /** Forgets how far it came and what it set aside: at its next start it meets every event again. */
  async forget(): Promise<void> {
    const { database } = this.#options;
    await database.transaction((tx) => database.forget(this.reaction.name, tx));
  }

  async #follow(first: Checkpoint, signal: AbortSignal): Promise<void> {
    let checkpoint: Checkpoint | null = first;
    while (!signal.aborted) {
      try {
        checkpoint ??= await this.check();
        await this.#pass(checkpoint, signal);
      } catch (error) {
        checkpoint = null;
        this.#stopped = STOPPED_BY.some((code) => isDomainError(error, code));
        this.#options.onAlarm({ kind: this.#stopped ? 'runner-stopped' : 'runner-waiting', error });
        if (this.#stopped) return;
        await this.#pause(signal);
      }
    }
  }

  async #pass({ position: after, incarnation }: Checkpoint, signal: AbortSignal): Promise<void> {
    let saved = after;
    this.#position = after;
    const { handles } = this.reaction;
    for await (const item of this.#options.store.subscribe({ after, types: handles, incarnation, signal })) {
      if (item.kind === 'event') await this.#react(item.event, signal);
      const position = item.kind === 'event' ? item.event.position : item.position;
      // A stop in the middle of a failing event leaves it for the next start.
      if (signal.aborted) return;
      if (item.kind === 'event' || position - saved >= STRIDE) {
        await this.#save(saved, { position, incarnation });
        saved = position;
      }
      this.#position = position;
    }
  }

  async #react(event: RecordedEvent, signal: AbortSignal): Promise<void> {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        await this.reaction.react(event);
        return;
      } catch (error) {
        if (attempt >= ATTEMPTS && (await this.#storeIsWell())) {
          await this.#park(event, error);
          return;
        }
        this.#options.onAlarm({ kind: 'runner-waiting', error });
        await this.#pause(signal);
      }
    }
  }

  #storeIsWell(): Promise<boolean> {
    return this.#options.store.head().then(
      () => true,
      () => false,
    );
  }

  async #park(event: RecordedEvent, error: unknown): Promise<void> {
    const { stream, position, id, recordedAt } = event;
    const { database, onAlarm } = this.#options;
    const parked = {
      projection: this.reaction.name,
      stream: stream.id,
      position,
      eventId: id,
      recordedAt,
      error: String(error),
    };
    await database.transaction((tx) => database.park(parked, tx));
    onAlarm({ kind: 'event-parked', parked, error });
    await this.reaction.giveUp?.(event);
  }

  async #save(from: number, to: Checkpoint): Promise<void> {
    if (to.position <= from) return;
    const { database } = this.#options;
    await database.transaction((tx) => database.moveCheckpoint(this.reaction.name, { from, to }, tx));
  }

  async #pause(signal: AbortSignal): Promise<void> {
    const { retryAfter = 1_000 } = this.#options;
    await pause(retryAfter, undefined, { signal }).catch(() => undefined);
  }
}
