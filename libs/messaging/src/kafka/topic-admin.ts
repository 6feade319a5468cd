import type { Topic } from '@pobratim/contracts';
import type { Admin } from 'kafkajs';
import { kafkaOf, type KafkaConnection } from './connection.js';
import { kafkaUnavailable, topicDiffers } from './errors.js';
import type { StoredRecord } from './kafka-record.js';
import { PartitionReader, type PartitionEnds } from './partition-reader.js';

/** The end of a partition. */
export interface PartitionTail extends PartitionEnds {
  readonly partition: number;
  /** The last record, `null` in an empty partition. */
  readonly last: StoredRecord | null;
}

/** What is asked of a broker besides reading and writing. */
export interface TopicAdmin {
  /**
   * Creates the topics of a catalogue that are missing; none is ever created by writing to it.
   * @returns names of those that were created now
   * @throws `topic-differs` (conflict) when one exists with another number of partitions
   */
  ensure(topics: readonly Topic[]): Promise<readonly string[]>;
  /** The ends of a topic's partitions, in their order. */
  tail(topic: string): Promise<readonly PartitionTail[]>;
  /** Records of a partition from an offset on; none at its end. */
  read(topic: string, partition: number, from: number): Promise<readonly StoredRecord[]>;
  close(): Promise<void>;
}

const COPIES = 3;

/** {@link TopicAdmin} over kafkajs. */
export class KafkaTopicAdmin implements TopicAdmin {
  readonly #connection: KafkaConnection;
  readonly #readers = new Map<string, PartitionReader>();
  #admin: Promise<Admin> | null = null;

  constructor(connection: KafkaConnection) {
    this.#connection = connection;
  }

  ensure(topics: readonly Topic[]): Promise<readonly string[]> {
    return this.#ask(async (admin) => {
      const existing = new Set(await admin.listTopics());
      const missing = topics.filter(({ name }) => !existing.has(name));
      await checkPartitions(
        admin,
        topics.filter(({ name }) => existing.has(name)),
      );
      if (missing.length === 0) return [];
      const { brokers } = await admin.describeCluster();
      const copies = Math.min(COPIES, brokers.length);
      await admin.createTopics({
        waitForLeaders: true,
        topics: missing.map((topic) => ({
          topic: topic.name,
          numPartitions: topic.partitions,
          replicationFactor: copies,
          configEntries: configOf(topic, copies),
        })),
      });
      return missing.map(({ name }) => name);
    });
  }

  async tail(topic: string): Promise<readonly PartitionTail[]> {
    const reader = this.#reader(topic);
    const partitions = await reader.partitions();
    return Promise.all(
      partitions.map(async (partition) => {
        const last = await reader.last(partition);
        return { partition, ...(await reader.ends(partition)), last };
      }),
    );
  }

  read(topic: string, partition: number, from: number): Promise<readonly StoredRecord[]> {
    return this.#reader(topic).read(from, { partition });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers.values()].map((reader) => reader.close()));
    this.#readers.clear();
    const admin = await this.#admin?.catch(() => null);
    this.#admin = null;
    await admin?.disconnect();
  }

  #reader(topic: string): PartitionReader {
    const reader = this.#readers.get(topic) ?? new PartitionReader(this.#connection, topic);
    this.#readers.set(topic, reader);
    return reader;
  }

  async #ask<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    this.#admin ??= connected(kafkaOf(this.#connection).admin());
    try {
      return await work(await this.#admin);
    } catch (error) {
      void this.#admin.then((admin) => admin.disconnect()).catch(() => undefined);
      this.#admin = null;
      throw isKafkaError(error) ? kafkaUnavailable(error) : error;
    }
  }
}

async function connected(admin: Admin): Promise<Admin> {
  await admin.connect();
  return admin;
}

function isKafkaError(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('KafkaJS');
}

async function checkPartitions(admin: Admin, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return;
  const { topics: found } = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) });
  for (const { name, partitions } of topics) {
    const count = found.find((topic) => topic.name === name)?.partitions.length ?? 0;
    if (count !== partitions) throw topicDiffers(name, partitions, count);
  }
}

function configOf(topic: Topic, copies: number): { name: string; value: string }[] {
  return [
    { name: 'retention.ms', value: String(topic.retentionMs) },
    { name: 'cleanup.policy', value: topic.isCompacted ? 'compact' : 'delete' },
    // With three copies a write is acknowledged by two, so that one broker may be lost.
    { name: 'min.insync.replicas', value: String(Math.max(1, copies - 1)) },
  ];
}
