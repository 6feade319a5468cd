import type {
  Checkpoint,
  CheckpointStep,
  ParkedEvent,
  ProjectionDatabase,
  StaleAggregate,
} from './projection.js';

/** A transaction of {@link InMemoryProjectionDatabase}: what it writes is seen once it commits. */
export interface InMemoryTransaction {
  /** Something to do at commit; nothing of it happens after a roll-back. */
  atCommit(write: () => void): void;
}

/** Checkpoints and parked events in memory, for tests of projections that need no database. */
export class InMemoryProjectionDatabase implements ProjectionDatabase<InMemoryTransaction> {
  readonly parked: ParkedEvent[] = [];
  readonly #checkpoints = new Map<string, Checkpoint>();
  #last: Promise<unknown> = Promise.resolve();

  /** One after the other, as if each held a lock on the checkpoint it moves. */
  transaction<T>(work: (tx: InMemoryTransaction) => Promise<T>): Promise<T> {
    const mine = this.#last.then(async () => {
      const writes: (() => void)[] = [];
      const result = await work({ atCommit: (write) => writes.push(write) });
      for (const write of writes) write();
      return result;
    });
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  checkpointOf(projection: string): Promise<Checkpoint | null> {
    return Promise.resolve(this.#checkpoints.get(projection) ?? null);
  }

  moveCheckpoint(projection: string, { from, to }: CheckpointStep, tx: InMemoryTransaction): Promise<void> {
    const position = this.#checkpoints.get(projection)?.position ?? -1;
    if (position !== from)
      return Promise.reject(new Error(`the checkpoint is at ${position}, not at ${from}`));
    tx.atCommit(() => this.#checkpoints.set(projection, to));
    return Promise.resolve();
  }

  park(event: ParkedEvent, tx: InMemoryTransaction): Promise<void> {
    tx.atCommit(() => this.parked.push(event));
    return Promise.resolve();
  }

  staleAggregates(projection: string): Promise<readonly StaleAggregate[]> {
    const first = this.parked.filter((event) => event.projection === projection && event.error !== null);
    return Promise.resolve(first.map(({ stream, recordedAt }) => ({ stream, staleSince: recordedAt })));
  }

  forget(projection: string, tx: InMemoryTransaction): Promise<void> {
    tx.atCommit(() => {
      this.#checkpoints.delete(projection);
      const kept = this.parked.filter((event) => event.projection !== projection);
      this.parked.splice(0, this.parked.length, ...kept);
    });
    return Promise.resolve();
  }
}
