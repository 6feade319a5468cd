import type { Kafka, KafkaMessage } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { kafkaUnavailable } from './errors.js';
import { kafkaOf, type KafkaConnection } from './connection.js';
import { headersOf, type StoredRecord } from './kafka-record.js';

/** Where a partition begins and where the next record will go. */
export interface PartitionEnds {
  readonly low: number;
  readonly high: number;
}

/** What of kafkajs's inside is used: it can read a partition without a group, and offers it to nobody. */
interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  refreshMetadata(): Promise<void>;
  findTopicPartitionMetadata(topic: string): readonly { readonly partitionId: number }[];
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Readonly<Record<string, number[]>>;
  findBroker(leader: { readonly nodeId: string }): Promise<Broker>;
  fetchTopicsOffset(asked: readonly object[]): Promise<readonly { partitions: { offset: string }[] }[]>;
}

interface Broker {
  fetch(request: object): Promise<{ responses: readonly { partitions: readonly Fetched[] }[] }>;
}

interface Fetched {
  readonly messages: readonly (KafkaMessage & { readonly isControlRecord?: boolean })[];
}

const TRIES = 12;
const BETWEEN = 250;
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Reads partitions of a topic from any offset, without joining a group: for a look at the end and for reading up to a
 * known place. Joining would take `group.initial.rebalance.delay.ms`, 3 s on an ordinary broker.
 */
export class PartitionReader {
  readonly topic: string;
  readonly #kafka: Kafka;
  #cluster: Promise<Cluster> | null = null;

  constructor(connection: KafkaConnection, topic: string) {
    this.topic = topic;
    this.#kafka = kafkaOf(connection);
  }

  /** Numbers of the topic's partitions. */
  partitions(): Promise<readonly number[]> {
    return this.#try(async (cluster) => {
      const found = cluster.findTopicPartitionMetadata(this.topic).map(({ partitionId }) => partitionId);
      return Promise.resolve(found.sort((a, b) => a - b));
    });
  }

  ends(partition = 0): Promise<PartitionEnds> {
    return this.#try(async (cluster) => {
      const at = async (fromBeginning: boolean): Promise<number> => {
        const asked = { topic: this.topic, partitions: [{ partition }], fromBeginning };
        const [found] = await cluster.fetchTopicsOffset([asked]);
        return Number(found?.partitions[0]?.offset);
      };
      return { low: await at(true), high: await at(false) };
    });
  }

  /**
   * Records from an offset on, as many as fit into some megabytes; none at the end of the partition.
   * @param maxWait milliseconds the broker waits for a record at the end
   */
  read(from: number, { partition = 0, maxWait = 0 } = {}): Promise<readonly StoredRecord[]> {
    const { topic } = this;
    return this.#try(async (cluster) => {
      const [nodeId] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
      if (nodeId === undefined) throw new Error(`${topic}/${partition} has no leader`);
      const broker = await cluster.findBroker({ nodeId });
      const asked = { partition, fetchOffset: String(from), maxBytes: MAX_BYTES };
      const { responses } = await broker.fetch({
        ...{ maxWaitTime: maxWait, minBytes: 1, maxBytes: MAX_BYTES, isolationLevel: 1 },
        topics: [{ topic, partitions: [asked] }],
      });
      const fetched = responses[0]?.partitions[0]?.messages ?? [];
      return fetched
        .filter((message) => message.isControlRecord !== true && Number(message.offset) >= from)
        .map((message) => storedRecord(message, { topic, partition }));
    });
  }

  /** The last record of a partition that fits, `null` when none does. Compaction may have left holes before it. */
  async last(
    partition = 0,
    fits: (record: StoredRecord) => boolean = () => true,
  ): Promise<StoredRecord | null> {
    const { low, high } = await this.ends(partition);
    for (let back = 1, from = high; from > low; back *= 16) {
      const to = from;
      from = Math.max(low, high - back);
      const found = await this.#lastBetween(from, to, { partition, fits });
      if (found !== null) return found;
    }
    return null;
  }

  async #lastBetween(
    from: number,
    to: number,
    { partition, fits }: { readonly partition: number; readonly fits: (record: StoredRecord) => boolean },
  ): Promise<StoredRecord | null> {
    let found: StoredRecord | null = null;
    for (let offset = from; offset < to;) {
      const records = await this.read(offset, { partition });
      const end = records.at(-1);
      if (end === undefined) return found;
      found = records.findLast((record) => record.offset < to && fits(record)) ?? found;
      offset = end.offset + 1;
    }
    return found;
  }

  async close(): Promise<void> {
    const cluster = await this.#cluster?.catch(() => null);
    this.#cluster = null;
    await cluster?.disconnect();
  }

  /** Leaders move and connections break; after some seconds it is the broker that is away. */
  async #try<T>(work: (cluster: Cluster) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#cluster ??= this.#open();
        return await work(await this.#cluster);
      } catch (error) {
        if (attempt === TRIES) throw kafkaUnavailable(error);
        await this.close().catch(() => undefined);
        await pause(BETWEEN);
      }
    }
  }

  async #open(): Promise<Cluster> {
    const create = Object.getOwnPropertySymbols(this.#kafka).find(
      ({ description }) => description === 'private:Kafka:createCluster',
    );
    const make: unknown = create && Reflect.get(this.#kafka, create);
    if (typeof make !== 'function') throw new TypeError('kafkajs has changed inside');
    const cluster = (make as (options: object) => Cluster)({
      metadataMaxAge: 300_000,
      allowAutoTopicCreation: false,
    });
    await cluster.connect();
    await cluster.addTargetTopic(this.topic);
    return cluster;
  }
}

/** A message of kafkajs as we hand records over. */
export function storedRecord(
  { offset, key, value, headers }: Pick<KafkaMessage, 'offset' | 'key' | 'value' | 'headers'>,
  place: { readonly topic: string; readonly partition: number },
): StoredRecord {
  return { ...place, offset: Number(offset), key, value, headers: headersOf(headers) };
}
