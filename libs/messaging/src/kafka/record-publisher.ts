import { Partitioners, type Kafka, type Message, type Producer } from 'kafkajs';
import { kafkaOf, type KafkaConnection } from './connection.js';
import { recordsNotAcknowledged } from './errors.js';
import type { OutgoingRecord } from './kafka-record.js';

/** Writes records so that a resolved promise means: they are in the log, on every replica that must have them. */
export interface RecordPublisher {
  /**
   * Appends to one partition, in this order and after everything sent to it before. All or an error; after an error a
   * part may be written, and who sends again must expect duplicates.
   * @throws `records-not-acknowledged` (unavailable)
   */
  send(topic: string, partition: number, records: readonly OutgoingRecord[]): Promise<void>;
  close(): Promise<void>;
}

/** How patient a publisher is. */
export interface PublisherOptions {
  /** How often an unanswered request is sent again before `send` rejects; 30 when not given, about half a minute. */
  readonly retries?: number;
}

/** Below the million bytes that a broker accepts at once, with room for what stands around records. */
const MAX_BYTES = 900_000;

interface Generation {
  readonly producer: Producer;
  readonly connected: Promise<void>;
  readonly sends: Set<Promise<unknown>>;
}

/**
 * Publishes through kafkajs so that its two ways to lose a message are shut: a `send()` that spans brokers forgets
 * partitions whose leader moved, so each call has one partition and its answer is checked; and a producer that missed
 * an answer would give the next records the numbers of the missed ones, which the broker takes for a repetition, so
 * after any failure there is a new producer.
 */
export class KafkaPublisher implements RecordPublisher {
  readonly #kafka: Kafka;
  readonly #options: PublisherOptions;
  readonly #last = new Map<string, Promise<unknown>>();
  #generation: Generation | null = null;

  constructor(connection: KafkaConnection, options: PublisherOptions = {}) {
    this.#kafka = kafkaOf(connection);
    this.#options = options;
  }

  send(topic: string, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    const lane = `${topic}/${partition}`;
    const sent = (this.#last.get(lane) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => this.#sendInPieces(topic, partition, records));
    this.#last.set(lane, sent);
    return sent;
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#last.values());
    await this.#generation?.producer.disconnect();
    this.#generation = null;
  }

  async #sendInPieces(topic: string, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    for (const piece of pieces(records)) {
      const messages = piece.map((record) => ({ ...messageOf(record), partition }));
      await this.#sendPiece(topic, partition, messages);
    }
  }

  async #sendPiece(topic: string, partition: number, messages: Message[]): Promise<void> {
    const generation = this.#current();
    try {
      await generation.connected;
      const sent = generation.producer.send({ topic, messages, acks: -1 });
      generation.sends.add(sent);
      const answers = await sent.finally(() => generation.sends.delete(sent));
      const answer = answers.find((found) => found.partition === partition);
      if (answer?.errorCode !== 0) throw new Error('no answer for the partition');
    } catch (error) {
      this.#replace(generation);
      throw recordsNotAcknowledged(topic, partition, error);
    }
  }

  #current(): Generation {
    if (this.#generation !== null) return this.#generation;
    const producer = this.#kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: this.#options.retries ?? 30, initialRetryTime: 100, maxRetryTime: 1_000 },
    });
    const connected = producer.connect();
    connected.catch(() => undefined);
    this.#generation = { producer, connected, sends: new Set() };
    return this.#generation;
  }

  /** Others may still be sending to other partitions with it: it goes when they are done. */
  #replace(generation: Generation): void {
    if (this.#generation === generation) this.#generation = null;
    void Promise.allSettled(generation.sends)
      .then(() => generation.producer.disconnect())
      .catch(() => undefined);
  }
}

function messageOf({ key, value, headers }: OutgoingRecord): Omit<Message, 'partition'> {
  return {
    key: key === null ? null : Buffer.from(key),
    value: value === null ? null : Buffer.from(value),
    headers: Object.fromEntries(
      Object.entries(headers ?? {}).map(([name, bytes]) => [name, Buffer.from(bytes)]),
    ),
  };
}

function* pieces(records: readonly OutgoingRecord[]): Generator<readonly OutgoingRecord[]> {
  let piece: OutgoingRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = (record.value?.length ?? 0) + (record.key?.length ?? 0) + 512;
    if (piece.length > 0 && bytes + size > MAX_BYTES) {
      yield piece;
      piece = [];
      bytes = 0;
    }
    piece.push(record);
    bytes += size;
  }
  if (piece.length > 0) yield piece;
}
