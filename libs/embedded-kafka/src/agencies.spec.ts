import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs, { type Kafka, type KafkaMessage } from 'kafkajs';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { kafkaOrReason, kafkaTimeout } from './kafka-or-reason.js';
import { clientOf, endOf, scram, withAdmin, write } from './spec-client.js';
import type { RunningKafka } from './start-kafka.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
const { kafka: specs, reason } = await kafkaOrReason();
const pub = 'pub.agreements.v1';
const internal = 'internal.events.v1';

(reason === undefined ? describe : describe.skip)('an agency on Kafka', () => {
  const home = mkdtempSync(join(tmpdir(), 'pobratim-agencies-'));
  const folder = join(home, 'kafka');
  const users = { root: 'root-password', agencies: { mid: 'mid-password', minvr: 'minvr-password' } };
  let kafka: RunningKafka;
  const as = (name: string, password: string, retries = 1): Kafka =>
    clientOf(kafka.bootstrap, scram(name, password), retries);
  const root = (): Kafka => as('root', 'root-password', 20);
  const mid = (): Kafka => as('mid', 'mid-password');

  beforeAll(async () => {
    kafka = await specs.start({ folder, users });
    await withAdmin(root(), (admin) => admin.createTopics({ topics: [{ topic: pub }, { topic: internal }] }));
    await write(root(), pub, 'concluded', null);
    await write(root(), internal, 'secret');
  }, kafkaTimeout);
  afterAll(async () => {
    await kafka.stop();
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  /** Reads from the beginning until `count` records have come or the consumer gave up. */
  async function read(client: Kafka, from: { topic: string; group: string; count: number }) {
    const consumer = client.consumer({ groupId: from.group, maxWaitTimeInMs: 100 });
    const records: KafkaMessage[] = [];
    try {
      await consumer.connect();
      await consumer.subscribe({ topic: from.topic, fromBeginning: true });
      await new Promise<void>((resolve, reject) => {
        consumer.on('consumer.crash', ({ payload }) => {
          // A coordinator that still loads is weather: the client begins again by itself.
          if (!payload.restart) reject(payload.error);
        });
        void consumer.run({
          eachMessage: ({ message }) => {
            records.push(message);
            if (records.length === from.count) resolve();
            return Promise.resolve();
          },
        });
      });
    } finally {
      await consumer.disconnect();
    }
    return records;
  }

  it('reads public topics in groups of its own, tombstones and headers too', async () => {
    const records = await read(as('mid', 'mid-password', 20), { topic: pub, group: 'mid.archive', count: 2 });
    expect(records.map(({ value }) => value?.toString())).toEqual(['concluded', undefined]);
    expect(records[0]?.headers?.['content-type']?.toString()).toBe('text/plain');
    expect(await withAdmin(mid(), (admin) => admin.listTopics())).toEqual([pub]);
  }, 60_000);

  it('does not read internal topics, nor in the group of another agency', async () => {
    await expect(read(mid(), { topic: internal, group: 'mid.archive', count: 1 })).rejects.toThrow(
      /not authorized|not host this topic/i,
    );
    // kafkajs hides the refusal of a group behind a coordinator that is not found.
    await expect(read(mid(), { topic: pub, group: 'minvr.archive', count: 1 })).rejects.toThrow(
      /not authorized|coordinator/i,
    );
    await expect(
      withAdmin(mid(), (admin) => admin.fetchOffsets({ groupId: 'minvr.archive', topics: [pub] })),
    ).rejects.toThrow(/not authorized|coordinator/i);
  }, 60_000);

  it('writes nowhere, not even to what it may read', async () => {
    await expect(write(mid(), pub, 'forged')).rejects.toThrow(/not authorized/i);
    await expect(write(mid(), internal, 'forged')).rejects.toThrow(/not authorized|not host this topic/i);
    expect(await endOf(root(), pub)).toBe(2);
    expect(await endOf(root(), internal)).toBe(1);
  }, 60_000);

  it('administers nothing: no topics, no rights, no groups', async () => {
    const acl = {
      resourceType: AclResourceTypes.TOPIC,
      resourceName: internal,
      resourcePatternType: ResourcePatternTypes.LITERAL,
      principal: 'User:mid',
      host: '*',
      operation: AclOperationTypes.READ,
      permissionType: AclPermissionTypes.ALLOW,
    };
    const attempts = [
      withAdmin(mid(), (admin) => admin.createTopics({ topics: [{ topic: 'pub.forged.v1' }] })),
      withAdmin(mid(), (admin) => admin.deleteTopics({ topics: [pub] })),
      withAdmin(mid(), (admin) => admin.createAcls({ acl: [acl] })),
      withAdmin(mid(), (admin) => admin.deleteGroups(['minvr.archive'])),
    ];
    for (const outcome of await Promise.allSettled(attempts)) expect(outcome.status).toBe('rejected');
    expect((await withAdmin(root(), (admin) => admin.listTopics())).sort()).toEqual(
      expect.arrayContaining([internal, pub]),
    );
    expect(await withAdmin(root(), (admin) => admin.listTopics())).not.toContain('pub.forged.v1');
  }, 60_000);

  it('is not let in with a wrong password, with none, or under a name that was taken away', async () => {
    await expect(withAdmin(as('mid', 'guess'), (admin) => admin.listTopics())).rejects.toThrow(
      /authentication/i,
    );
    const nameless = clientOf(kafka.bootstrap, undefined, 1);
    await expect(withAdmin(nameless, (admin) => admin.listTopics())).rejects.toThrow();

    await kafka.stop();
    kafka = await specs.start({ folder, users: { root: 'new-password', agencies: { mid: 'mid-password' } } });
    await expect(withAdmin(as('minvr', 'minvr-password'), (admin) => admin.listTopics())).rejects.toThrow(
      /authentication/i,
    );
    await expect(withAdmin(root(), (admin) => admin.listTopics())).rejects.toThrow(/authentication/i);
    expect(await withAdmin(mid(), (admin) => admin.listTopics())).toEqual([pub]);
  }, 90_000);

  it('has its password nowhere on the disk in the clear', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(5);
    for (const { parentPath, name } of files) {
      expect(readFileSync(join(parentPath, name)).includes('mid-password')).toBe(false);
    }
  });
});
