import { newId, systemClock, type Clock } from '@pobratim/kernel';
import { composeEntries, draftEvents, machineChance, NO_PREVIOUS, type Chance, type Draft } from './entry.js';
import type { SubscriptionItem } from './event-log.js';
import { categoryOf } from './event-store.js';
import type { EventFilter, Head, LogSlice, SubscriptionOptions } from './event-log.js';
import type { AppendRequest, AppendResult, EventStore, StreamSlice } from './event-store.js';
import type { RecordedEvent } from './events.js';
import { meets } from './expectation.js';
import { commandIdReused, incarnationChanged, readerAheadOfLog, revisionConflict } from './store-errors.js';
import { recordedEvent, type EntryLog, type StoredEntry } from './stored-entry.js';

interface Row extends StoredEntry {
  readonly draft: Draft;
  readonly revision: number;
  readonly recordedAt: string;
}

interface Answered {
  readonly bodyHash: string;
  readonly result: AppendResult;
}

/** Settings of a store in memory, all for tests that pin what is otherwise new every time. */
export interface InMemoryOptions {
  readonly clock?: Clock;
  readonly chance?: Chance;
  readonly incarnation?: string;
}

/** The port without a database, for unit tests: same bytes, same errors, same suite as the adapters that last. */
export class InMemoryEventStore implements EventStore, EntryLog {
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #incarnation: string;
  readonly #log: Row[] = [];
  readonly #streams = new Map<string, Row[]>();
  readonly #commands = new Map<string, Answered>();
  #wake = Promise.withResolvers<undefined>();

  constructor({ clock = systemClock, chance = machineChance, incarnation = newId() }: InMemoryOptions = {}) {
    this.#clock = clock;
    this.#chance = chance;
    this.#incarnation = incarnation;
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return soon(() => this.#appendNow(request));
  }

  resultOf(commandId: string, bodyHash: string): Promise<AppendResult | null> {
    return soon(() => this.#answered(commandId, bodyHash));
  }

  async *readStream(stream: string, slice: StreamSlice = {}): AsyncIterable<RecordedEvent> {
    await Promise.resolve();
    const rows = this.#streams.get(stream) ?? [];
    const { direction = 'forwards', limit = Infinity } = slice;
    const from = slice.from ?? (direction === 'forwards' ? 0 : rows.length - 1);
    const chosen = direction === 'forwards' ? rows.slice(from) : rows.slice(0, from + 1).reverse();
    for (const row of chosen.slice(0, limit)) yield eventOf(row);
  }

  async *readAll(slice: LogSlice): AsyncIterable<RecordedEvent> {
    await Promise.resolve();
    for (const row of this.#rows(slice)) yield eventOf(row);
  }

  async *readEntries(slice: LogSlice): AsyncIterable<StoredEntry> {
    await Promise.resolve();
    for (const { position, entry, leafHash } of this.#rows(slice)) yield { position, entry, leafHash };
  }

  async *subscribe(options: SubscriptionOptions): AsyncIterable<SubscriptionItem> {
    const { signal, incarnation = this.#incarnation } = options;
    if (incarnation !== this.#incarnation) throw incarnationChanged(incarnation, this.#incarnation);
    if (options.after >= this.#log.length) throw readerAheadOfLog(options.after, this.#log.length);
    const aborted = new Promise<undefined>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve(undefined);
      });
    });
    let { after } = options;
    let marked = false;
    while (!signal.aborted) {
      const wake = this.#wake.promise;
      const row = this.#log[after + 1];
      if (row !== undefined) {
        after = row.position;
        marked = false;
        if (passes(row, options)) yield { kind: 'event', event: eventOf(row) };
      } else if (!marked) {
        marked = true;
        yield { kind: 'caught-up', position: after };
      } else await Promise.race([wake, aborted]);
    }
  }

  head(): Promise<Head> {
    const last = this.#log.at(-1);
    return Promise.resolve({
      size: this.#log.length,
      recordedAt: last?.recordedAt ?? null,
      incarnation: this.#incarnation,
    });
  }

  sizeAt(instant: string): Promise<number> {
    return soon(() => {
      const moment = new Date(instant).toISOString();
      return this.#log.findLastIndex((row) => row.recordedAt <= moment) + 1;
    });
  }

  #appendNow(request: AppendRequest): AppendResult {
    const drafts = draftEvents(request, this.#chance);
    const { stream, expected, cause, bodyHash } = request;
    const earlier = this.#answered(cause.command, bodyHash);
    if (earlier !== null) return earlier;
    const rows = this.#streams.get(stream) ?? [];
    if (!meets(expected, rows.length - 1)) throw revisionConflict(stream, expected, rows.length - 1);
    const head = { revision: rows.length - 1, leafHash: rows.at(-1)?.leafHash ?? NO_PREVIOUS };
    const now = this.#clock.now().toISOString();
    const last = this.#log.at(-1)?.recordedAt ?? now;
    const recordedAt = now > last ? now : last;
    const entries = composeEntries(drafts, head, recordedAt);
    for (const [index, draft] of drafts.entries()) {
      const entry = entries[index];
      if (entry === undefined) continue;
      const row = { ...entry, draft, recordedAt, position: this.#log.length };
      this.#log.push(row);
      rows.push(row);
    }
    if (rows.length > 0) this.#streams.set(stream, rows);
    const result = {
      stream,
      revision: rows.length - 1,
      position: this.#log.length - 1,
      recordedAt,
      eventIds: drafts.map(({ id }) => id),
      repeated: false,
    };
    this.#commands.set(cause.command, { bodyHash, result });
    this.#wakeReaders();
    return result;
  }

  #answered(commandId: string, bodyHash: string): AppendResult | null {
    const answered = this.#commands.get(commandId);
    if (answered === undefined) return null;
    if (answered.bodyHash !== bodyHash) throw commandIdReused(commandId);
    return { ...answered.result, repeated: true };
  }

  *#rows({ after, limit = Infinity, ...filter }: LogSlice): Iterable<Row> {
    const end = this.#log.length;
    let left = limit;
    for (let position = after + 1; position < end && left > 0; position += 1) {
      const row = this.#log[position];
      if (row === undefined || !passes(row, filter)) continue;
      left -= 1;
      yield row;
    }
  }

  #wakeReaders(): void {
    this.#wake.resolve(undefined);
    this.#wake = Promise.withResolvers<undefined>();
  }
}

function eventOf(row: Row): RecordedEvent {
  return recordedEvent(row, row.draft.disclosures);
}

function passes({ draft }: Row, { types, categories }: EventFilter): boolean {
  return (
    (types === undefined || types.includes(draft.type)) &&
    (categories === undefined || categories.includes(categoryOf(draft.stream)))
  );
}

/** The work's value as a promise, and what it throws as a rejection. */
function soon<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
