import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { DEMONSTRATION_PERSONS } from '@pobratim/access';
import { adoptIncarnation, APP_ROLE, migrate, PostgresEventStore } from '@pobratim/event-store-postgres';
import type { DeliveredEvent } from '@pobratim/contracts';
import { bodyHashOf, type EventLog, type EventStore, type RecordedEvent } from '@pobratim/event-sourcing';
import { newId, type Clock } from '@pobratim/kernel';
import { connectEventStream, StoreLog } from '@pobratim/messaging';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bootstrap } from '@pobratim/service-defaults';
import { createDatabase, templateKey } from '@pobratim/testing';
import request, { type Response } from 'supertest';
import { migrateNotifications } from '../migrations/migrate-notifications.adapter.js';
import { NotificationsAppModule } from '../notifications-app.module.js';
import { NotificationsLife } from '../notifications-life.adapter.js';
import {
  notificationsParts,
  type MailParts,
  type NotificationsParts,
} from '../notifications-parts.adapter.js';
import { actorNamed, type Stored } from './stored-events.js';

type Method = 'get' | 'post' | 'put' | 'delete';

/** The notifications as a service over a store of their own, asked by named persons. */
export interface SpecNotifications {
  readonly store: PostgresEventStore;
  readonly parts: NotificationsParts;
  readonly life: NotificationsLife;
  /** Appends events one by one and waits until the inboxes cover them. @returns the size of the log */
  record(...events: readonly Stored[]): Promise<number>;
  /** Waits until the inboxes cover the log. @returns its size */
  arrived(): Promise<number>;
  get(path: string, as: string): Promise<Response>;
  /** With a fresh `Idempotency-Key` unless one is given. */
  act(method: Method, path: string, as: string, sent?: { body?: object; key?: string }): Promise<Response>;
  /** The events of these types, as they are stored. */
  stored(...types: readonly string[]): Promise<readonly RecordedEvent[]>;
  close(): Promise<void>;
}

/** What a spec may decide. */
export interface SpecOptions {
  readonly clock: Clock;
  readonly mail?: MailParts;
  /** Another way than the store itself to learn what happened. */
  readonly over?: SpecCarrier;
}

/** What carries events from the store to the service. */
export interface SpecCarrier {
  readonly log: EventLog<DeliveredEvent>;
  /** Carries what the store holds and was not carried yet. */
  carry(store: EventStore): Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts a {@link SpecNotifications}; it ticks when the spec says so, and answers are checked against their schemas. */
export async function specNotifications({ clock, mail, over }: SpecOptions): Promise<SpecNotifications> {
  const template = { key: templateKey('notifications', ...sqlFiles()), prepare };
  const database = await createDatabase({ template });
  await adoptIncarnation(database.url);
  const databaseUrl = await database.urlAs(APP_ROLE);
  const store = await PostgresEventStore.open({ url: databaseUrl, clock });
  const log = over?.log ?? new StoreLog(store);
  const place = { databaseUrl, log, store, training: true, clock, tick: null, mail: mail ?? null };
  const parts = notificationsParts(place);
  const module = NotificationsAppModule.of(parts, Buffer.alloc(32, 7));
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bufferLogs: true,
    abortOnError: false,
  });
  connectEventStream(app, parts.stream);
  const service = await bootstrap(app, {
    service: 'notifications',
    checkAnswers: true,
    write: () => undefined,
  });
  await app.startAllMicroservices();
  const server = app.getHttpServer();
  const cookies = await cookiesOf(server);
  const arrived = async (): Promise<number> => {
    await over?.carry(store);
    const { size } = await store.head();
    const { runner } = parts.stream;
    if (!(await runner.waitFor(size - 1, 30_000))) throw new Error('the notifications did not follow');
    const [parked] = await runner.parked('notifications');
    if (parked !== undefined) throw new Error(`set aside: ${parked.error ?? parked.eventId}`);
    return size;
  };
  const knock = (method: Method, path: string, as: string) =>
    request(server)
      [method](`/api/notifications/v1${path}`)
      .set({ Host: HOST, Cookie: cookies.get(as) ?? '' });
  return {
    store,
    parts,
    life: app.get(NotificationsLife),
    record: async (...events) => {
      for (const { stream, event, by } of events) {
        const cause = { command: newId(), correlation: 'spec' };
        const actor = actorNamed(by);
        await store.append({
          stream,
          expected: 'any',
          events: [event],
          actor,
          cause,
          bodyHash: bodyHashOf({}),
        });
      }
      return arrived();
    },
    arrived,
    get: (path, as) => knock('get', path, as),
    act: (method, path, as, { body, key = newId() } = {}) =>
      knock(method, path, as).set('Idempotency-Key', key).send(body),
    stored: async (...types) => {
      const found: RecordedEvent[] = [];
      for await (const event of store.readAll({ after: -1, types })) found.push(event);
      return found;
    },
    close: async () => {
      await service.stop();
      await store.close();
      await database.drop();
    },
  };
}

const prepare = async (url: string): Promise<void> => {
  await migrate(url, { purpose: 'training' });
  await migrateNotifications(url);
};

function sqlFiles(): readonly string[] {
  const folder = new URL('../migrations/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

async function cookiesOf(server: Server): Promise<ReadonlyMap<string, string>> {
  const cookies = new Map<string, string>();
  for (const { person } of DEMONSTRATION_PERSONS) {
    const chosen = await request(server)
      .put('/api/access/v1/me')
      .set('Host', HOST)
      .send({ personId: person.id });
    cookies.set(person.name.ru, chosen.headers['set-cookie']?.[0]?.split(';')[0] ?? '');
  }
  return cookies;
}
