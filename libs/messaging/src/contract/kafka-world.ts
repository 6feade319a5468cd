import { deliver, INTERNAL_EVENTS, TOPICS } from '@pobratim/contracts';
import { InMemoryProjectionDatabase, type AppendResult } from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import type { Admin } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import type { OutgoingRecord } from '../kafka/kafka-record.js';
import { kafkaOf, type KafkaConnection } from '../kafka/connection.js';
import { recordOf } from '../kafka/event-record.js';
import { KafkaLog } from '../kafka/kafka-log.js';
import { KafkaPublisher } from '../kafka/record-publisher.js';
import { KafkaTopicAdmin } from '../kafka/topic-admin.js';
import { Registrar, type World, type WorldOptions } from './world.js';

/** For specs: a connection to a broker of ours. */
export const connectionTo = (bootstrap: string): KafkaConnection => ({
  brokers: bootstrap.split(','),
  clientId: 'spec',
  onComplaint: () => undefined,
});

/** For specs: a world whose log is a topic of its own, filled from the store the way a relay does. */
export interface KafkaWorld extends World {
  readonly topic: string;
  readonly publisher: KafkaPublisher;
  readonly connection: KafkaConnection;
  readonly log: KafkaLog;
  /** Another reader of the same topic, in the same group. */
  anotherLog(): KafkaLog;
  /** Sends what the store holds and the topic does not. */
  carry(): Promise<void>;
}

/** With these headers a record asks a Nest service for an answer, wherever its sender likes. */
const ASKING = { kafka_replyTopic: 'replies', kafka_correlationId: '1' };

let topics = 0;

export async function kafkaWorld(
  bootstrap: string,
  { sessionTimeout = 6_000, registrar = new Registrar() }: WorldOptions = {},
): Promise<KafkaWorld> {
  topics += 1;
  const topic = `${INTERNAL_EVENTS}.${topics}`;
  const connection = connectionTo(bootstrap);
  const admin = new KafkaTopicAdmin(connection);
  const internal = TOPICS.find(({ name }) => name === INTERNAL_EVENTS);
  if (internal === undefined) throw new Error('the catalogue has no internal topic');
  await admin.ensure([
    { ...internal, name: topic },
    { ...internal, name: 'replies' },
  ]);
  await admin.close();
  const asked = async <T>(ask: (client: Admin) => Promise<T>): Promise<T> => {
    const client = kafkaOf(connection).admin();
    await client.connect();
    return ask(client).finally(() => client.disconnect());
  };
  const publisher = new KafkaPublisher(connection);
  const open = (): KafkaLog =>
    new KafkaLog({ kafka: connection, group: `towns-${topic}`, topic, sessionTimeout });
  const logs = [open()];
  let carried = -1;
  /** As a relay does: what was not acknowledged is sent again. */
  const sendUntilAcknowledged = async (record: OutgoingRecord): Promise<void> => {
    for (;;) {
      try {
        await publisher.send(topic, 0, [record]);
        return;
      } catch (error) {
        if (!isDomainError(error, 'records-not-acknowledged')) throw error;
        await pause(100);
      }
    }
  };
  const carry = async (): Promise<void> => {
    const { incarnation } = await registrar.store.head();
    for await (const event of registrar.store.readAll({ after: carried })) {
      const record = recordOf(deliver(event, { incarnation }).cloudEvent);
      await sendUntilAcknowledged({ ...record, headers: { ...record.headers, ...ASKING } });
      carried = event.position;
    }
  };
  const afterwards = async (append: Promise<AppendResult>): Promise<AppendResult> => {
    const result = await append;
    await carry();
    return result;
  };
  return {
    topic,
    publisher,
    connection,
    carry,
    store: registrar.store,
    log: logs[0] as KafkaLog,
    database: new InMemoryProjectionDatabase(),
    alarms: [],
    register: (town) => afterwards(registrar.register(town)),
    note: (town) => afterwards(registrar.note(town)),
    spoil: async (town, how) => {
      const result = await registrar.register(town);
      const { incarnation } = await registrar.store.head();
      for await (const event of registrar.store.readAll({ after: carried })) {
        const record = recordOf(deliver(event, { incarnation }).cloudEvent);
        const value = how === 'empty' ? null : Uint8Array.from([10, 3, 195, 169, 255, 16]);
        await publisher.send(topic, 0, [{ ...record, value }]);
        carried = event.position;
      }
      return result;
    },
    replies: async () => {
      const [end] = await asked((client) => client.fetchTopicOffsets('replies'));
      return Number(end?.high);
    },
    names: async () => {
      const { groups } = await asked((client) => client.listGroups());
      return groups.map(({ groupId }) => groupId).filter((id) => id.includes(topic));
    },
    rename: (town, name) => afterwards(registrar.rename(town, name)),
    anotherLog: () => {
      const log = open();
      logs.push(log);
      return log;
    },
    close: async () => {
      await publisher.close();
      await Promise.all(logs.map((log) => log.close()));
    },
  };
}
