import { deliver, INTERNAL_EVENTS, PUBLIC_TOPICS, type DeliveredEvent } from '@pobratim/contracts';
import type { EventStore, Head, RecordedEvent, SubscriptionItem } from '@pobratim/event-sourcing';
import type { Clock } from '@pobratim/kernel';
import { recordOf, type RecordPublisher } from '@pobratim/messaging';
import type { Turn } from '../memory/memory.js';
import { stateFact, tombstone, type Cause, type PublicFact } from '../publication/public-fact.js';
import { publish } from '../publication/publication.js';
import { isPublic, type Folded } from '../publication/record.js';
import { Outbox, type Parcel } from '../topics/outbox.js';
import type { TopicStanding } from '../topics/standing.js';
import { watermark } from '../topics/watermark.js';
import { Backlog } from './backlog.js';
import { KnownRecords } from './known-records.js';
import type { Opening } from './opening.js';

/** How much is sent at once, and how often it is said that everything is. */
export interface Pace {
  /** Events in one batch, at most. */
  readonly batch: number;
  /** Milliseconds between watermarks while the log moves. */
  readonly watermarkEvery: number;
  /** Milliseconds after which a watermark is repeated though nothing moved. */
  readonly watermarkAtRest: number;
}

/** What a turn works with. */
export interface TurnParts {
  readonly store: EventStore;
  readonly publisher: RecordPublisher;
  readonly turn: Turn;
  readonly clock: Clock;
  readonly pace: Pace;
  /** A register for training: nothing of it is published. */
  readonly isTraining: boolean;
  readonly onWritten: (position: number) => void;
}

interface Batch {
  readonly position: number;
  readonly parcels: readonly Parcel[];
  readonly standings: readonly TopicStanding[];
  readonly records: readonly Folded[];
}

/** One turn at the one writer's desk: from the store to the topics, until it is lost, stopped, or fails. */
export class TurnAtRelaying {
  readonly #parts: TurnParts;
  readonly #head: Head;
  readonly #outbox: Outbox;
  readonly #records: KnownRecords;
  readonly #backlog: Backlog<SubscriptionItem>;
  #internal: { sequence: number; end: number };
  #folded: number;
  #written: number;
  #marked = { position: -2, at: 0 };

  constructor(parts: TurnParts, opening: Opening, head: Head) {
    const [internal] = opening.internal.partitions;
    this.#parts = parts;
    this.#head = head;
    this.#outbox = new Outbox(opening.published, head.incarnation);
    this.#records = new KnownRecords(parts.turn);
    this.#backlog = new Backlog(parts.pace.batch * 2);
    this.#internal = { ...(internal ?? { sequence: -1, end: 0 }) };
    this.#folded = opening.position;
    this.#written = opening.position;
  }

  /** When the event was recorded that waits longest; `null` where none does. */
  get oldestWaiting(): string | null {
    const oldest = this.#backlog.oldest;
    return oldest?.kind === 'event' ? oldest.event.recordedAt : null;
  }

  /** Works until the signal aborts; resolves then, with everything under way written. */
  async work(stop: AbortSignal): Promise<void> {
    await this.#refill(stop);
    await this.#begin();
    const reading = new AbortController();
    const signal = AbortSignal.any([stop, reading.signal]);
    const { store } = this.#parts;
    const { incarnation } = this.#head;
    void this.#backlog.fill(store.subscribe({ after: this.#folded, incarnation, signal }));
    try {
      await this.#pump(stop);
    } finally {
      reading.abort();
      this.#backlog.close();
    }
  }

