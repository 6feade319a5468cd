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

interface State {
  readonly checkpoints: Map<string, Checkpoint>;
  parked: ParkedEvent[];
}

/** Checkpoints and parked events in memory, for tests of projections that need no database. */
export class InMemoryProjectionDatabase implements ProjectionDatabase<InMemoryTransaction> {
  #committed: State = { checkpoints: new Map(), parked: [] };
  readonly #open = new WeakMap<InMemoryTransaction, State>();
  #last: Promise<unknown> = Promise.resolve();

  /** Everything parked, as committed. */
  get parked(): readonly ParkedEvent[] {
    return this.#committed.parked;
  }

  /** One after the other, as if each held a lock on the checkpoint it moves. */
  transaction<T>(work: (tx: InMemoryTransaction) => Promise<T>): Promise<T> {
    const mine = this.#last.then(async () => {
      const writes: (() => void)[] = [];
      const tx: InMemoryTransaction = { atCommit: (write) => writes.push(write) };
      const { checkpoints, parked } = this.#committed;
      const state = { checkpoints: new Map(checkpoints), parked: [...parked] };
      this.#open.set(tx, state);
      const result = await work(tx);
      this.#committed = state;
      for (const write of writes) write();
      return result;
    });
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  checkpointOf(projection: string): Promise<Checkpoint | null> {
    return Promise.resolve(this.#committed.checkpoints.get(projection) ?? null);
  }

  async moveCheckpoint(
    projection: string,
    { from, to }: CheckpointStep,
    tx: InMemoryTransaction,
  ): Promise<void> {
    const { checkpoints } = await this.#stateOf(tx);
    const position = checkpoints.get(projection)?.position ?? -1;
    if (position !== from) throw new Error(`the checkpoint is at ${position}, not at ${from}`);
    checkpoints.set(projection, to);
  }

  async park(event: ParkedEvent, tx: InMemoryTransaction): Promise<void> {
    (await this.#stateOf(tx)).parked.push(event);
  }

  parkedEvents(projection: string): Promise<readonly ParkedEvent[]> {
    const parked = this.#committed.parked.filter((event) => event.projection === projection);
    return Promise.resolve(parked.sort((a, b) => a.position - b.position));
  }

  async unpark(
    { projection, position }: Pick<ParkedEvent, 'projection' | 'position'>,
    tx: InMemoryTransaction,
  ): Promise<void> {
    const state = await this.#stateOf(tx);
    const isIt = (event: ParkedEvent): boolean =>
      event.projection === projection && event.position === position;
    if (!state.parked.some(isIt)) throw new Error(`no event ${position} of ${projection} is parked`);
    state.parked = state.parked.filter((event) => !isIt(event));
  }

  async staleAggregates(projection: string): Promise<readonly StaleAggregate[]> {
    const first = new Map<string, string>();
    for (const { stream, recordedAt } of await this.parkedEvents(projection)) {
      if (!first.has(stream)) first.set(stream, recordedAt);
    }
    return [...first].map(([stream, staleSince]) => ({ stream, staleSince }));
  }

  async forget(projection: string, tx: InMemoryTransaction): Promise<void> {
    const state = await this.#stateOf(tx);
    state.checkpoints.delete(projection);
    state.parked = state.parked.filter((event) => event.projection !== projection);
  }

  #stateOf(tx: InMemoryTransaction): Promise<State> {
    const state = this.#open.get(tx);
    return state === undefined
      ? Promise.reject(new Error('not a transaction of this database'))
      : Promise.resolve(state);
  }
}
