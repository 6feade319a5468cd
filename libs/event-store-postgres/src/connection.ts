import pg from 'pg';

/**
 * Every value as PostgreSQL writes it. The process's global parsers stay as they are, for TypeORM and others
 * rely on them, and none of them is trusted here.
 */
export const asText = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig;

/** Milliseconds after which an answer counts as lost. Longer than any honest batch or page takes. */
export const PATIENCE = 30_000;

/** Milliseconds that a connection has to say goodbye; the other side may be gone without a word. */
export const GOODBYE = 1_000;

/** Settings of every connection that services make. */
export function connectionConfig(url: string, name: string, patience = PATIENCE): pg.ClientConfig {
  return {
    ...ownerConfig(url),
    application_name: `pobratim ${name}`,
    query_timeout: patience,
    connectionTimeoutMillis: Math.min(patience, 10_000),
  };
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
 * What a session must have for the log to be true, whatever server, database or role have as their defaults. The
 * server gives a statement up before its client does, so that who waited in vain for the lock hears that nothing was
 * written. And it gives a client up that takes no answer: the answers go out before the commit, so one that nobody
 * takes would hold the lock for as long as the network hopes.
 */
function sessionSettings(patience: number): string {
  return `set synchronous_commit = on; set default_transaction_isolation = 'read committed';
    set default_transaction_read_only = off; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
    set statement_timeout = ${Math.floor(patience * 0.8)};
    set tcp_user_timeout = ${Math.floor(patience * 0.5)};
    set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3;
    select set_config(name, '0', false) from pg_settings where name in ('transaction_timeout', 'idle_session_timeout')`;
}

/**
 * Whether an error leaves open what the server did: the connection broke, or the server was going down.
 * Any other error of the server means that the transaction was rolled back.
 */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return true;
  return /^(08|57P0|25P0[34])/.test(error.code ?? '');
}

/** Whether the server gave up waiting or was told to: that is the fault of no append in the batch. */
export function isCancelled(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(57014|55P03)$/.test(error.code ?? '');
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
export async function connectWriter(url: string, patience = PATIENCE): Promise<pg.Client> {
  const client = new pg.Client(connectionConfig(url, 'writer', patience));
  // An idle connection that breaks says so here; the next query finds out by itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sessionSettings(patience));
    return client;
  } catch (error) {
    void hangUp(client);
    throw new Unreachable(error);
  }
}

/** Lets go of a connection. Resolves in any case after a second: the other side may be gone without a word. */
export async function hangUp(client: pg.Client): Promise<void> {
  const impatience = setTimeout(() => {
    cut(client);
  }, GOODBYE);
  await client.end().catch(() => undefined);
  clearTimeout(impatience);
}

/** Closes the socket; `pg` itself waits for ever for a side that does not answer. */
export function cut(client: pg.ClientBase): void {
  (client as unknown as { readonly connection: pg.Connection }).connection.stream.destroy();
}
