import { isDomainError } from '@pobratim/kernel';
import type { LogEvent } from './event-log.js';
import type { RecordedEvent } from './events.js';
import type {
  Checkpoint,
  ParkedEvent,
  Projection,
  ProjectionDatabase,
  StaleAggregate,
} from './projection.js';
import { Turns } from './turns.js';

/** How often an event is tried before it is parked; what fails thrice in a row is the event, not the weather. */
const ATTEMPTS = 3;

/** What becomes of errors. */
export interface ErrorPolicy {
  /** Told when the first event of an aggregate was parked. */
  readonly onParked: (parked: ParkedEvent, error: unknown) => void;
  /** Whether an error is the weather's: then nothing moves and the same event is tried again, however long. */
  readonly isTransient: (error: unknown) => boolean;
}

/** Something that is away for now, as our own errors say it; a service knows more of its database. */
export function isUnavailable(error: unknown): boolean {
  return isDomainError(error) && error.kind === 'unavailable';
}

/** What was handed to a projection since it was loaded last. */
export interface Delivery {
  /** The position it was loaded at. */
  readonly since: number;
  /** Events applied or parked after that. */
  readonly delivered: number;
}

/**
 * One projection on its way along the log: applies events in one transaction with the checkpoint. When that fails
 * the batch is taken apart event by event; one that goes on failing is parked, and with it all that follow in its
 * aggregate, so that a read model is late but never wrong.
 */
export class ProjectionProgress<Tx, E extends LogEvent = RecordedEvent> {
  readonly projection: Projection<Tx, E>;
  readonly database: ProjectionDatabase<Tx>;
  readonly errors: ErrorPolicy;
  readonly #stale = new Map<string, string>();
  readonly #turns = new Turns();
  #checkpoint: Checkpoint | null = null;
  /** Up to where effects have happened; a projection that is built again catches up with it in silence. */
  #effectsUpTo = -1;
  #delivery: Delivery = { since: -1, delivered: 0 };

  constructor(projection: Projection<Tx, E>, database: ProjectionDatabase<Tx>, errors: ErrorPolicy) {
    this.projection = projection;
    this.database = database;
    this.errors = errors;
  }

  /** The last position covered. */
  get position(): number {
    return this.#checkpoint?.position ?? -1;
  }

  /** As stored; `null` before the first event. */
  get checkpoint(): Checkpoint | null {
    return this.#checkpoint;
  }

  get stale(): readonly StaleAggregate[] {
    return [...this.#stale].map(([stream, staleSince]) => ({ stream, staleSince }));
  }

  get delivery(): Delivery {
    return this.#delivery;
  }

  /** Since when an aggregate's picture stands still, `null` when it is up to date. */
  staleSince(stream: string): string | null {
    return this.#stale.get(stream) ?? null;
  }

  /** Reads checkpoint and parked aggregates; what is in memory is forgotten. */
  async load(): Promise<Checkpoint | null> {
    const { name } = this.projection;
    const held = this.projection.effect !== undefined;
    const checkpoint = await this.database.checkpointOf(name);
    const effects = held ? await this.database.checkpointOf(effectsOf(name)) : null;
    const stale = await this.database.staleAggregates(name);
    this.#checkpoint = checkpoint;
    this.#effectsUpTo = effects?.position ?? this.position;
    this.#delivery = { since: this.position, delivered: 0 };
    this.#stale.clear();
    for (const { stream, staleSince } of stale) this.#stale.set(stream, staleSince);
    return checkpoint;
  }

  /** Applies what is new of the events and moves the checkpoint, in one transaction whenever nothing fails. */
  apply(events: readonly E[], checkpoint: Checkpoint): Promise<void> {
    return this.exclusively((apply) => apply(events, checkpoint));
  }

  /** Runs what must not meet the events that arrive meanwhile; they wait. It gets a way to apply events itself. */
  exclusively<T>(work: (apply: ProjectionProgress<Tx, E>['apply']) => Promise<T>): Promise<T> {
    return this.#turns.take(() => work((events, checkpoint) => this.#apply(events, checkpoint)));
  }

  async #apply(events: readonly E[], checkpoint: Checkpoint): Promise<void> {
    const wanted = events.filter(({ type }) => this.projection.handles.includes(type));
    const followsParked = wanted.some(({ stream }) => this.#stale.has(stream.id));
    if (!followsParked && (await this.#tried(wanted, checkpoint))) return;
    await this.#applySingly(wanted, checkpoint);
  }

  async #applySingly(events: readonly E[], last: Checkpoint): Promise<void> {
    for (const event of events) {
      const checkpoint = { ...last, position: event.position };
      if (this.#stale.has(event.stream.id)) await this.#park(event, checkpoint);
      else await this.#applyOrPark(event, checkpoint);
    }
    await this.#commit([], last);
  }

  async #applyOrPark(event: E, checkpoint: Checkpoint): Promise<void> {
    let failure: unknown;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        await this.#commit([event], checkpoint);
        return;
      } catch (error) {
        failure = error;
        await this.#reload();
        if (this.errors.isTransient(error)) throw error;
      }
    }
    // A database that is away refuses the parking too: then nothing moves, and the runner tries again later.
    await this.#park(event, checkpoint, failure);
  }

