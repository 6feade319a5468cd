import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { HandOver } from './hand-over.js';
import type { StoredRecord } from './kafka-record.js';
import { storedRecord } from './partition-reader.js';

/** Records that came together. */
export interface RecordBatch {
  readonly records: readonly StoredRecord[];
  /** Whether nothing was behind them when they were fetched. */
  readonly isLast: boolean;
}

/** How a member reads. */
export interface MemberOptions {
  readonly group: string;
  readonly topic: string;
  /** Where it begins, whatever the group's offsets say: they are a hint for tools that show lag. */
  readonly from: number;
  /** Milliseconds without a sign of life after which another member takes over. */
  readonly sessionTimeout: number;
  readonly signal: AbortSignal;
}

/** A broker that is away must not hold up a stop. */
const LEAVE_WITHIN = 3_000;

/**
 * Reads partition 0 of a topic as a member of a group, so that of several processes of a service one reads and the
 * others stand by. Pulled: while a batch is worked off, the member gives signs of life and fetches nothing more.
 * Ends with the error when the client library has given up; it mends everything else itself.
 */
export async function* readAsMember(kafka: Kafka, options: MemberOptions): AsyncGenerator<RecordBatch> {
  const { group, topic, sessionTimeout, signal } = options;
  if (signal.aborted) return;
  const handOver = new HandOver<RecordBatch>();
  const stop = (): void => {
    handOver.end();
  };
  signal.addEventListener('abort', stop);
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout,
    rebalanceTimeout: 2 * sessionTimeout,
    heartbeatInterval: Math.floor(sessionTimeout / 10),
    maxWaitTimeInMs: 250,
    maxBytesPerPartition: 4 * 1024 * 1024,
    allowAutoTopicCreation: false,
    retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 1_000 },
  });
  // After a fault that it holds for final it stays down; whoever reads gets the error and makes a new member.
  consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
    if (!restart) handOver.end(error);
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    const member = new Member(consumer, handOver, options);
    // Each time it has become a member, for the group has a place of its own in mind.
    consumer.on(consumer.events.GROUP_JOIN, () => {
      member.takePlace();
    });
    await consumer.run({
      eachBatchAutoResolve: false,
      eachBatch: (payload) => member.take(payload),
    });
    yield* handOver.batches();
  } finally {
    signal.removeEventListener('abort', stop);
    handOver.end();
    await Promise.race([
      consumer.disconnect().catch(() => undefined),
      pause(LEAVE_WITHIN, undefined, { ref: false }),
    ]);
  }
}

class Member {
  readonly #consumer: Consumer;
  readonly #handOver: HandOver<RecordBatch>;
  readonly #options: MemberOptions;
  #next: number;

  constructor(consumer: Consumer, handOver: HandOver<RecordBatch>, options: MemberOptions) {
    this.#consumer = consumer;
    this.#handOver = handOver;
    this.#options = options;
    this.#next = options.from;
  }

  /** Fetches go on where this reader stands. */
  takePlace(): void {
    const { topic } = this.#options;
    this.#consumer.seek({ topic, partition: 0, offset: String(this.#next) });
  }

  async take(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const { topic, partition, messages, highWatermark } = batch;
    const first = Number(batch.firstOffset() ?? this.#next);
    if (first !== this.#next) {
      // The group's own place, or that of another member: ours is where we stand.
      this.takePlace();
      return;
    }
    const records = messages.map((message) => storedRecord(message, { topic, partition }));
    const last = Number(batch.lastOffset());
    await this.#workedOff({ records, isLast: last + 1 >= Number(highWatermark) }, payload);
    if (this.#handOver.hasEnded) return;
    this.#next = last + 1;
    payload.resolveOffset(batch.lastOffset());
    await payload.commitOffsetsIfNecessary();
  }

  /** Signs of life meanwhile; the group's answer to one may be that it is being divided anew. */
  async #workedOff(batch: RecordBatch, payload: EachBatchPayload): Promise<void> {
    const { promise: sentAway, reject } = Promise.withResolvers<never>();
    const beat = Math.floor(this.#options.sessionTimeout / 5);
    const beating = setInterval(() => void payload.heartbeat().catch(reject), beat);
    try {
      await Promise.race([this.#handOver.offer(batch), sentAway]);
    } finally {
      clearInterval(beating);
    }
  }
}
