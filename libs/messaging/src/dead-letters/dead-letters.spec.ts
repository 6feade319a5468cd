import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { IdentifiedRequest, Role } from '@pobratim/access';
import { deliver } from '@pobratim/contracts';
import { systemClock } from '@pobratim/kernel';
import { bootstrap, type Service } from '@pobratim/service-defaults';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { startTowns, type TownApp, type TownsController } from '../contract/town-app.js';
import { storeWorld, streamOf, type World } from '../contract/world.js';
import { recordOf } from '../kafka/event-record.js';
import type { OutgoingRecord, StoredRecord } from '../kafka/kafka-record.js';
import { deadLetterDoors } from './dead-letter-doors.js';
import { DeadLetterSender } from './dead-letter-sender.js';

const identityOf = (role: Role): NonNullable<IdentifiedRequest['identity']> => {
  const named = { id: '0198f0c2-7a00-7000-8000-000000000001', name: { ru: 'П', en: 'P' } };
  return { person: named, office: named, role, territory: null, onBehalfOf: null };
};

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

@Module({})
class DoorsModule {}

describe('the dead letters of a service', () => {
  let world: World;
  let service: TownApp<TownsController>;
  let http: Service;
  let address: string;
  let role: Role;

  beforeEach(async () => {
    world = storeWorld();
    role = 'FEDERAL_COORDINATOR';
    const { store, log, database } = world;
    const doors = deadLetterDoors({
      ...{ service: 'towns', store, log },
      parked: (name) => database.parkedEvents(name),
    });
    service = await startTowns(world, {
      module: { module: DoorsModule, controllers: [doors] },
      isHeld: true,
      prepare: async (app) => {
        app.use((request: IdentifiedRequest, _: unknown, next: () => void) => {
          request.identity = identityOf(role);
          next();
        });
        http = await bootstrap(app as NestExpressApplication, {
          ...{ service: 'towns', checkAnswers: true, environment: {} },
          write: () => undefined,
        });
      },
    });
    address = await http.listen(0);
    await service.app.startAllMicroservices();
    service.towns.trouble = ({ data }) => {
      if (data?.name === 'Hagen') throw new Error('no such district');
    };
    await world.register('Hagen');
    await world.rename('Hagen', 'Hagen am Ruhr');
    await world.register('Vitebsk');
    await service.arrived();
  });

  afterEach(async () => {
    await http.stop();
    await service.close();
    await world.close();
  });

  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${address}/api/towns/v1/dead-letters${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': `key-${method}-${path}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('alarm on the first, and are listed in order with what went wrong', async () => {
    expect(world.alarms).toMatchObject([{ kind: 'event-parked', parked: { position: 0 } }]);
    const { body } = await ask('GET', '');
    expect(body['items']).toMatchObject([
      { position: 0, stream: streamOf('Hagen'), error: 'no such district', isFirst: true },
      { position: 1, stream: streamOf('Hagen'), error: null, isFirst: false },
    ]);
  });

  it('show the event as it was delivered; what is not parked is not found', async () => {
    const { body } = await ask('GET', '/1');
    expect(body).toMatchObject({ letter: { position: 1 }, event: { data: { name: 'Hagen am Ruhr' } } });
    expect(await ask('GET', '/2')).toMatchObject({ status: 404, body: { code: 'dead-letter-unknown' } });
  });

  it('are re-driven in order by an order that stands in the log, and that a repeat does not give again', async () => {
    service.towns.trouble = () => undefined;
    const first = await ask('POST', '/redrive');
    expect(first).toMatchObject({ status: 200, body: { result: 'done', applied: 2, left: 0, position: 3 } });
    expect(service.towns.seen).toEqual(['Vitebsk', 'Hagen', 'Hagen am Ruhr']);
    expect((await ask('POST', '/redrive')).body).toEqual(first.body);
    expect((await world.store.head()).size).toBe(5);
  });

  it('are resolved with a reason, the first of an aggregate first, and stay on record', async () => {
    const refused = await ask('POST', '/1/resolve', { reason: 'OUT_OF_DATE' });
    expect(refused.body).toMatchObject({ result: 'not-first-parked' });
    const done = await ask('POST', '/0/resolve', { reason: 'APPLIED_BY_HAND' });
    expect(done.body).toMatchObject({ result: 'done' });
    expect((await ask('GET', '')).body['items']).toMatchObject([{ position: 1, isFirst: true }]);
    const { body } = await ask('GET', '?state=resolved');
    expect(body['items']).toMatchObject([{ position: 0, reason: 'APPLIED_BY_HAND' }]);
  });

  it('are not for everybody: an auditor looks, an officer does not', async () => {
    role = 'AUDITOR';
    expect((await ask('GET', '')).status).toBe(200);
    expect((await ask('POST', '/redrive')).status).toBe(403);
    role = 'MUNICIPAL_OFFICER';
    expect((await ask('GET', '')).status).toBe(403);
  });

  it('go to their topic with the original bytes, once acknowledged, and name no person in an error', async () => {
    const sent: OutgoingRecord[] = [];
    const acknowledged = new Set<number>();
    let failures = 1;
    const originals: StoredRecord[] = [];
    for await (const event of world.store.readAll({ after: -1 })) {
      const record = recordOf(deliver(event, { incarnation: 'life' }).cloudEvent);
      const headers = Object.entries(record.headers ?? {}).map(
        ([name, text]) => [name, Buffer.from(text)] as const,
      );
      const [key, value] = [Buffer.from(record.key ?? ''), Buffer.from(record.value ?? '')];
      originals.push({
        ...{ topic: 'internal.events.v1', partition: 0, offset: event.position + 100, key, value },
        headers: Object.fromEntries(headers),
      });
    }
    const sender = new DeadLetterSender({
      ...{ service: 'towns', group: 'towns', version: '0.1.0', clock: systemClock, onAlarm: () => undefined },
      outbox: {
        unsent: async (name) =>
          (await world.database.parkedEvents(name)).filter(({ position }) => !acknowledged.has(position)),
        markSent: (_, positions) => {
          for (const position of positions) acknowledged.add(position);
          return Promise.resolve();
        },
      },
      log: { recordAt: (position) => Promise.resolve(originals[position] ?? null) },
      publisher: {
        send: (topic, _, records) => {
          failures -= 1;
          if (failures >= 0) return Promise.reject(new Error('not acknowledged'));
          expect(topic).toBe('towns.dead-letters.v1');
          sent.push(...records);
          return Promise.resolve();
        },
        close: () => Promise.resolve(),
      },
    });
    await expect(sender.send()).rejects.toThrow('not acknowledged');
    expect(await sender.send()).toBe(2);
    expect(await sender.send()).toBe(0);
    expect(sent.map(({ key, value }) => [key, value])).toEqual(
      originals.slice(0, 2).map(({ key, value }) => [key, value]),
    );
    expect(sent[0]?.headers).toMatchObject({
      ...originals[0]?.headers,
      'dlq-topic': 'internal.events.v1',
      'dlq-partition': '0',
      'dlq-offset': '100',
      'dlq-group': 'towns',
      'dlq-error-class': 'error',
      'dlq-attempts': '3',
      'dlq-service-version': '0.1.0',
    });
    expect(JSON.stringify(sent[0]?.headers)).not.toContain('no such district');
    expect(sent[1]?.headers).toMatchObject({ 'dlq-error-class': 'follows-parked', 'dlq-offset': '101' });
  });
});
