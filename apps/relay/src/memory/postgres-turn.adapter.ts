import type { PublicCategory } from '@pobratim/contracts';
import type pg from 'pg';
import type { Json } from '../publication/json.js';
import type { Folded } from '../publication/record.js';
import { fenced } from '../topics/refusals.js';
import type { PartitionStanding } from '../topics/standing.js';
import type { MemoryStep, RecordKey, Remembered, Turn } from './memory.js';

interface Held {
  /** Holds the lock: ends with the turn, and the turn with it. */
  readonly client: pg.Client;
  readonly pool: pg.Pool;
  readonly lost: AbortController;
  readonly fence: number;
  readonly orderly: boolean;
}

interface RecordRow {
  readonly category: PublicCategory;
  readonly id: string;
  readonly level: string;
  readonly references: number;
  readonly ever_public: boolean;
  readonly revision: number;
  readonly position: string;
  readonly state: Json | null;
}

const COLUMNS = 'category, id, level, "references", ever_public, revision, position, state';

/** A turn that a session's lock holds, checked by the fence with every write. */
export class PostgresTurn implements Turn {
  readonly #held: Held;

  constructor(held: Held) {
    this.#held = held;
  }

  get afterOrderlyEnd(): boolean {
    return this.#held.orderly;
  }

  get lost(): AbortSignal {
    return this.#held.lost.signal;
  }

  async remembered(): Promise<Remembered> {
    const { pool } = this.#held;
    const { rows: marks } = await pool.query<{ position: string; incarnation: string }>(
      'select position, incarnation from relay.checkpoint',
    );
    const { rows: topics } = await pool.query<{
      name: string;
      epoch: number;
      pending: boolean;
      partitions: PartitionStanding[];
    }>('select name, epoch, pending, partitions from relay.topic');
    const [mark] = marks;
    return {
      checkpoint: mark === undefined ? null : { ...mark, position: Number(mark.position) },
      topics: topics.map(({ name, epoch, pending, partitions }) => ({
        topic: name,
        epoch,
        isPending: pending,
        partitions,
      })),
    };
  }

  async records(keys: readonly RecordKey[]): Promise<readonly Folded[]> {
    const { rows } = await this.#held.pool.query<RecordRow>(
      `select ${COLUMNS} from relay.record
       where (category, id) in (select * from unnest($1::text[], $2::uuid[]))`,
      [keys.map(({ category }) => category), keys.map(({ id }) => id)],
    );
    return rows.map(foldedOf);
  }

  async everPublic(category: PublicCategory): Promise<readonly Folded[]> {
    const { rows } = await this.#held.pool.query<RecordRow>(
      `select ${COLUMNS} from relay.record where category = $1 and ever_public order by position, id`,
      [category],
    );
    return rows.map(foldedOf);
  }

  async remember({ position, incarnation, topics, records }: MemoryStep): Promise<void> {
    await this.#write(async (client) => {
      await client.query(
        `insert into relay.checkpoint (position, incarnation) values ($1, $2)
         on conflict (single) do update set position = excluded.position, incarnation = excluded.incarnation`,
        [position, incarnation],
      );
      const standings = topics.map(({ topic, isPending, ...rest }) => ({
        name: topic,
        pending: isPending,
        ...rest,
      }));
      await client.query(
        `insert into relay.topic (name, epoch, pending, partitions)
         select name, epoch, pending, partitions from jsonb_to_recordset($1::jsonb)
           as topic (name text, epoch integer, pending boolean, partitions jsonb)
         on conflict (name) do update
           set epoch = excluded.epoch, pending = excluded.pending, partitions = excluded.partitions`,
        [JSON.stringify(standings)],
      );
      if (records.length > 0) await client.query(UPSERT_RECORDS, [JSON.stringify(records)]);
    });
  }

  forget(): Promise<void> {
    return this.#write(async (client) => {
      for (const table of ['checkpoint', 'topic', 'record']) await client.query(`delete from relay.${table}`);
    });
  }

  async check(): Promise<void> {
    const { client, fence } = this.#held;
    if (this.lost.aborted) throw fenced(fence);
    // Over the session that holds the lock: if it is gone, this fails too.
    const { rows } = await client.query<{ epoch: string }>('select epoch from relay.fence');
    if (Number(rows[0]?.epoch) !== fence) throw fenced(fence);
  }

  async end(orderly: boolean): Promise<void> {
    const { client, fence } = this.#held;
    try {
      if (orderly) await client.query('update relay.fence set released = true where epoch = $1', [fence]);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async #write(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
    const { pool, fence } = this.#held;
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      // What a crash of the database forgets, the ends of the topics tell again.
      await client.query('begin; set local synchronous_commit = off');
      const { rowCount } = await client.query('select from relay.fence where epoch = $1 for share', [fence]);
      if (rowCount !== 1) throw fenced(fence);
      await work(client);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch((lost: unknown) => {
        broken = lost instanceof Error ? lost : new Error(String(lost));
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

const UPSERT_RECORDS = `
  insert into relay.record (${COLUMNS})
  select category, id, level, "references", "everPublic", revision, position, state
  from jsonb_to_recordset($1::jsonb) as record (category text, id uuid, level text, "references" integer,
    "everPublic" boolean, revision integer, position bigint, state jsonb)
  on conflict (category, id) do update set level = excluded.level, "references" = excluded."references",
    ever_public = excluded.ever_public, revision = excluded.revision, position = excluded.position,
    state = excluded.state`;

function foldedOf({ ever_public, position, ...row }: RecordRow): Folded {
  return { ...row, everPublic: ever_public, position: Number(position) };
}
