import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliver, INTERNAL_EVENTS, TOPICS } from '@pobratim/contracts';
import { kafkaOrReason, kafkaTimeout, type RunningKafka } from '@pobratim/embedded-kafka';
import type { EventStore } from '@pobratim/event-sourcing';
import { KafkaLog, KafkaPublisher, KafkaTopicAdmin, recordOf } from '@pobratim/messaging';
import { fixedClock } from '@pobratim/testing';
import type { NotificationList, UnreadCounts } from './shapes/notifications.js';
import { specNotifications, type SpecNotifications } from './test/spec-notifications.adapter.js';
import { ANNA, importRead, importStarted, MARIA, paper, town } from './test/stored-events.js';

const { kafka: specs, reason } = await kafkaOrReason();

(reason === undefined ? describe : describe.skip)('the notifications over Kafka', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-notifications-'));
  const clock = fixedClock('2026-11-24T09:00:00Z');
  let kafka: RunningKafka;
  let publisher: KafkaPublisher;
  let api: SpecNotifications;

  beforeAll(async () => {
    kafka = await specs.start({ folder: join(folder, 'kafka') });
    const connection = {
      brokers: kafka.bootstrap.split(','),
      clientId: 'spec',
      onComplaint: () => undefined,
    };
    const admin = new KafkaTopicAdmin(connection);
    await admin.ensure(TOPICS.filter(({ name }) => name === INTERNAL_EVENTS));
    await admin.close();
    publisher = new KafkaPublisher(connection);
    const log = new KafkaLog({ kafka: connection, group: 'notifications' });
    let carried = -1;
    const carry = async (store: EventStore): Promise<void> => {
      const { incarnation } = await store.head();
      for await (const event of store.readAll({ after: carried })) {
        await publisher.send(INTERNAL_EVENTS, 0, [recordOf(deliver(event, { incarnation }).cloudEvent)]);
        carried = event.position;
      }
    };
    api = await specNotifications({ clock, over: { log, carry } });
  }, kafkaTimeout);
  afterAll(async () => {
    await api.close();
    await publisher.close();
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const inbox = async (as: string): Promise<NotificationList> =>
    (await api.get('/notifications', as)).body as NotificationList;

  it('tell the same, and their own events come back to them the same way', async () => {
    await api.record(
      town('Смоленск', '66701000'),
      town('Хаген'),
      paper('67-2026-0001', { inForceTo: '2026-12-20' }),
      importStarted('записка'),
      importRead('записка'),
    );
    await api.life.remind();
    await api.arrived();
    expect((await inbox(ANNA)).items.map(({ kind }) => kind)).toEqual([
      'TERM_ENDING',
      'IMPORT_WAITING',
      'RECORD_CHANGED',
    ]);
    const [first] = (await inbox(ANNA)).items;
    await api.act('post', `/notifications/${first?.id ?? ''}/read`, ANNA);
    await api.act('put', '/mutes/kinds/IMPORT_WAITING', ANNA);
    const size = await api.arrived();
    const counts = (await api.get(`/counts?minPosition=${size - 1}`, ANNA)).body as UnreadCounts;
    expect(counts.byKind).toEqual({ RECORD_CHANGED: 1, TERM_ENDING: 0, IMPORT_WAITING: 0 });
  }, 60_000);

  it('are the same again when everything is read from the topic anew', async () => {
    const before = [await inbox(ANNA), await inbox(MARIA)];
    await api.parts.stream.runner.rebuild('notifications');
    await api.arrived();
    expect([await inbox(ANNA), await inbox(MARIA)]).toEqual(before);
    await api.life.remind();
    expect(await api.stored('TermReminderFellDue')).toHaveLength(1);
  }, 60_000);
});
