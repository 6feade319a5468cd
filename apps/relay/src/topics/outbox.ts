import { encode, forPublication, type CloudEvent } from '@pobratim/contracts';
import type { OutgoingRecord } from '@pobratim/messaging';
import type { PublicFact } from '../publication/public-fact.js';
import { headersOf } from './headers.js';
import { partitionOf } from './murmur2.js';
import type { TopicStanding } from './standing.js';

/** Records for one partition, in their order. */
export interface Parcel {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly OutgoingRecord[];
}

interface Partition {
  sequence: number;
  end: number;
  /** What is there already though the relay did not remember it: not sent again. */
  readonly there: number;
  records: OutgoingRecord[];
}

interface OpenTopic {
  readonly name: string;
  readonly epoch: number;
  isPending: boolean;
  readonly partitions: readonly Partition[];
}

/** A topic as it was reconciled. */
export interface Opened {
  readonly standing: TopicStanding;
  /** By partition: the last public sequence that is there already; -1 for none. */
  readonly there: readonly number[];
}

/**
 * Gives facts their place: partition by key, dense public sequence, epoch. The same facts after the same standing get
 * the same places, so that what a crash left unremembered is recognised and not sent twice.
 */
export class Outbox {
  readonly #topics: ReadonlyMap<string, OpenTopic>;
  readonly #incarnation: string;

  constructor(topics: readonly Opened[], incarnation: string) {
    this.#incarnation = incarnation;
    this.#topics = new Map(topics.map((one) => [one.standing.topic, opened(one)]));
  }

  /** Topics that wait for their states. */
  get pending(): readonly string[] {
    return [...this.#topics.values()].filter(({ isPending }) => isPending).map(({ name }) => name);
  }

  /** Lays a fact down; one for a topic that waits for its states is dropped, as the states will tell it. */
  put(fact: PublicFact): void {
    const topic = this.#topic(fact.topic);
    if (!topic.isPending) this.#lay(topic, fact);
  }

  /** Lays the states down with which a topic begins its life; from now on it takes facts. */
  begin(name: string, facts: readonly PublicFact[]): void {
    const topic = this.#topic(name);
    for (const fact of facts) this.#lay(topic, fact);
    topic.isPending = false;
  }

  /** Lays «complete through position» down in every partition of topics that do not wait. */
  mark(position: number, watermark: (lastSequence: number) => CloudEvent): void {
    for (const topic of this.#topics.values()) {
      if (topic.isPending) continue;
      for (const { records, sequence } of topic.partitions) {
        const { epoch } = topic;
        const mark = { position, incarnation: this.#incarnation, epoch, sequence };
        // No place of its own: what is sent again must not depend on when watermarks were sent.
        const event: CloudEvent = { ...watermark(sequence), epoch: String(epoch) };
        records.push({ key: WATERMARK_KEY, value: encode(event), headers: headersOf(mark) });
      }
    }
  }

  /** What was laid down since it was last taken, with where the topics stand once that is written. */
  take(): { readonly parcels: readonly Parcel[]; readonly standings: readonly TopicStanding[] } {
    const parcels: Parcel[] = [];
    for (const { name, partitions } of this.#topics.values()) {
      for (const [partition, one] of partitions.entries()) {
        if (one.records.length === 0) continue;
        parcels.push({ topic: name, partition, records: one.records });
        one.end += one.records.length;
        one.records = [];
      }
    }
    return { parcels, standings: [...this.#topics.values()].map(standingOf) };
  }

  #lay(topic: OpenTopic, { key, position, event }: PublicFact): void {
    const partition = topic.partitions[partitionOf(key, topic.partitions.length)];
    if (partition === undefined) throw new RangeError(`${topic.name} has no partitions`);
    partition.sequence += 1;
    const { sequence, there } = partition;
    if (sequence <= there) return;
    const { epoch } = topic;
    const headers = headersOf({ position, incarnation: this.#incarnation, epoch, sequence });
    const place = { epoch: String(epoch), publicSequence: sequence };
    const value = event === null ? null : encode(forPublication(event, place));
    partition.records.push({ key, value, headers });
  }

  #topic(name: string): OpenTopic {
    const topic = this.#topics.get(name);
    if (topic === undefined) throw new RangeError(`no topic ${name}`);
    return topic;
  }
}

/** The key of watermarks: a compacted topic keeps the last one of each partition. */
export const WATERMARK_KEY = 'watermark';

function opened({ standing, there }: Opened): OpenTopic {
  return {
    name: standing.topic,
    epoch: standing.epoch,
    isPending: standing.isPending,
    partitions: standing.partitions.map((one, at) => ({ ...one, there: there[at] ?? -1, records: [] })),
  };
}

function standingOf({ name, epoch, isPending, partitions }: OpenTopic): TopicStanding {
  const standings = partitions.map(({ sequence, end }) => ({ sequence, end }));
  return { topic: name, epoch, isPending, partitions: standings };
}
