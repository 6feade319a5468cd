import pg from 'pg';

/**
 * Every value as PostgreSQL writes it. The process's global parsers stay as they are, for TypeORM and others
 * rely on them, and none of them is trusted here.
 */
export const asText = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig;

/** Milliseconds after which an answer counts as lost. Longer than any honest batch or page takes. */
const PATIENCE = 30_000;

/** Settings of every connection that services make. */
export function connectionConfig(url: string, name: string): pg.ClientConfig {
  return { ...ownerConfig(url), application_name: `pobratim ${name}`, query_timeout: PATIENCE };
}

/** Settings for the owner, whose steps may take as long as they take. */
export function ownerConfig(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'pobratim owner',
    types: asText,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  };
}

/**
 * Readers plan every page for its own values: a plan made for any values may join a page with the whole log,
 * and one made while the log was short would stay.
 */
export function readerConfig(url: string): pg.PoolConfig {
  return { ...connectionConfig(url, 'reader'), options: '-c plan_cache_mode=force_custom_plan -c jit=off' };
}

/** What a session must have for the log to be true, whatever server, database or role have as their defaults. */
export const SESSION =
  "set synchronous_commit = on; set default_transaction_isolation = 'read committed'; set default_transaction_read_only = off";

/**
 * Whether an error leaves open what the server did: the connection broke, or the server was going down.
 * Any other error of the server means that the transaction was rolled back.
 */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return true;
  return /^(08|57P0[123])/.test(error.code ?? '');
}

/** Whether an error came before anything was sent: nobody listens, or nobody is let in. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Unreachable;
}

/** A connection could not be made; nothing was sent. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('the store cannot be reached', { cause });
    this.name = 'Unreachable';
  }
}

/** Opens a connection for appends. @throws {@link Unreachable} */
export async function connectWriter(url: string): Promise<pg.Client> {
  const client = new pg.Client(connectionConfig(url, 'writer'));
  // An idle connection that breaks says so here; the next query finds out by itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(SESSION);
    return client;
  } catch (error) {
    hangUp(client);
    throw new Unreachable(error);
  }
}

/** Lets go of a connection without waiting for the other side, which may be gone. */
export function hangUp(client: pg.Client): void {
  client.end().catch(() => undefined);
}
