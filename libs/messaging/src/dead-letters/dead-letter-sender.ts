import { deadLetters } from '@pobratim/contracts';
import type { Alarm, ParkedEvent } from '@pobratim/event-sourcing';
import type { Clock } from '@pobratim/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredRecord } from '../kafka/kafka-record.js';
import type { RecordPublisher } from '../kafka/record-publisher.js';
import type { DeadLetterOutbox } from './dead-letter-outbox.js';
import { deadLetterRecord } from './dead-letter-record.js';

/** What a sender works with. */
export interface DeadLetterSenderOptions {
  /** Name of the service, of its stream and of the topic: `analytics`. */
  readonly service: string;
  readonly group: string;
  /** Version of the program, for whoever looks for the fault. */
  readonly version: string;
  readonly outbox: DeadLetterOutbox;
  /** Where the original bytes lie. */
  readonly log: { recordAt(position: number): Promise<StoredRecord | null> };
  readonly publisher: RecordPublisher;
  readonly clock: Clock;
  readonly onAlarm: (alarm: Alarm) => void;
  /** Milliseconds between two looks at the outbox; 1 000 when not given. */
  readonly interval?: number;
}

/**
 * Lays the parked events of a service down in its dead-letter topic, from the outbox, until each is acknowledged. Kafka
 * away means later, never less: the events stay parked in the service whatever becomes of the topic.
 */
export class DeadLetterSender {
  readonly #options: DeadLetterSenderOptions;
  #stop = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(options: DeadLetterSenderOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#loop !== null) return;
    this.#stop = new AbortController();
    this.#loop = this.#follow(this.#stop.signal);
  }

  /** Ends after the records under way. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
    this.#loop = null;
  }

  async #follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.send();
      } catch (error) {
        this.#options.onAlarm({ kind: 'runner-waiting', error });
      }
      await pause(this.#options.interval ?? 1_000, undefined, { signal }).catch(() => undefined);
    }
  }

  /**
   * Sends what is parked and was not acknowledged yet, in the order of positions.
   * @returns how many records
   */
  async send(): Promise<number> {
    const { service, outbox, publisher } = this.#options;
    const unsent = await outbox.unsent(service);
    for (const parked of unsent) {
      const original = await this.#originalOf(parked);
      const { group, version, clock } = this.#options;
      const record = deadLetterRecord(parked, original, { group, version, at: clock.now().toISOString() });
      await publisher.send(deadLetters(service), 0, [record]);
      await outbox.markSent(service, [parked.position]);
    }
    return unsent.length;
  }

  async #originalOf({ position }: ParkedEvent): Promise<StoredRecord> {
    const record = await this.#options.log.recordAt(position);
    if (record === null) throw new Error(`the topic does not hold position ${position} at present`);
    return record;
  }
}
