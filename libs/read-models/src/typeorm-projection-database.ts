import type {
  Checkpoint,
  CheckpointStep,
  ParkedEvent,
  ProjectionDatabase,
  StaleAggregate,
} from '@pobratim/event-sourcing';
import type { DataSource, EntityManager } from 'typeorm';
import { schemaOf } from './read-model-data-source.js';

interface CheckpointRecord {
  readonly position: string;
  readonly incarnation: string;
}

/**
 * Checkpoints and parked events of a service, beside its read models, moved in the transactions of the projections.
 * Its tables are named with their schema: a version that is built beside has none of its own.
 */
export class TypeOrmProjectionDatabase implements ProjectionDatabase<EntityManager> {
  readonly #dataSource: DataSource;
  readonly #checkpoints: string;
  readonly #parked: string;

  /** @param dataSource of `readModelDataSource`, migrated by `migrateReadModels` */
  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
    this.#checkpoints = `${schemaOf(dataSource)}.projection_checkpoint`;
    this.#parked = `${schemaOf(dataSource)}.parked_event`;
  }

  transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.#dataSource.transaction(work);
  }

  async checkpointOf(projection: string): Promise<Checkpoint | null> {
    const [found] = await this.#dataSource.query<CheckpointRecord[]>(
      `select position, incarnation from ${this.#checkpoints} where projection = $1`,
      [projection],
    );
    return found === undefined ? null : { position: Number(found.position), incarnation: found.incarnation };
  }

  async moveCheckpoint(projection: string, { from, to }: CheckpointStep, tx: EntityManager): Promise<void> {
    const moved = await tx.query<unknown[]>(
      `with moved as (
         update ${this.#checkpoints} set position = $3, incarnation = $4
         where projection = $1 and position = $2 returning 1
       ), begun as (
         insert into ${this.#checkpoints} (projection, position, incarnation)
         select $1, $3, $4 where $2 = -1 and not exists (select from ${this.#checkpoints} where projection = $1)
         returning 1
       )
       select 1 from moved union all select 1 from begun`,
      [projection, from, to.position, to.incarnation],
    );
    if (moved.length !== 1) throw new Error(`the checkpoint of ${projection} does not stand at ${from}`);
  }

  async park(event: ParkedEvent, tx: EntityManager): Promise<void> {
    await tx.query(
      `insert into ${this.#parked} (projection, position, stream, event_id, recorded_at, error)
       values ($1, $2, $3, $4, $5, $6)`,
      [event.projection, event.position, event.stream, event.eventId, event.recordedAt, event.error],
    );
  }

  async parkedEvents(projection: string): Promise<readonly ParkedEvent[]> {
    const found = await this.#dataSource.query<(Omit<ParkedEvent, 'position'> & { position: string })[]>(
      `select projection, position, stream, event_id as "eventId", recorded_at as "recordedAt", error
       from ${this.#parked} where projection = $1 order by position`,
      [projection],
    );
    return found.map((event) => ({ ...event, position: Number(event.position) }));
  }

  async unpark(
    { projection, position }: Pick<ParkedEvent, 'projection' | 'position'>,
    tx: EntityManager,
  ): Promise<void> {
    const gone = await tx.query<unknown[]>(
      `with gone as (delete from ${this.#parked} where projection = $1 and position = $2 returning 1)
       select 1 from gone`,
      [projection, position],
    );
    if (gone.length !== 1) throw new Error(`no event ${position} of ${projection} is parked`);
  }

  staleAggregates(projection: string): Promise<readonly StaleAggregate[]> {
    return this.#dataSource.query<StaleAggregate[]>(
      `select distinct on (stream) stream, recorded_at as "staleSince" from ${this.#parked}
       where projection = $1 order by stream, position`,
      [projection],
    );
  }

  async forget(projection: string, tx: EntityManager): Promise<void> {
    await tx.query(`delete from ${this.#parked} where projection = $1`, [projection]);
    await tx.query(`delete from ${this.#checkpoints} where projection = $1`, [projection]);
  }
}
