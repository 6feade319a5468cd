import {
  recordedEvent,
  type Disclosure,
  type LogSlice,
  type RecordedEvent,
  type StoredEntry,
  type StreamSlice,
} from '@pobratim/event-sourcing';
import type pg from 'pg';
import { logPageQuery, streamPageQuery, type PageRow } from './pages.js';

/** Rows of one page: few enough for memory (60 MB at worst), many enough that round trips do not count. */
const PAGE = 1_000;

/** Reads the log in pages along an index, so a page costs the same wherever it lies. Nothing is locked or kept open. */
export class LogReader {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async *stream(
    stream: string,
    { from, direction = 'forwards', limit = Infinity }: StreamSlice,
  ): AsyncIterable<RecordedEvent> {
    let left = limit;
    let next = from ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER);
    while (left > 0 && next >= 0) {
      const size = Math.min(PAGE, left);
      const { rows } = await this.#pool.query<PageRow>(streamPageQuery(stream, direction, [next, size]));
      for (const row of rows) {
        const event = eventOf(row);
        next = event.stream.revision + (direction === 'forwards' ? 1 : -1);
        yield event;
      }
      left -= rows.length;
      if (rows.length < size) return;
    }
  }

  async *events(slice: LogSlice, upTo?: number): AsyncIterable<RecordedEvent> {
    for await (const row of this.#rows(slice, upTo)) yield eventOf(row);
  }

  async *entries(slice: LogSlice): AsyncIterable<StoredEntry> {
    for await (const row of this.#rows(slice)) yield storedOf(row);
  }

  async *#rows(
    { after, limit = Infinity, ...filter }: LogSlice,
    upTo = Number.MAX_SAFE_INTEGER,
  ): AsyncIterable<PageRow> {
    let left = limit;
    const page = (last: number, size: number): Promise<readonly PageRow[]> =>
      this.#pool.query<PageRow>(logPageQuery(filter, { after: last, upTo, size })).then(({ rows }) => rows);
    let size = Math.min(PAGE, left);
    let coming: Promise<readonly PageRow[]> | null = size > 0 ? page(after, size) : null;
    while (coming !== null) {
      const rows = await coming;
      left -= rows.length;
      const last = rows.at(-1);
      const isMore = last !== undefined && rows.length === size && left > 0;
      size = Math.min(PAGE, left);
      // Asked for now, the next page comes while this one is worked on.
      coming = isMore ? page(Number(last[0]), size) : null;
      // Whoever leaves in mid-page does not wait for it, nor for its failure.
      coming?.catch(() => undefined);
      yield* rows;
    }
  }
}

function storedOf([position, entry, leafHash]: PageRow): StoredEntry {
  return { position: Number(position), entry, leafHash };
}

function eventOf(row: PageRow): RecordedEvent {
  const [, , , disclosures] = row;
  return recordedEvent(storedOf(row), disclosures === null ? [] : (JSON.parse(disclosures) as Disclosure[]));
}
