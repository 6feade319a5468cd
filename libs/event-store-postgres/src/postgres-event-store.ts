import {
  commandIdReused,
  machineChance,
  type AppendRequest,
  type AppendResult,
  type Chance,
  type EntryLog,
  type EventStore,
  type Head,
  type LogSlice,
  type RecordedEvent,
  type StoredEntry,
  type StreamSlice,
  type SubscriptionItem,
  type SubscriptionOptions,
} from '@pobratim/event-sourcing';
import { systemClock, type Clock } from '@pobratim/kernel';
import { CoalescingWriter } from './coalescing-writer.js';
import { PATIENCE } from './connection.js';
import { LogReader } from './log-reader.js';
import { checkSchema } from './migrate.js';
import { openReaders, type Readers } from './readers.js';
import { knownIdentity, type Purpose, type StoreIdentity } from './store-identity.js';
import { StreamHeads } from './stream-heads.js';
import { subscription } from './subscription.js';
import { Wakeups } from './wakeups.js';

/** How a store is opened. */
export interface PostgresOptions {
  /** `postgres://…` of the role `pobratim_app`. A direct connection: a pooler in between would lose LISTEN. */
  readonly url: string;
  /** What the caller takes the store for; another purpose is refused. */
  readonly purpose?: Purpose;
  readonly clock?: Clock;
  readonly chance?: Chance;
  /** Connections for readers, at most; beside them one writes and one listens. */
  readonly readers?: number;
  /** Milliseconds after which an answer that does not come counts as lost, 30 000 when left out. */
  readonly patience?: number;
}

/** The event store on PostgreSQL. See the README for why nothing can be lost. */
export class PostgresEventStore implements EventStore, EntryLog {
  readonly incarnation: string;
  readonly purpose: Purpose;
  readonly #readers: Readers;
  readonly #heads = new StreamHeads();
  readonly #writer: CoalescingWriter;
  readonly #reader: LogReader;
  readonly #wakeups: Wakeups;
  readonly #closing = new AbortController();

  private constructor(options: PostgresOptions, readers: Readers, { incarnation, purpose }: StoreIdentity) {
    const { url, clock = systemClock, chance = machineChance, patience = PATIENCE } = options;
    this.incarnation = incarnation;
    this.purpose = purpose;
    this.#readers = readers;
    this.#writer = new CoalescingWriter({ url, incarnation, clock, chance, heads: this.#heads, patience });
    this.#reader = new LogReader(readers.pool);
    this.#wakeups = new Wakeups(url, patience);
  }

  /**
   * Opens a migrated store.
   * @throws `store-schema-unknown`, `incarnation-not-adopted`, `store-purpose-differs`
   */
  static async open(options: PostgresOptions): Promise<PostgresEventStore> {
    const readers = openReaders(options.url, options.readers ?? 4, options.patience);
    try {
      await checkSchema(readers.pool);
      return new PostgresEventStore(options, readers, await knownIdentity(readers.pool, options.purpose));
    } catch (error) {
      await readers.close();
      throw error;
    }
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return this.#writer.append(request);
  }

  async resultOf(commandId: string, bodyHash: string): Promise<AppendResult | null> {
    const { rows } = await this.#readers.pool.query<string[]>({
      name: 'result-of',
      text: `select encode(body_hash, 'hex'), stream, revision, position, recorded_at, to_json(event_ids)::text
        from event_store.commands where id = $1`,
      values: [commandId],
      rowMode: 'array',
    });
    const [row] = rows;
    if (row === undefined) return null;
    const [hash, stream = '', revision, position, recordedAt = '', eventIds = '[]'] = row;
    if (hash !== bodyHash) throw commandIdReused(commandId);
    return {
      stream,
      revision: Number(revision),
      position: Number(position),
      recordedAt,
      eventIds: JSON.parse(eventIds) as string[],
      repeated: true,
    };
  }

  async *readStream(stream: string, slice: StreamSlice = {}): AsyncIterable<RecordedEvent> {
    for await (const event of this.#reader.stream(stream, slice)) {
      this.#heads.notice(stream, { revision: event.stream.revision, leafHash: event.leafHash });
      yield event;
    }
  }

  readAll(slice: LogSlice): AsyncIterable<RecordedEvent> {
    return this.#reader.events(slice);
  }

  readEntries(slice: LogSlice): AsyncIterable<StoredEntry> {
    return this.#reader.entries(slice);
  }

  subscribe(options: SubscriptionOptions): AsyncIterable<SubscriptionItem> {
    const source = { reader: this.#reader, wakeups: this.#wakeups, head: () => this.head() };
    return subscription(source, {
      ...options,
      signal: AbortSignal.any([options.signal, this.#closing.signal]),
    });
  }

  async head(): Promise<Head> {
    const { rows } = await this.#readers.pool.query<[string, string | null, string | null]>({
      name: 'head',
      text: `select s.incarnation, e.position, e.recorded_at from event_store.store s left join lateral (
        select position, recorded_at from event_store.events order by position desc limit 1) e on true`,
      rowMode: 'array',
    });
    const [incarnation = this.incarnation, position = null, recordedAt = null] = rows[0] ?? [];
    return { incarnation, size: position === null ? 0 : Number(position) + 1, recordedAt };
  }

  async sizeAt(instant: string): Promise<number> {
    const moment = new Date(instant).toISOString();
    const { rows } = await this.#readers.pool.query<{ size: string }>(
      'select event_store.size_at($1) as size',
      [moment],
    );
    return Number(rows[0]?.size ?? 0);
  }

  /** Answers the appends under way, ends the subscriptions, closes every connection. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#writer.close();
    this.#wakeups.close();
    await this.#readers.close();
  }
}
