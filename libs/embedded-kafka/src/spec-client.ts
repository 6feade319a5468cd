import { Kafka, logLevel, Partitioners, type Admin, type SASLOptions } from 'kafkajs';

/** Client of the specs: patient with a broker that is just coming up, silent. */
export function clientOf(bootstrap: string, sasl?: SASLOptions, retries = 20): Kafka {
  return new Kafka({
    brokers: bootstrap.split(','),
    logLevel: logLevel.NOTHING,
    ...(sasl === undefined ? {} : { sasl }),
    retry: { retries, initialRetryTime: 50, maxRetryTime: 500 },
  });
}

export const scram = (username: string, password: string): SASLOptions => ({
  mechanism: 'scram-sha-256',
  username,
  password,
});

export async function withAdmin<T>(client: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = client.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Writes values, one `send` each, to one partition of a topic. */
export async function write(client: Kafka, topic: string, ...values: (string | null)[]): Promise<void> {
  const producer = client.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    for (const value of values) {
      const messages = [{ key: 'key', value, partition: 0, headers: { 'content-type': 'text/plain' } }];
      await producer.send({ topic, acks: -1, messages });
    }
  } finally {
    await producer.disconnect();
  }
}

/** How many records the first partition of a topic ever had. */
export async function endOf(client: Kafka, topic: string): Promise<number> {
  return withAdmin(client, async (admin) => Number((await admin.fetchTopicOffsets(topic))[0]?.high));
}
