import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, INTERNAL_EVENTS, TOPICS, type CloudEvent } from '@pobratim/contracts';
import type { KafkaForSpecs, RunningKafka } from '@pobratim/embedded-kafka';
import { adoptIncarnation, APP_ROLE, migrate, PostgresEventStore } from '@pobratim/event-store-postgres';
import { KafkaTopicAdmin, type KafkaConnection, type StoredRecord } from '@pobratim/messaging';
import { createDatabase, until, type TestDatabase } from '@pobratim/testing';
import { Kafka, logLevel } from 'kafkajs';
import { migrateRelay } from '../migrations/migrate-relay.adapter.js';
import { openRelay, type OpenRelay } from '../relay-parts.adapter.js';
import type { RelayAlarm, RelayPace } from '../run/relay.js';

/** A quick relay: specs do not wait. */
export const QUICK: Partial<RelayPace> = {
  batch: 20,
  watermarkEvery: 300,
  watermarkAtRest: 1_500,
  retryAfter: 100,
  lookAgainAfter: 300,
  grace: 200,
};

/** A record of a topic as a stranger reads it. */
export interface Read {
  readonly partition: number;
  readonly key: string;
  readonly epoch: string;
  /** Place in the partition, from the headers. */
  readonly sequence: number;
  readonly event: CloudEvent | null;
}

/** A store with a past of its own. */
export interface SpecStore {
  readonly store: PostgresEventStore;
  readonly database: TestDatabase;
  /** For the role of services. */
  readonly url: string;
  readonly alarms: RelayAlarm[];
  relay(pace?: Partial<RelayPace>): Promise<OpenRelay>;
  close(): Promise<void>;
}

/** Kafka, and as many stores as a spec wants. */
export class SpecWorld {
  readonly kafka: RunningKafka;
  readonly #folder: string;
  readonly #admin: KafkaTopicAdmin;
  readonly #stores: SpecStore[] = [];

  private constructor(kafka: RunningKafka, folder: string) {
    this.kafka = kafka;
    this.#folder = folder;
    this.#admin = new KafkaTopicAdmin(this.connection);
  }

  static async open(specs: KafkaForSpecs): Promise<SpecWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'pobratim-relay-'));
    return new SpecWorld(await specs.start({ folder }), folder);
  }

  get connection(): KafkaConnection {
    const quiet = (): void => undefined;
    return {
      brokers: [this.kafka.bootstrap],
      clientId: 'relay spec',
      requestTimeout: 3_000,
      onComplaint: quiet,
    };
  }

  async store(purpose: 'register' | 'training' = 'register'): Promise<SpecStore> {
    const database = await createDatabase();
    await migrate(database.url, { purpose });
    await migrateRelay(database.url);
    await adoptIncarnation(database.url);
    const url = await database.urlAs(APP_ROLE);
    const store = await PostgresEventStore.open({ url });
    const alarms: RelayAlarm[] = [];
    const relays: OpenRelay[] = [];
    const spec: SpecStore = {
      store,
      database,
      url,
      alarms,
      relay: async (pace = {}) => {
        const options = { kafka: this.connection, pace: { ...QUICK, ...pace } };
        const open = await openRelay({
          databaseUrl: url,
          ...options,
          onAlarm: (alarm) => alarms.push(alarm),
        });
        relays.push(open);
        return open;
      },
      close: async () => {
        await Promise.all(relays.map((relay) => relay.close()));
        await store.close();
        await database.drop();
      },
    };
    this.#stores.push(spec);
    return spec;
  }

  /** Everything in a topic, partition by partition, watermarks included. */
  async read(topic: string): Promise<readonly Read[]> {
    const all: Read[] = [];
    for (const { partition, low, high } of await this.#admin.tail(topic)) {
      for (let at = low; at < high;) {
        const records = await this.#admin.read(topic, partition, at);
        if (records.length === 0) break;
        all.push(...records.map(readOf));
        at = (records.at(-1)?.offset ?? high) + 1;
      }
    }
    return all;
  }

  /** Positions on the internal topic, in their order. */
  async positions(): Promise<readonly number[]> {
    return (await this.read(INTERNAL_EVENTS)).map(({ event }) => Number(event?.position));
  }

  /** Ends all relays and stores and takes every topic away. */
  async clear(): Promise<void> {
    await Promise.all(this.#stores.splice(0).map((store) => store.close()));
    await this.remove(...TOPICS.map(({ name }) => name));
  }

  /** Deletes topics, and waits until they are gone. */
  async remove(...names: readonly string[]): Promise<void> {
    const admin = new Kafka({ brokers: [this.kafka.bootstrap], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const there = (await admin.listTopics()).filter((name) => names.includes(name));
    if (there.length > 0) await admin.deleteTopics({ topics: there });
    await until(async () => (await admin.listTopics()).every((name) => !names.includes(name)));
    await admin.disconnect();
  }

  async close(): Promise<void> {
    for (const store of this.#stores.splice(0)) await store.close();
    await this.#admin.close();
    await this.kafka.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function readOf({ partition, key, value, headers }: StoredRecord): Read {
  return {
    partition,
    key: key?.toString() ?? '',
    epoch: headers['ce_epoch']?.toString() ?? '',
    sequence: Number(headers['ce_publicsequence']?.toString() ?? -1),
    event: value === null ? null : decode(value),
  };
}

/** Waits until the relay has written a position. */
export async function written(open: OpenRelay, position: number): Promise<void> {
  await until(() => open.relay.status.position >= position, { within: 30_000 });
}
