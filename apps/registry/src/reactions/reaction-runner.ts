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
  readonly #reaction: Reaction;
  readonly #options: ReactionRunnerOptions<Tx>;
  #stop = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(reaction: Reaction, options: ReactionRunnerOptions<Tx>) {
    this.#reaction = reaction;
    this.#options = options;
  }

  /** @throws `incarnation-changed`, `reader-ahead-of-log` when its checkpoint does not fit the store */
  async start(): Promise<void> {
    if (this.#loop !== null) return;
    const checkpoint = await this.#load();
    this.#stop = new AbortController();
    this.#loop = this.#follow(checkpoint);
  }

  /** Ends after the event under way. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
    this.#loop = null;
  }

  async #load(): Promise<Checkpoint> {
    const { store, database } = this.#options;
    const { incarnation, size } = await store.head();
    const checkpoint = await database.checkpointOf(this.#reaction.name);
    if (checkpoint === null) return { position: -1, incarnation };
    if (checkpoint.incarnation !== incarnation) throw incarnationChanged(checkpoint.incarnation, incarnation);
    if (checkpoint.position >= size) throw readerAheadOfLog(checkpoint.position, size);
    return checkpoint;
  }

  async #follow(first: Checkpoint): Promise<void> {
    let checkpoint: Checkpoint | null = first;
    while (!this.#stop.signal.aborted) {
      try {
        checkpoint ??= await this.#load();
        await this.#pass(checkpoint);
      } catch (error) {
        checkpoint = null;
        this.#options.onAlarm({ kind: 'runner-waiting', error });
        await this.#pause();
      }
    }
  }

  async #pass({ position: after, incarnation }: Checkpoint): Promise<void> {
    let saved = after;
    const { signal } = this.#stop;
    const handles = this.#reaction.handles;
    const subscription = this.#options.store.subscribe({ after, types: handles, incarnation, signal });
    for await (const item of subscription) {
      if (item.kind === 'event') await this.#react(item.event);
      const position = item.kind === 'event' ? item.event.position : item.position;
      // A stop in the middle of a failing event leaves it for the next start.
      if (signal.aborted) return;
      if (item.kind === 'caught-up' && position - saved < STRIDE) continue;
      await this.#save(saved, { position, incarnation });
      saved = position;
    }
  }

  async #react(event: RecordedEvent): Promise<void> {
    for (let attempt = 1; !this.#stop.signal.aborted; attempt += 1) {
      try {
        await this.#reaction.react(event);
        return;
      } catch (error) {
        if (attempt >= ATTEMPTS && (await this.#storeIsWell())) {
          await this.#park(event, error);
          return;
        }
        this.#options.onAlarm({ kind: 'runner-waiting', error });
        await this.#pause();
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
      projection: this.#reaction.name,
      stream: stream.id,
      position,
      eventId: id,
      recordedAt,
      error: String(error),
    };
    await database.transaction((tx) => database.park(parked, tx));
    onAlarm({ kind: 'event-parked', parked, error });
    await this.#reaction.giveUp?.(event);
  }

  async #save(from: number, to: Checkpoint): Promise<void> {
    if (to.position <= from) return;
    const { database } = this.#options;
    await database.transaction((tx) => database.moveCheckpoint(this.#reaction.name, { from, to }, tx));
  }

  async #pause(): Promise<void> {
    const { retryAfter = 1_000 } = this.#options;
    await pause(retryAfter, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }
}
