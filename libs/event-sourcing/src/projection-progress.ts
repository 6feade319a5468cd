import type { RecordedEvent } from './events.js';
import type {
  Checkpoint,
  ParkedEvent,
  Projection,
  ProjectionDatabase,
  StaleAggregate,
} from './projection.js';

/** How often an event is tried before it is parked; what fails thrice in a row is the event, not the weather. */
const ATTEMPTS = 3;

/**
 * One projection on its way along the log: applies events in one transaction with the checkpoint. When that fails
 * the batch is taken apart event by event; one that goes on failing is parked, and with it all that follow in its
 * aggregate, so that a read model is late but never wrong.
 */
export class ProjectionProgress<Tx> {
  readonly projection: Projection<Tx>;
  readonly #database: ProjectionDatabase<Tx>;
  readonly #onParked: (parked: ParkedEvent, error: unknown) => void;
  readonly #stale = new Map<string, string>();
  #position = -1;

  constructor(
    projection: Projection<Tx>,
    database: ProjectionDatabase<Tx>,
    onParked: (parked: ParkedEvent, error: unknown) => void,
  ) {
    this.projection = projection;
    this.#database = database;
    this.#onParked = onParked;
  }

  /** The last position covered. */
  get position(): number {
    return this.#position;
  }

  get stale(): readonly StaleAggregate[] {
    return [...this.#stale].map(([stream, staleSince]) => ({ stream, staleSince }));
  }

  /** Since when an aggregate's picture stands still, `null` when it is up to date. */
  staleSince(stream: string): string | null {
    return this.#stale.get(stream) ?? null;
  }

  /** Reads checkpoint and parked aggregates; what is in memory is forgotten. */
  async load(): Promise<Checkpoint | null> {
    const { name } = this.projection;
    const checkpoint = await this.#database.checkpointOf(name);
    this.#position = checkpoint?.position ?? -1;
    this.#stale.clear();
    for (const { stream, staleSince } of await this.#database.staleAggregates(name)) {
      this.#stale.set(stream, staleSince);
    }
    return checkpoint;
  }

  /** Applies what is new of the events and moves the checkpoint, in one transaction whenever nothing fails. */
  async apply(events: readonly RecordedEvent[], checkpoint: Checkpoint): Promise<void> {
    const wanted = events.filter(({ type }) => this.projection.handles.includes(type));
    const followsParked = wanted.some(({ stream }) => this.#stale.has(stream.id));
    if (!followsParked && (await this.#tried(wanted, checkpoint))) return;
    await this.#applySingly(wanted, checkpoint);
  }

  async #applySingly(events: readonly RecordedEvent[], last: Checkpoint): Promise<void> {
    for (const event of events) {
      const checkpoint = { ...last, position: event.position };
      if (this.#stale.has(event.stream.id)) await this.#park(event, checkpoint);
      else await this.#applyOrPark(event, checkpoint);
    }
    await this.#commit([], last);
  }

  async #applyOrPark(event: RecordedEvent, checkpoint: Checkpoint): Promise<void> {
    let failure: unknown;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        await this.#commit([event], checkpoint);
        return;
      } catch (error) {
        failure = error;
        await this.#reload();
      }
    }
    // A database that is away refuses the parking too: then nothing moves, and the runner tries again later.
    await this.#park(event, checkpoint, failure);
  }

  async #tried(events: readonly RecordedEvent[], checkpoint: Checkpoint): Promise<boolean> {
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
    const before = this.#position;
    await this.load();
    if (this.#position < before) throw new Error(`the checkpoint of ${this.projection.name} went back`);
  }

  async #commit(events: readonly RecordedEvent[], to: Checkpoint): Promise<void> {
    const from = this.#position;
    if (to.position <= from) return;
    const { projection } = this;
    await this.#database.transaction(async (tx) => {
      for (const event of events) if (event.position > from) await projection.project(event, tx);
      await this.#database.moveCheckpoint(projection.name, { from, to }, tx);
    });
    this.#position = to.position;
  }

  async #park(event: RecordedEvent, to: Checkpoint, error?: unknown): Promise<void> {
    const from = this.#position;
    if (to.position <= from) return;
    const { name } = this.projection;
    const parked: ParkedEvent = {
      projection: name,
      stream: event.stream.id,
      position: event.position,
      eventId: event.id,
      recordedAt: event.recordedAt,
      error: error === undefined ? null : error instanceof Error ? error.message : 'unknown',
    };
    await this.#database.transaction(async (tx) => {
      await this.#database.park(parked, tx);
      await this.#database.moveCheckpoint(name, { from, to }, tx);
    });
    this.#position = to.position;
    if (error === undefined) return;
    this.#stale.set(parked.stream, parked.recordedAt);
    this.#onParked(parked, error);
  }
}
