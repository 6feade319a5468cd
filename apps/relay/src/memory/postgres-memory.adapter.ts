import pg from 'pg';
import type { Memory, Turn } from './memory.js';
import { PostgresTurn } from './postgres-turn.adapter.js';

/** Advisory lock of the one relay: any two numbers that nobody else in the database uses. */
const LOCK = [1886347890, 7] as const;

/** The memory in the schema `relay` of the store's own database; the turn is a session's advisory lock. */
export class PostgresMemory implements Memory {
  readonly #url: string;
  readonly #pool: pg.Pool;

  /** @param url address of the role `pobratim_app`; no pooler in between */
  constructor(url: string) {
    this.#url = url;
    this.#pool = new pg.Pool({ connectionString: url, max: 3, application_name: 'pobratim relay' });
    // A connection that breaks while idle is replaced; who uses one learns of it there.
    this.#pool.on('error', () => undefined);
  }

  async tryTurn(): Promise<Turn | null> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'pobratim relay turn',
      keepAlive: true,
    });
    const lost = new AbortController();
    const lose = (): void => {
      lost.abort();
    };
    client.on('error', lose).on('end', lose);
    await client.connect();
    try {
      const { rows } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1, $2) as taken',
        [...LOCK],
      );
      if (rows[0]?.taken === true) return await this.#begin(client, lost);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    await client.end();
    return null;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #begin(client: pg.Client, lost: AbortController): Promise<Turn> {
    const { rows } = await client.query<{ epoch: string; orderly: boolean }>(
      `with before as (select released from relay.fence for update)
       update relay.fence set epoch = epoch + 1, released = false
       returning epoch, (select released from before) as orderly`,
    );
    const [row] = rows;
    if (row === undefined) throw new Error('the schema relay was not migrated');
    return new PostgresTurn({
      client,
      pool: this.#pool,
      lost,
      fence: Number(row.epoch),
      orderly: row.orderly,
    });
  }
}
