import type {
  Beside,
  Checkpoint,
  CheckpointStep,
  ParkedEvent,
  Projection,
  ProjectionDatabase,
  RecordedEvent,
  StaleAggregate,
} from '@pobratim/event-sourcing';
import type pg from 'pg';

/** For specs: the tables of a service with one read model, as a service's migration would make them. */
export const READ_MODEL = `create schema towns;
  create table towns.projection_checkpoint (projection text primary key, position bigint not null, incarnation text not null);
  create table towns.parked_event (projection text, position bigint, stream text not null, event_id uuid not null,
    recorded_at text not null, error text, primary key (projection, position));
  create table towns.town (stream text primary key, name text not null, position bigint not null)`;

/** For specs: checkpoints and parked events in PostgreSQL. */
export class SpecProjectionDatabase implements ProjectionDatabase<pg.ClientBase> {
  constructor(private readonly pool: pg.Pool) {}

  async transaction<T>(work: (tx: pg.ClientBase) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  async checkpointOf(projection: string): Promise<Checkpoint | null> {
    const { rows } = await this.pool.query<{ position: string; incarnation: string }>(
      'select position::text, incarnation from towns.projection_checkpoint where projection = $1',
      [projection],
    );
    const [row] = rows;
    return row === undefined ? null : { position: Number(row.position), incarnation: row.incarnation };
  }

  async moveCheckpoint(projection: string, { from, to }: CheckpointStep, tx: pg.ClientBase): Promise<void> {
    const values = [projection, to.position, to.incarnation, from];
    const { rowCount } = await tx.query(
      `insert into towns.projection_checkpoint as c values ($1, $2, $3)
        on conflict (projection) do update set position = $2, incarnation = $3 where c.position = $4`,
      values,
    );
    if (rowCount !== 1) throw new Error(`the checkpoint of ${projection} does not stand at ${from}`);
  }

  async park(event: ParkedEvent, tx: pg.ClientBase): Promise<void> {
    const { projection, position, stream, eventId, recordedAt, error } = event;
    const values = [projection, position, stream, eventId, recordedAt, error];
    await tx.query('insert into towns.parked_event values ($1, $2, $3, $4, $5, $6)', values);
  }

  async parkedEvents(projection: string): Promise<readonly ParkedEvent[]> {
    const { rows } = await this.pool.query<ParkedEvent>(
      `select projection, position::int, stream, event_id as "eventId", recorded_at as "recordedAt", error
        from towns.parked_event where projection = $1 order by position`,
      [projection],
    );
    return rows;
  }

  async unpark(
    { projection, position }: Pick<ParkedEvent, 'projection' | 'position'>,
    tx: pg.ClientBase,
  ): Promise<void> {
    const { rowCount } = await tx.query(
      'delete from towns.parked_event where projection = $1 and position = $2',
      [projection, position],
    );
    if (rowCount !== 1) throw new Error(`no event ${position} of ${projection} is parked`);
  }

  async staleAggregates(projection: string): Promise<readonly StaleAggregate[]> {
    const first = new Map<string, string>();
    for (const { stream, recordedAt } of await this.parkedEvents(projection))
      if (!first.has(stream)) first.set(stream, recordedAt);
    return [...first].map(([stream, staleSince]) => ({ stream, staleSince }));
  }

  async forget(projection: string, tx: pg.ClientBase): Promise<void> {
    await tx.query('delete from towns.projection_checkpoint where projection = $1', [projection]);
    await tx.query('delete from towns.parked_event where projection = $1', [projection]);
  }
}

/**
 * For specs: the last name of every town. Its versions are tables `town`, `town_next`, `town_former` that change
 * their names; PostgreSQL does that inside a transaction, and readers never see less than a whole table.
 */
export class SpecTowns implements Projection<pg.ClientBase> {
  readonly name = 'towns';
  readonly handles = ['TownNamed'];
  /** The rule; another one is another version of the program. It throws for what it cannot apply. */
  rule: (name: string) => string = (name) => name;

  readonly beside: Beside<pg.ClientBase> = {
    partitioned: true,
    prepare: async (tx) => {
      await tx.query(
        'drop table if exists towns.town_next; create table towns.town_next (like towns.town including all)',
      );
    },
    project: (event, tx) => this.#write('town_next', event, tx),
    hash: async (version, tx) => {
      const table = version === 'serving' ? 'town' : 'town_next';
      const { rows } = await tx.query<{ hash: string }>(
        `select encode(sha256(coalesce(string_agg(t::text, E'\\n' order by t.stream), '')::bytea), 'hex') as hash
          from towns.${table} t`,
      );
      return rows[0]?.hash ?? '';
    },
    switch: async (tx) => {
      await tx.query(`drop table if exists towns.town_former;
        alter table towns.town rename to town_former; alter table towns.town_next rename to town`);
    },
    restore: async (tx) => {
      await tx.query(`alter table towns.town rename to town_later;
        alter table towns.town_former rename to town; alter table towns.town_later rename to town_former`);
    },
  };

  project(event: RecordedEvent, tx: pg.ClientBase): Promise<void> {
    return this.#write('town', event, tx);
  }

  async reset(tx: pg.ClientBase): Promise<void> {
    await tx.query('delete from towns.town');
  }

  async #write(table: string, event: RecordedEvent, tx: pg.ClientBase): Promise<void> {
    const { stream, position, data } = event;
    await tx.query(
      `insert into towns.${table} values ($1, $2, $3) on conflict (stream) do update set name = $2, position = $3`,
      [stream.id, this.rule(data['name'] as string), position],
    );
  }
}
