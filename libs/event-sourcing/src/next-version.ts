import type { LogEvent } from './event-log.js';
import { ProjectionProgress, type ErrorPolicy } from './projection-progress.js';
import type { Beside, Checkpoint, ParkedEvent, Projection, ProjectionDatabase } from './projection.js';

/** More would wait for each other in the database. */
const MOST_WORKERS = 16;

/** What a version is built of. */
export interface NextVersionOptions<Tx, E extends LogEvent> {
  readonly projection: Projection<Tx, E>;
  readonly beside: Beside<Tx, E>;
  readonly database: ProjectionDatabase<Tx>;
  readonly isTransient: ErrorPolicy['isTransient'];
  /** Transactions at once; one unless the projection says that its aggregates do not meet. */
  readonly workers: number;
}

/**
 * A version of a read model while it is built, by one worker or by several. An aggregate belongs to one worker, so its
 * events stay in order; each worker has a checkpoint and parked events of its own, `<name>.next.<number>`.
 */
export class NextVersion<Tx, E extends LogEvent> {
  readonly name: string;
  readonly #options: NextVersionOptions<Tx, E>;
  readonly #workers: readonly ProjectionProgress<Tx, E>[];

  constructor(options: NextVersionOptions<Tx, E>) {
    const { projection, beside, database } = options;
    const count = beside.partitioned === true ? Math.min(options.workers, MOST_WORKERS) : 1;
    this.#options = options;
    this.name = `${projection.name}.next`;
    const { handles } = projection;
    const all = beside.projectAll?.bind(beside);
    const built = {
      handles,
      project: (event: E, tx: Tx): Promise<void> => beside.project(event, tx),
      reset: (tx: Tx): Promise<void> => beside.prepare(tx),
      ...(all && { projectAll: (events: readonly E[], tx: Tx): Promise<void> => all(events, tx) }),
    };
    const errors = { isTransient: options.isTransient, onParked: () => undefined };
    this.#workers = Array.from({ length: count }, (_, number) => {
      const name = count === 1 ? this.name : `${this.name}.${number}`;
      return new ProjectionProgress<Tx, E>({ ...built, name }, database, errors);
    });
  }

  /** The position that all workers have covered. */
  get position(): number {
    return Math.min(...this.#workers.map(({ position }) => position));
  }

  /** Empty, and without a trace of earlier attempts, whatever their number of workers. */
  async begin(incarnation: string): Promise<void> {
    const { beside, database } = this.#options;
    await database.transaction(async (tx) => {
      await beside.prepare(tx);
      await this.#forgetAll(tx);
      for (const { projection } of this.#workers) {
        const to = { position: -1, incarnation };
        await database.moveCheckpoint(projection.name, { from: -1, to }, tx);
      }
    });
    for (const worker of this.#workers) await worker.load();
  }

  /** Makes it fit to serve. */
  async finish(): Promise<void> {
    const { beside, database } = this.#options;
    await database.transaction(async (tx) => beside.finish?.(tx));
  }

  /** Each worker its own aggregates, all at once. */
  async apply(events: readonly E[], checkpoint: Checkpoint): Promise<void> {
    const workers = this.#workers.map((worker, number) =>
      worker.apply(
        events.filter(({ stream }) => this.#workerOf(stream.id) === number),
        checkpoint,
      ),
    );
    // Nobody is left working behind the back of whoever hears of a failure.
    const outcomes = await Promise.allSettled(workers);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  /** What none of the workers could apply, in the order of positions. */
  async parked(): Promise<readonly ParkedEvent[]> {
    const { database } = this.#options;
    const parked = await Promise.all(
      this.#workers.map(({ projection }) => database.parkedEvents(projection.name)),
    );
    return parked.flat().sort((a, b) => a.position - b.position);
  }

  /** Ends the building: its checkpoints and parked events are forgotten. */
  end(tx: Tx): Promise<void> {
    return this.#forgetAll(tx);
  }

  async #forgetAll(tx: Tx): Promise<void> {
    const { database } = this.#options;
    await database.forget(this.name, tx);
    for (let number = 0; number < MOST_WORKERS; number += 1) {
      await database.forget(`${this.name}.${number}`, tx);
    }
  }

  /** The last digits of both kinds of ids are as good as drawn by lot. */
  #workerOf(stream: string): number {
    return Number.parseInt(stream.slice(-6), 16) % this.#workers.length;
  }
}
