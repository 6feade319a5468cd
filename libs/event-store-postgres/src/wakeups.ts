import pg from 'pg';
import { connectionConfig, hangUp, PATIENCE } from './connection.js';

/** Milliseconds until a lost connection is made again. Meanwhile readers poll. */
const RETRY = 500;

/** Milliseconds between two questions to the server whether it is still there: a dead line looks like a quiet one. */
const PULSE = 10_000;

/**
 * Hears that something was appended, on one connection for all readers of a store. A notification only says «look»;
 * one that is lost costs a second of waiting, never an event, for readers look every second besides.
 */
export class Wakeups {
  readonly #url: string;
  readonly #patience: number;
  #client: pg.Client | null = null;
  #listening: Promise<void> | null = null;
  #retry: NodeJS.Timeout | undefined;
  #pulse: NodeJS.Timeout | undefined;
  #closed = false;
  #count = 0;
  readonly #waiting = new Set<() => void>();

  /** @param patience milliseconds after which an answer counts as lost */
  constructor(url: string, patience = PATIENCE) {
    this.#url = url;
    this.#patience = patience;
  }

  /** Resolves once LISTEN has been said, or could not be said. Readers call it before their first look. */
  ready(): Promise<void> {
    return (this.#listening ??= this.#listen());
  }

  /** How many notifications there were. Taken before a look, it makes {@link after} miss nothing. */
  get count(): number {
    return this.#count;
  }

  /** Resolves when there were more notifications than `count`, after `timeout` milliseconds, or at the abort. */
  after(count: number, timeout: number, signal: AbortSignal): Promise<void> {
    if (this.#count !== count || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeout);
      signal.addEventListener('abort', done);
      this.#waiting.add(done);
    });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#pulse);
    if (this.#client !== null) void hangUp(this.#client);
    this.#wake();
  }

  async #listen(): Promise<void> {
    const client = new pg.Client(connectionConfig(this.#url, 'listener', this.#patience));
    this.#client = client;
    client.on('notification', () => {
      this.#wake();
    });
    client.on('error', () => undefined);
    client.on('end', () => {
      this.#again(client);
    });
    try {
      await client.connect();
      await client.query('listen event_store');
      // Whatever was appended while nobody listened is looked for now.
      this.#wake();
      this.#askLater(client);
    } catch {
      this.#again(client);
    }
  }

  /** A line that does not answer is left, and listening begins on another. */
  #askLater(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#pulse = setTimeout(
      () => {
        client.query('select 1').then(
          () => {
            this.#askLater(client);
          },
          () => {
            this.#again(client);
          },
        );
      },
      Math.min(PULSE, this.#patience),
    );
    this.#pulse.unref();
  }

  /** Once for each connection: its end may be told late, and by several. */
  #again(lost: pg.Client): void {
    if (this.#client !== lost) return;
    this.#client = null;
    clearTimeout(this.#pulse);
    void hangUp(lost);
    if (this.#closed) return;
    this.#retry = setTimeout(() => {
      this.#listening = this.#listen();
    }, RETRY);
    this.#retry.unref();
  }

  #wake(): void {
    this.#count += 1;
    for (const done of [...this.#waiting]) done();
  }
}
