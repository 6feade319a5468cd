import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { DEMONSTRATION_PERSONS } from '@pobratim/access';
import { adoptIncarnation, APP_ROLE, migrate, PostgresEventStore } from '@pobratim/event-store-postgres';
import { bodyHashOf } from '@pobratim/event-sourcing';
import { newId, systemClock, type Clock } from '@pobratim/kernel';
import { connectEventStream, StoreLog } from '@pobratim/messaging';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bootstrap } from '@pobratim/service-defaults';
import { createDatabase, templateKey } from '@pobratim/testing';
import request from 'supertest';
import { AnalyticsAppModule } from '../analytics-app.module.js';
import { AnalyticsLife } from '../analytics-life.adapter.js';
import { migrateAnalytics } from '../migrations/migrate-analytics.adapter.js';
import type { Stored } from './stored-events.js';

/** An answer over HTTP. */
export interface SpecAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The figures as a service over a store of their own, asked by named persons. */
export interface SpecAnalytics {
  readonly store: PostgresEventStore;
  readonly log: StoreLog;
  readonly runner: AnalyticsLife['stream']['runner'];
  /** Appends events one by one and waits until the figures cover them. @returns the size of the log, ids in order */
  record(...events: readonly Stored[]): Promise<{ readonly size: number; readonly ids: readonly string[] }>;
  get(path: string, as?: string): Promise<SpecAnswer>;
  close(): Promise<void>;
}

/** Sees everything. */
export const AUDITOR = 'AUDITOR';
const HOST = '127.0.0.1';
const ACTOR = { id: 'person', office: 'office', role: 'REGIONAL_OFFICER', territory: '67', onBehalfOf: null };

/** Starts a {@link SpecAnalytics}; answers are checked against their schemas. */
export async function specAnalytics(clock: Clock = systemClock): Promise<SpecAnalytics> {
  const spec = await specStore(clock);
  const { databaseUrl, store } = spec;
  const log = new StoreLog(store);
  const parts = {
    log,
    store,
    databaseUrl,
    clock,
    timeZone: 'Europe/Moscow',
    training: true,
    close: () => store.close(),
  };
  const app = await NestFactory.create<NestExpressApplication>(
    AnalyticsAppModule.of(parts, Buffer.alloc(32, 7)),
    { bufferLogs: true, abortOnError: false },
  );
  const { stream } = app.get(AnalyticsLife);
  connectEventStream(app, stream);
  const service = await bootstrap(app, { service: 'analytics', checkAnswers: true, write: () => undefined });
  await app.startAllMicroservices();
  const { runner } = stream;
  const server = app.getHttpServer();
  const cookies = await cookiesByRole(server);
  return {
    store,
    log,
    runner,
    record: async (...events) => {
      const ids = await append(store, events);
      const { size } = await store.head();
      if (!(await runner.waitFor(size - 1, 30_000))) throw new Error('the figures did not follow');
      const [stale] = (await runner.status()).projections.flatMap((one) => one.stale);
      if (stale !== undefined) {
        const [first] = await runner.parked('analytics');
        throw new Error(`set aside: ${first?.error ?? ''}`);
      }
      return { size, ids };
    },
    get: (path, as = AUDITOR) =>
      request(server)
        .get(`/api/analytics/v1${path}`)
        .set({ Host: HOST, Cookie: cookies.get(as) ?? '' }),
    close: async () => {
      await service.stop();
      await spec.drop();
    },
  };
}

/** A database of its own with an empty store and the schema of the figures. */
export async function specStore(clock: Clock = systemClock): Promise<SpecStore> {
  const database = await createDatabase({
    template: { key: templateKey('analytics', ...sqlFiles()), prepare },
  });
  await adoptIncarnation(database.url);
  const databaseUrl = await database.urlAs(APP_ROLE);
  const store = await PostgresEventStore.open({ url: databaseUrl, clock });
  return { databaseUrl, store, drop: () => database.drop() };
}

/** What {@link specStore} opens; the store is closed by whoever uses it. */
export interface SpecStore {
  readonly databaseUrl: string;
  readonly store: PostgresEventStore;
  drop(): Promise<void>;
}

/** Appends events one by one. @returns their ids */
export async function append(
  store: PostgresEventStore,
  events: readonly Stored[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { stream, event } of events) {
    const { eventIds } = await store.append({
      stream,
      expected: 'any',
      events: [event],
      actor: ACTOR,
      cause: { command: newId(), correlation: 'spec' },
      bodyHash: bodyHashOf({}),
    });
    ids.push(...eventIds);
  }
  return ids;
}

const prepare = async (url: string): Promise<void> => {
  await migrate(url, { purpose: 'training' });
  await migrateAnalytics(url);
};

function sqlFiles(): readonly string[] {
  const folder = new URL('../migrations/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** By role and territory: `AUDITOR`, `REGIONAL_OFFICER 67`. */
async function cookiesByRole(server: Server): Promise<ReadonlyMap<string, string>> {
  const cookies = new Map<string, string>();
  for (const { person, role, territory } of DEMONSTRATION_PERSONS) {
    const chosen = await request(server)
      .put('/api/access/v1/me')
      .set('Host', HOST)
      .send({ personId: person.id });
    const cookie = chosen.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    cookies.set(territory === null ? role : `${role} ${territory}`, cookie);
  }
  return cookies;
}
