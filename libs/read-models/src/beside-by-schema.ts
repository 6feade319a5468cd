import type { Beside, LogEvent, RecordedEvent } from '@pobratim/event-sourcing';
import type { EntityManager } from 'typeorm';
import { schemaName, searchPath } from './schema-name.js';

/**
 * A projection whose tables can be built beside those that serve.
 * @typeParam E the event in the form in which the projection's log hands it over
 */
export interface BesideBySchemaOptions<E extends LogEvent = RecordedEvent> {
  readonly schema: string;
  /** All tables that the projection writes, without schema. */
  readonly tables: readonly string[];
  /** As the projection's own: its statements name tables without a schema. */
  project(event: E, tx: EntityManager): Promise<void>;
  /** As the projection's own, under the same rule as {@link project}. */
  projectAll?(events: readonly E[], tx: EntityManager): Promise<void>;
  /** As {@link Beside.batchSize}. */
  readonly batchSize?: number;
  /**
   * Indexes that are needed while the version is built, by name; the others are made once it is complete, which is
   * much quicker. All are made at once when not given.
   */
  readonly earlyIndexes?: readonly string[];
  /** As {@link Beside.partitioned}. */
  readonly partitioned?: boolean;
}

/**
 * Versions of a read model as schemas: the next one is built in `<schema>_next`, the former one is kept in
 * `<schema>_former`. Tables change their schema in the transaction that moves the checkpoints; names without a schema
 * find the new ones from its commit on, and a reader sees the whole of the one or of the other. The functions that the
 * migration made do it, because the role of the services may make and move no table.
 */
export function besideBySchema<E extends LogEvent = RecordedEvent>(
  options: BesideBySchemaOptions<E>,
): Beside<EntityManager, E> {
  const { tables, earlyIndexes = null, partitioned = false } = options;
  const schema = schemaName(options.schema);
  const next = `${schema}_next`;
  const call = async (tx: EntityManager, step: string, ...values: unknown[]): Promise<void> => {
    const places = [tables, ...values].map((_, at) => `$${at + 1}`).join(', ');
    await tx.query(`select ${schema}.read_model_${step}(${places})`, [tables, ...values]);
  };
  const inNext = new WeakSet<EntityManager>();
  const intoNext = async (tx: EntityManager): Promise<void> => {
    if (!inNext.has(tx)) await tx.query(`set local search_path = ${searchPath(next)}`);
    inNext.add(tx);
  };
  return {
    partitioned,
    ...(options.batchSize !== undefined && { batchSize: options.batchSize }),
    ...(options.projectAll && {
      projectAll: async (events, tx) => {
        await intoNext(tx);
        await options.projectAll?.(events, tx);
      },
    }),
    finish: (tx) => call(tx, 'finish'),
    prepare: (tx) => call(tx, 'prepare', earlyIndexes),
    project: async (event, tx) => {
      await intoNext(tx);
      await options.project(event, tx);
    },
    hash: (version, tx) => hashOf(version === 'next' ? next : schema, tables, tx),
    switch: (tx) => call(tx, 'switch'),
    restore: (tx) => call(tx, 'restore'),
  };
}

/**
 * SHA-256 over the tables in the order they are named, each over its rows' digests in the order of the digests: what
 * order the rows were written in does not matter. In 256 parts, because one value holds a gigabyte at most.
 */
async function hashOf(schema: string, tables: readonly string[], tx: EntityManager): Promise<string> {
  const digests = tables.map(
    (
      table,
    ) => `select '${table}' as "table", part, sha256(string_agg(digest, ''::bytea order by digest)) as digest
      from (select get_byte(digest, 0) as part, digest
            from (select sha256(convert_to(row::text, 'UTF8')) as digest from ${schema}.${table} row) rows) parts
      group by part`,
  );
  const [found] = await tx.query<{ hash: string }[]>(
    `select encode(sha256(coalesce(string_agg(convert_to("table", 'UTF8') || digest, ''::bytea
       order by "table", part), ''::bytea)), 'hex') as hash
     from (${digests.join(' union all ')}) tables`,
  );
  return found?.hash ?? '';
}
