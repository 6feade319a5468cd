import { deliver, INTERNAL_EVENTS, TOPICS } from '@pobratim/contracts';
import { InMemoryProjectionDatabase, type AppendResult } from '@pobratim/event-sourcing';
import type { KafkaConnection } from '../kafka/connection.js';
import { recordOf } from '../kafka/event-record.js';
import { KafkaLog } from '../kafka/kafka-log.js';
import { KafkaPublisher } from '../kafka/record-publisher.js';
import { KafkaTopicAdmin } from '../kafka/topic-admin.js';
import { Registrar, type World } from './world.js';

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

let topics = 0;

export async function kafkaWorld(
  bootstrap: string,
  { sessionTimeout = 6_000, registrar = new Registrar() } = {},
): Promise<KafkaWorld> {
  topics += 1;
  const topic = `${INTERNAL_EVENTS}.${topics}`;
  const connection = connectionTo(bootstrap);
  const admin = new KafkaTopicAdmin(connection);
  const internal = TOPICS.find(({ name }) => name === INTERNAL_EVENTS);
  if (internal === undefined) throw new Error('the catalogue has no internal topic');
  await admin.ensure([{ ...internal, name: topic }]);
  await admin.close();
  const publisher = new KafkaPublisher(connection);
  const open = (): KafkaLog =>
    new KafkaLog({ kafka: connection, group: `towns-${topic}`, topic, sessionTimeout });
  const logs = [open()];
  let carried = -1;
  const carry = async (): Promise<void> => {
    const { incarnation } = await registrar.store.head();
    for await (const event of registrar.store.readAll({ after: carried })) {
      await publisher.send(topic, 0, [recordOf(deliver(event, { incarnation }).cloudEvent)]);
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