  async #pump(stop: AbortSignal): Promise<void> {
    let flight = Promise.resolve();
    try {
      while (!stop.aborted) {
        const items = await this.#backlog.take(this.#parts.pace.batch, this.#untilMark());
        const events = items.flatMap((item) => (item.kind === 'event' ? [this.#deliver(item.event)] : []));
        const batch = events.length > 0 ? await this.#fold(events) : null;
        // While one batch is on its way the next one is folded; never more, so that their order is kept.
        await flight;
        if (batch !== null) flight = this.#send(batch);
        flight.catch(() => undefined);
        if (batch === null) await this.#atRest();
        else if (this.#untilMark() === 0) {
          await flight;
          await this.#mark();
        }
      }
    } catch (error) {
      // The end of the log's subscription is how a stop arrives while nothing happens.
      if (!stop.aborted) throw error;
    } finally {
      await flight;
    }
  }

  /** Sends again what an internal topic that was made anew no longer has. */
  async #refill(stop: AbortSignal): Promise<void> {
    const { store, pace } = this.#parts;
    while (this.#internal.sequence < this.#folded && !stop.aborted) {
      const limit = Math.min(pace.batch, this.#folded - this.#internal.sequence);
      const events: DeliveredEvent[] = [];
      for await (const event of store.readAll({ after: this.#internal.sequence, limit }))
        events.push(this.#deliver(event));
      await this.#send({ position: this.#folded, ...this.#laid(events) });
    }
  }

  /** Tells the states of all public records on topics that begin a life, once the log was read to its head. */
  async #begin(): Promise<void> {
    const { turn, isTraining } = this.#parts;
    if (this.#folded < this.#head.size - 1) return;
    for (const [category, names] of Object.entries(PUBLIC_TOPICS)) {
      for (const on of ['events', 'state'] as const) {
        const topic = names[on];
        if (!this.#outbox.pending.includes(topic)) continue;
        const known = isTraining ? [] : await turn.everPublic(category as keyof typeof PUBLIC_TOPICS);
        this.#outbox.begin(
          topic,
          known.flatMap((record) => this.#firstWord(record, on)),
        );
      }
    }
    await this.#send({ position: this.#folded, ...this.#laid([]) });
  }

  #firstWord(record: Folded, on: 'events' | 'state'): readonly PublicFact[] {
    const cause: Cause = {
      id: `${record.position}`,
      position: record.position,
      source: '/pobratim/registry',
      time: this.#parts.clock.now().toISOString(),
      incarnation: this.#head.incarnation,
    };
    if (isPublic(record)) return [stateFact(record, cause, on)];
    return on === 'state' ? [tombstone(record, cause)] : [];
  }

  async #fold(events: readonly DeliveredEvent[]): Promise<Batch> {
    const position = events.at(-1)?.position ?? this.#folded;
    if (!this.#parts.isTraining) {
      await this.#records.prepare(events);
      for (const event of events) for (const fact of publish(event, this.#records)) this.#outbox.put(fact);
    }
    this.#folded = position;
    return { position, ...this.#laid(events) };
  }

  /** Everything that is to be written now: the events on the internal topic, and what the outbox holds. */
  #laid(events: readonly DeliveredEvent[]): Omit<Batch, 'position'> {
    const fresh = events.filter(({ position }) => position > this.#internal.sequence);
    const records = fresh.map(({ cloudEvent }) => recordOf(cloudEvent));
    const last = fresh.at(-1);
    if (last !== undefined)
      this.#internal = { sequence: last.position, end: this.#internal.end + records.length };
    const { parcels, standings } = this.#outbox.take();
    const internal = { topic: INTERNAL_EVENTS, epoch: 1, isPending: false, partitions: [this.#internal] };
    return {
      parcels: records.length > 0 ? [{ topic: INTERNAL_EVENTS, partition: 0, records }, ...parcels] : parcels,
      standings: [internal, ...standings],
      records: this.#records.takeChanged(),
    };
  }

  async #send({ position, parcels, standings, records }: Batch): Promise<void> {
    const { turn, publisher } = this.#parts;
    await turn.check();
    await Promise.all(
      parcels.map(({ topic, partition, records: sent }) => publisher.send(topic, partition, sent)),
    );
    const { incarnation } = this.#head;
    await turn.remember({ position, incarnation, topics: standings, records });
    this.#written = position;
    this.#parts.onWritten(position);
  }

  async #atRest(): Promise<void> {
    this.#records.trim();
    if (this.#outbox.pending.length > 0 && this.#written === this.#folded) await this.#begin();
    if (this.#untilMark() === 0) await this.#mark();
  }

  /** Milliseconds until a watermark is due. */
  #untilMark(): number {
    const { clock, pace } = this.#parts;
    const since = clock.now().getTime() - this.#marked.at;
    const wait = this.#written > this.#marked.position ? pace.watermarkEvery : pace.watermarkAtRest;
    return Math.max(0, wait - since);
  }

  async #mark(): Promise<void> {
    const { clock } = this.#parts;
    const through = this.#written;
    this.#marked = { position: through, at: clock.now().getTime() };
    if (through < 0 || this.#parts.isTraining) return;
    const { incarnation } = this.#head;
    const complete = { through, incarnation, at: clock.now().toISOString() };
    this.#outbox.mark(through, (last) => watermark(complete, last));
    await this.#send({ position: through, ...this.#laid([]) });
  }

  #deliver(event: RecordedEvent): DeliveredEvent {
    const { incarnation } = this.#head;
    return deliver(event, { incarnation, demonstration: this.#parts.isTraining });
  }
}
