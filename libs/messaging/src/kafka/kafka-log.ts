import { INTERNAL_EVENTS, type DeliveredEvent } from '@pobratim/contracts';
import {
  incarnationChanged,
  positionGap,
  type EventLog,
  type Head,
  type LogSlice,
  type SubscriptionItem,
  type SubscriptionOptions,
} from '@pobratim/event-sourcing';
import type { Kafka } from 'kafkajs';
import { kafkaOf, type KafkaConnection } from './connection.js';
import { logBehindReader } from './errors.js';
import { eventOf, type ReadEvent } from './event-record.js';
import { readAsMember } from './group-member.js';
import type { StoredRecord } from './kafka-record.js';
import { PartitionReader } from './partition-reader.js';

/** How a service reads the internal topic. */
export interface KafkaLogOptions {
  readonly kafka: KafkaConnection;
  /** Name of the group: of its processes one reads, the others stand by. */
  readonly group: string;
  /** `internal.events.v1` when not given. */
  readonly topic?: string;
  /** Milliseconds without a sign of life after which another process takes over; 10 000 when not given. */
  readonly sessionTimeout?: number;
}

/** The life of the store before anything was read. */
const UNKNOWN = '';

/**
 * The internal topic as the log of a service: one partition, every event of the store in the order of positions. It
 * begins at the service's own checkpoint. A position that is missing and another life of the store stop it with
 * `position-gap` and `incarnation-changed`; records that came twice are handed over once.
 */
export class KafkaLog implements EventLog<DeliveredEvent> {
  readonly isCopy = true;
  readonly #options: KafkaLogOptions;
  readonly #topic: string;
  readonly #kafka: Kafka;
  readonly #reader: PartitionReader;

  constructor(options: KafkaLogOptions) {
    this.#options = options;
    this.#topic = options.topic ?? INTERNAL_EVENTS;
    this.#kafka = kafkaOf(options.kafka);
    this.#reader = new PartitionReader(options.kafka, this.#topic);
  }

  async head(): Promise<Head> {
    const last = await this.#reader.last(0, (record) => eventOf(record) !== null);
    const read = last === null ? null : eventOf(last);
    if (read === null) return { size: 0, recordedAt: null, incarnation: UNKNOWN };
    const { event, incarnation } = read;
    return { size: event.position + 1, recordedAt: event.recordedAt, incarnation };
  }

  async *readAll({ after, types, limit = Infinity }: LogSlice): AsyncIterable<DeliveredEvent> {
    const { size, incarnation } = await this.head();
    let left = after + 1 >= size ? 0 : limit;
    const sight = new Sight(after, incarnation);
    let offset = left === 0 ? 0 : await this.#offsetOf(after + 1);
    while (left > 0 && sight.position < size - 1) {
      const records = await this.#reader.read(offset, { maxWait: 250 });
      for (const record of records) {
        offset = record.offset + 1;
        const event = sight.next(eventOf(record));
        if (event === null || types?.includes(event.type) === false) continue;
        yield event;
        left -= 1;
        if (left === 0 || sight.position >= size - 1) return;
      }
    }
  }

  async *subscribe(options: SubscriptionOptions): AsyncIterable<SubscriptionItem<DeliveredEvent>> {
    const { after, signal } = options;
    const { from, isAtEnd } = await this.#placeOf(options);
    if (isAtEnd) yield { kind: 'caught-up', position: after };
    const { group, sessionTimeout = 10_000 } = this.#options;
    const sight = new Sight(after, options.incarnation);
    const member = { group, topic: this.#topic, from, sessionTimeout, signal };
    for await (const { records, isLast } of readAsMember(this.#kafka, member)) {
      const read = records.map(eventOf).filter((one) => one !== null);
      // The first event says whose life this is: the reader begins again, knowing it.
      if (options.incarnation === UNKNOWN && read.length > 0) return;
      for (const event of wanted(read, sight, options)) yield { kind: 'event', event };
      if (isLast) yield { kind: 'caught-up', position: sight.position };
    }
  }

  /** The record of a position with its original bytes, `null` while the topic does not hold it. */
  async recordAt(position: number): Promise<StoredRecord | null> {
    const { size } = await this.head();
    if (position >= size) return null;
    for (let offset = await this.#offsetOf(position); ;) {
      const records = await this.#reader.read(offset, { maxWait: 250 });
      const found = records.find((record) => eventOf(record)?.event.position === position);
      const last = records.at(-1);
      if (found !== undefined || last === undefined) return found ?? null;
      offset = last.offset + 1;
    }
  }

  /** Closes what looks at the topic; a subscription ends by its signal. To be called in `onApplicationShutdown`. */
  close(): Promise<void> {
    return this.#reader.close();
  }

  async #placeOf({ after, incarnation = UNKNOWN }: SubscriptionOptions): Promise<Place> {
    const { high } = await this.#reader.ends();
    const head = await this.head();
    if (head.incarnation === UNKNOWN && after >= 0) throw logBehindReader(this.#topic, after, head.size);
    if (incarnation !== UNKNOWN && head.incarnation !== UNKNOWN && incarnation !== head.incarnation)
      throw incarnationChanged(incarnation, head.incarnation);
    if (after >= head.size) throw logBehindReader(this.#topic, after, head.size);
    if (after === head.size - 1) return { from: high, isAtEnd: true };
    return { from: await this.#offsetOf(after + 1), isAtEnd: false };
  }

  /**
   * An offset from which on the position is found. Positions are dense from the first record on, and records that came
   * twice only move later ones further back: so it is never behind the position.
   */
  async #offsetOf(position: number): Promise<number> {
    let { low: offset } = await this.#reader.ends();
    for (;;) {
      const records = await this.#reader.read(offset, { maxWait: 250 });
      for (const record of records) {
        const read = eventOf(record);
        if (read === null) continue;
        if (read.event.position > position) throw positionGap(position, read.event.position);
        return record.offset + position - read.event.position;
      }
      const last = records.at(-1);
      if (last === undefined) throw logBehindReader(this.#topic, position - 1, 0);
      offset = last.offset + 1;
    }
  }
}

/** What a reader asked for, until it asks for no more. */
function* wanted(
  all: readonly ReadEvent[],
  sight: Sight,
  { types, signal }: SubscriptionOptions,
): Generator<DeliveredEvent> {
  for (const read of all) {
    if (signal.aborted) return;
    const event = sight.next(read);
    if (event !== null && types?.includes(event.type) !== false) yield event;
  }
}

interface Place {
  readonly from: number;
  readonly isAtEnd: boolean;
}

/** What a reader has seen so far: it lets the next position through and nothing else. */
class Sight {
  position: number;
  readonly #incarnation: string | undefined;

  constructor(after: number, incarnation: string | undefined) {
    this.position = after;
    this.#incarnation = incarnation;
  }

  /** @returns `null` for what was seen before and for what is none of ours */
  next(read: ReadEvent | null): DeliveredEvent | null {
    if (read === null) return null;
    const { event, incarnation } = read;
    if (this.#incarnation !== undefined && incarnation !== this.#incarnation)
      throw incarnationChanged(this.#incarnation, incarnation);
    if (event.position <= this.position) return null;
    if (event.position !== this.position + 1) throw positionGap(this.position + 1, event.position);
    this.position = event.position;
    return event;
  }
}
