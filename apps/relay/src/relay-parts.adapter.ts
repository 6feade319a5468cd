import { PostgresEventStore, type Purpose } from '@pobratim/event-store-postgres';
import { systemClock, type Clock } from '@pobratim/kernel';
import { KafkaPublisher, KafkaTopicAdmin, type KafkaConnection } from '@pobratim/messaging';
import { Logger } from '@nestjs/common';
import { PostgresMemory } from './memory/postgres-memory.adapter.js';
import { Relay, type RelayAlarm, type RelayPace } from './run/relay.js';

/** What a relay is opened on. */
export interface RelayOptions {
  /** Address of the store's database for the role `pobratim_app`. */
  readonly databaseUrl: string;
  readonly kafka: KafkaConnection;
  readonly purpose?: Purpose;
  readonly clock?: Clock;
  readonly pace?: Partial<RelayPace>;
  readonly onAlarm?: (alarm: RelayAlarm) => void;
}

/** A relay with all that it holds open. */
export interface OpenRelay {
  readonly relay: Relay;
  readonly store: PostgresEventStore;
  readonly clock: Clock;
  /** Stops the relay in order, then closes what it held. */
  close(): Promise<void>;
}

const log = new Logger('Relay');

function logged({ kind, error }: RelayAlarm): void {
  if (kind === 'refused') log.error({ message: 'nothing is sent until somebody acts', error });
  else log.warn({ message: 'waiting for the store or Kafka', error });
}

/**
 * Opens the store, the memory and Kafka. Kafka may be away: the relay waits for it.
 * @throws what opening the store throws
 */
export async function openRelay(options: RelayOptions): Promise<OpenRelay> {
  const { databaseUrl, kafka, purpose, clock = systemClock, pace = {}, onAlarm = logged } = options;
  const store = await PostgresEventStore.open({ url: databaseUrl, ...(purpose && { purpose }), readers: 3 });
  const memory = new PostgresMemory(databaseUrl);
  // Few retries inside, patience outside: a turn begins again from the topics' ends, so nothing is sent twice.
  const publisher = new KafkaPublisher(kafka, { retries: 8 });
  const topics = new KafkaTopicAdmin(kafka);
  const isTraining = store.purpose === 'training';
  const relay = new Relay({ store, memory, publisher, topics, isTraining, clock, pace, onAlarm });
  const close = async (): Promise<void> => {
    await relay.stop();
    await Promise.all([publisher.close(), topics.close(), memory.close()]);
    await store.close();
  };
  let closed: Promise<void> | undefined;
  return { relay, store, clock, close: () => (closed ??= close()) };
}
