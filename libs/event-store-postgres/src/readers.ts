import pg from 'pg';
import { connectionConfig, cut, GOODBYE, PATIENCE } from './connection.js';

/** The connections that a store reads on. */
export interface Readers {
  readonly pool: pg.Pool;
  /** Waits for the answers under way, then leaves no socket behind, whether or not the other side still speaks. */
  readonly close: () => Promise<void>;
}

/**
 * Readers plan every page for its own values: a plan made for any values may join a page with the whole log,
 * and one made while the log was short would stay.
 * @param max connections at most
 * @param patience milliseconds after which an answer counts as lost
 */
export function openReaders(url: string, max: number, patience = PATIENCE): Readers {
  const options = '-c plan_cache_mode=force_custom_plan -c jit=off';
  const pool = new pg.Pool({ ...connectionConfig(url, 'reader', patience), options, max });
  const open = new Set<pg.ClientBase>();
  // An idle connection that breaks is replaced at its next use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => open.add(client));
  pool.on('remove', (client) => open.delete(client));
  const close = async (): Promise<void> => {
    await pool.end();
    setTimeout(() => {
      for (const client of open) cut(client);
    }, GOODBYE).unref();
  };
  return { pool, close };
}