  async #tried(events: readonly E[], checkpoint: Checkpoint): Promise<boolean> {
    try {
      await this.#commit(events, checkpoint);
      return true;
    } catch {
      // The transaction may have committed although its answer was lost: only the stored checkpoint knows.
      await this.#reload();
      return false;
    }
  }

  /** A checkpoint that went back is someone's rebuild: the events before this batch must come again first. */
  async #reload(): Promise<void> {
    const before = this.position;
    await this.load();
    if (this.position < before) throw new Error(`the checkpoint of ${this.projection.name} went back`);
  }

  async #commit(events: readonly E[], to: Checkpoint): Promise<void> {
    const from = this.position;
    if (to.position <= from) return;
    const { projection, database } = this;
    const news = events.filter(({ position }) => position > from);
    await database.transaction(async (tx) => {
      await this.#project(news, tx);
      await database.moveCheckpoint(projection.name, { from, to }, tx);
      await this.#moveEffects(to, tx);
    });
    this.#moved(to, news.length);
  }

  async #project(news: readonly E[], tx: Tx): Promise<void> {
    const { projection } = this;
    const isReplay = ({ position }: E): boolean => position <= this.#effectsUpTo;
    if (projection.projectAll === undefined || news.length === 1) {
      for (const event of news) {
        await projection.project(event, tx, isReplay(event));
        if (!isReplay(event)) await projection.effect?.(event, tx);
      }
      return;
    }
    const fresh = news.filter((event) => !isReplay(event));
    const replayed = news.filter(isReplay);
    if (replayed.length > 0) await projection.projectAll(replayed, tx, true);
    if (fresh.length > 0) await projection.projectAll(fresh, tx, false);
    for (const event of fresh) await projection.effect?.(event, tx);
  }

  async #moveEffects(to: Checkpoint, tx: Tx): Promise<void> {
    const { projection, database } = this;
    if (projection.effect === undefined || to.position <= this.#effectsUpTo) return;
    const name = effectsOf(projection.name);
    const from = (await database.checkpointOf(name))?.position ?? -1;
    await database.moveCheckpoint(name, { from, to }, tx);
  }

  async #park(event: E, to: Checkpoint, error?: unknown): Promise<void> {
    const from = this.position;
    if (to.position <= from) return;
    const { name } = this.projection;
    const parked: ParkedEvent = {
      projection: name,
      stream: event.stream.id,
      position: event.position,
      eventId: event.id,
      recordedAt: event.recordedAt,
      error: error === undefined ? null : wordsOf(error),
    };
    await this.database.transaction(async (tx) => {
      await this.database.park(parked, tx);
      await this.database.moveCheckpoint(name, { from, to }, tx);
    });
    this.#moved(to, 1);
    if (error === undefined) return;
    this.#stale.set(parked.stream, parked.recordedAt);
    this.errors.onParked(parked, error);
  }

  #moved(to: Checkpoint, delivered: number): void {
    this.#checkpoint = to;
    if (to.position > this.#effectsUpTo) this.#effectsUpTo = to.position;
    this.#delivery = { ...this.#delivery, delivered: this.#delivery.delivered + delivered };
  }
}

/** The key under which is kept up to where the effects of a projection have happened. */
export function effectsOf(projection: string): string {
  return `${projection}.effects`;
}

/** What a thrown value says, to be shown to an operator. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
