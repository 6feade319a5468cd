import type { EventStore } from '@pobratim/event-sourcing';
import { systemClock, type Clock } from '@pobratim/kernel';
import type { RecordPublisher, TopicAdmin } from '@pobratim/messaging';
import { setTimeout as pause } from 'node:timers/promises';
import type { Memory, Turn } from '../memory/memory.js';
import { isRefusal } from '../topics/refusals.js';
import { openTurn } from './opening.js';
import { TurnAtRelaying, type Pace } from './turn-at-relaying.js';

/** What an operator must see. */
export interface RelayAlarm {
  /** `refused`: nothing is sent until somebody acts; `waiting`: the store, Kafka or the database does not answer. */
  readonly kind: 'refused' | 'waiting';
  readonly error: unknown;
}

/** What the relay is made of. */
export interface RelayParts {
  readonly store: EventStore;
  readonly memory: Memory;
  readonly publisher: RecordPublisher;
  readonly topics: TopicAdmin;
  /** A register for training: its events go to our own services only. */
  readonly isTraining: boolean;
  readonly clock?: Clock;
  readonly pace?: Partial<RelayPace>;
  readonly onAlarm?: (alarm: RelayAlarm) => void;
}

/** How the relay waits, in milliseconds, beside the pace of a turn. */
export interface RelayPace extends Pace {
  /** Between tries to take the turn, and after something did not answer. */
  readonly retryAfter: number;
  /** Between looks at topics that were refused. */
  readonly lookAgainAfter: number;
  /** How long what a relay that ended without order had sent may still be under way. */
  readonly grace: number;
}

const PACE: RelayPace = {
  batch: 1_000,
  watermarkEvery: 10_000,
  watermarkAtRest: 60_000,
  retryAfter: 500,
  lookAgainAfter: 15_000,
  grace: 2_000,
};

/** What the relay does now. */
export type RelayState = 'starting' | 'standby' | 'relaying' | 'waiting' | 'refused' | 'stopped';

/** The relay as metrics and health see it. */
export interface RelayStatus {
  readonly state: RelayState;
  /** Last position written; -1 for none in this turn yet. */
  readonly position: number;
  /** When the event was recorded that waits longest; `null` where none does. */
  readonly oldestWaiting: string | null;
  readonly error: unknown;
}

/**
 * The one writer from the store to Kafka. Several may run: one has the turn, the others stand by. It never gives up by
 * itself; the store does not wait for it.
 */
export class Relay {
  readonly #parts: RelayParts;
  readonly #pace: RelayPace;
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  #state: RelayState = 'starting';
  #position = -1;
  #error: unknown = null;
  #work: TurnAtRelaying | null = null;

  constructor(parts: RelayParts) {
    this.#parts = parts;
    this.#pace = { ...PACE, ...parts.pace };
  }

  get status(): RelayStatus {
    const { oldestWaiting = null } = this.#work ?? {};
    return { state: this.#state, position: this.#position, oldestWaiting, error: this.#error };
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after what is under way is written and remembered. Safe to repeat. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#state = 'stopped';
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const wait = await this.#try();
      if (wait > 0) await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** @returns how long to wait before the next try */
  async #try(): Promise<number> {
    try {
      const turn = await this.#parts.memory.tryTurn();
      if (turn !== null) return await this.#take(turn);
      this.#state = 'standby';
      return this.#pace.retryAfter;
    } catch (error) {
      return this.#failed(error);
    }
  }

  async #take(turn: Turn): Promise<number> {
    const { signal } = this.#stopping;
    let orderly = false;
    try {
      if (!turn.afterOrderlyEnd) await pause(this.#pace.grace, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await this.#relay(turn);
      orderly = !turn.lost.aborted;
      return 0;
    } finally {
      this.#work = null;
      await turn.end(orderly);
    }
  }

  async #relay(turn: Turn): Promise<void> {
    const { store, publisher, topics, isTraining, clock = systemClock } = this.#parts;
    const head = await store.head();
    const opening = await openTurn(turn, topics, head);
    const onWritten = (position: number): void => {
      this.#position = position;
      this.#error = null;
      this.#state = 'relaying';
    };
    const parts = { store, publisher, turn, clock, isTraining, pace: this.#pace, onWritten };
    this.#work = new TurnAtRelaying(parts, opening, head);
    onWritten(opening.position);
    await this.#work.work(AbortSignal.any([this.#stopping.signal, turn.lost]));
  }

  #failed(error: unknown): number {
    const kind = isRefusal(error) ? 'refused' : 'waiting';
    if (this.#state !== kind) this.#parts.onAlarm?.({ kind, error });
    this.#state = kind;
    this.#error = error;
    return kind === 'refused' ? this.#pace.lookAgainAfter : this.#pace.retryAfter;
  }
}
