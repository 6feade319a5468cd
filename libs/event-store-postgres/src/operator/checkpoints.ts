import type { ParkedEvent } from '@pobratim/event-sourcing';
import pg from 'pg';

/** A read model as its checkpoint tells it. */
export interface ProjectionState {
  /** The schema of the service that owns it. */
  readonly schema: string;
  readonly projection: string;
  readonly position: number;
  /** Positions it has not covered. */
  readonly behind: number;
  /** Whether its checkpoint belongs to the present life of the store. */
  readonly fits: boolean;
  readonly parked: number;
  /** How far a version beside it has come, `null` when none is being built. */
  readonly next: number | null;
  /** Where the version stands that served before the last switch, `null` when there is none. */
  readonly former: number | null;
}

/** What checkpoints are compared with. */
export interface StoreNow {
  readonly incarnation: string;
  readonly size: number;
}

/**
 * The schemas in this database that hold checkpoints: each service keeps them with its read models, in a table
 * `projection_checkpoint` beside one of `parked_event`, so the operator need not know the services.
 */
export async function checkpointSchemas(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ nspname: string }>(
    `select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = 'projection_checkpoint' and c.relkind = 'r' order by n.nspname`,
  );
  return rows.map(({ nspname }) => nspname);
}

/** All read models of the services whose tables are in this database. */
export async function projectionStates(
  client: pg.ClientBase,
  { incarnation, size }: StoreNow,
): Promise<readonly ProjectionState[]> {
  const states: ProjectionState[] = [];
  for (const schema of await checkpointSchemas(client)) {
    const { rows } = await client.query<Readonly<Record<string, string | null>>>(
      `select c.projection, c.position, c.incarnation, f.position as former,
        (select min(n.position) from ${tables(schema).checkpoints} n
          where starts_with(n.projection, c.projection || '.next'))::text as next,
        (select count(*) from ${tables(schema).parked} p where p.projection = c.projection)::text as parked
        from ${tables(schema).checkpoints} c
        left join ${tables(schema).checkpoints} f on f.projection = c.projection || '.former'
        where c.projection !~ '[.](next([.][0-9]+)?|former|effects|restored)$' order by c.projection`,
    );
    for (const row of rows) {
      const position = Number(row['position']);
      states.push({
        schema,
        projection: row['projection'] ?? '',
        position,
        behind: Math.max(0, size - 1 - position),
        fits: row['incarnation'] === incarnation && position < size,
        parked: Number(row['parked']),
        next: numberOrNull(row['next']),
        former: numberOrNull(row['former']),
      });
    }
  }
  return states;
}

/** What the services have set aside, in the order of positions. */
export async function parkedEvents(
  client: pg.ClientBase,
): Promise<readonly (ParkedEvent & { readonly schema: string })[]> {
  const parked: (ParkedEvent & { readonly schema: string })[] = [];
  for (const schema of await checkpointSchemas(client)) {
    const { rows } = await client.query<Omit<ParkedEvent, 'position'> & { readonly position: string }>(
      `select projection, position, stream, event_id as "eventId", recorded_at as "recordedAt", error
        from ${tables(schema).parked} order by projection, position`,
    );
    for (const row of rows) parked.push({ ...row, schema, position: Number(row.position) });
  }
  return parked;
}

/**
 * Takes checkpoints along into a new life of the store. True only of read models that were restored together with
 * the store, from the same copy of this database.
 * @returns how many
 */
export async function carryCheckpoints(
  client: pg.ClientBase,
  { former, incarnation }: { readonly former: string; readonly incarnation: string },
): Promise<number> {
  let carried = 0;
  for (const schema of await checkpointSchemas(client)) {
    const { rowCount } = await client.query(
      `update ${tables(schema).checkpoints} set incarnation = $2
        where incarnation = $1 and position < (select coalesce(max(position) + 1, 0) from event_store.events)`,
      [former, incarnation],
    );
    carried += rowCount ?? 0;
  }
  return carried;
}

/** Forgets the checkpoints of read models that have not covered anything. */
export async function forgetCheckpoints(client: pg.ClientBase): Promise<void> {
  for (const schema of await checkpointSchemas(client)) {
    await client.query(`delete from ${tables(schema).checkpoints} where position = -1`);
  }
}

function tables(schema: string): { readonly checkpoints: string; readonly parked: string } {
  const quoted = pg.escapeIdentifier(schema);
  return { checkpoints: `${quoted}.projection_checkpoint`, parked: `${quoted}.parked_event` };
}

function numberOrNull(text: string | null | undefined): number | null {
  return text == null ? null : Number(text);
}
