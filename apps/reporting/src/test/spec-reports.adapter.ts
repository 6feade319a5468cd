import { DEMONSTRATION_PERSONS } from '@pobratim/access';
import { bodyHashOf, type DomainEvent, type EventStore } from '@pobratim/event-sourcing';
import { adoptIncarnation, APP_ROLE, migrate, PostgresEventStore } from '@pobratim/event-store-postgres';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { newId, type Clock } from '@pobratim/kernel';
import { connectEventStream, StoreLog } from '@pobratim/messaging';
import { readModelDataSource } from '@pobratim/read-models';
import { bootstrap } from '@pobratim/service-defaults';
import { createDatabase } from '@pobratim/testing';
import request, { type Response } from 'supertest';
import { migrateReporting, ReportingLife } from '../index.js';
import { emptyTables } from '../records/records.projection.js';
import { ReportingAppModule } from '../reporting-app.module.js';

/** Officer of the fictitious region, who keeps all of it. */
export const IRINA = 'Ирина Зимина';
/** Officer of one of its municipalities, 00701000. */
export const OLGA = 'Ольга Белова';
/** Officer of another region. */
export const ANNA = 'Анна Ковалёва';

/** The reports as a service over a real store, asked by named persons. */
export interface SpecReports {
  readonly store: EventStore;
  readonly life: ReportingLife;
  readonly appUrl: string;
  /** Appends to `<category>-<id>`; @returns ids of the events. */
  tell(
    category: string,
    id: string,
    ...events: readonly DomainEvent<string, object>[]
  ): Promise<readonly string[]>;
  get(path: string, as?: string): Promise<Response>;
  /** A file as bytes. */
  file(path: string, as?: string): Promise<Buffer>;
  /** Until the reports cover everything stored. */
  caughtUp(): Promise<void>;
  /** Forgets all that was projected, with its checkpoint; the runner must have stopped. */
  emptied(): Promise<void>;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const KEY = Buffer.alloc(32, 7);

/** Opens a {@link SpecReports} on a database of its own; `clock` is the store's and the service's. */
export async function specReports(clock: Clock): Promise<SpecReports> {
  const database = await createDatabase();
  await migrate(database.url, { purpose: 'training' });
  await migrateReporting(database.url);
  await adoptIncarnation(database.url);
  const appUrl = await database.urlAs(APP_ROLE);
  const store = await PostgresEventStore.open({ url: appUrl, clock });
  const log = new StoreLog(store, { demonstration: true });
  const parts = { log, store, databaseUrl: appUrl, clock, timeZone: 'Europe/Moscow', training: true };
  const module = ReportingAppModule.of({ ...parts, close: () => store.close() }, KEY);
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bufferLogs: true,
    abortOnError: false,
  });
  const life = app.get(ReportingLife);
  connectEventStream(app, life.stream);
  const service = await bootstrap(app, { service: 'reporting', checkAnswers: true, write: () => undefined });
  await app.startAllMicroservices();
  const server = app.getHttpServer();
  // Chosen anew for each question, because the clock of a spec may run on by years.
  const cookieOf = async (as: string): Promise<string> => {
    const personId = DEMONSTRATION_PERSONS.find(({ person }) => person.name.ru === as)?.person.id;
    const chosen = await request(server).put('/api/access/v1/me').set('Host', HOST).send({ personId });
    return chosen.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  };
  const ask = (path: string, cookie: string): request.Test =>
    request(server).get(`/api/reporting/v1${path}`).set({ Host: HOST, Cookie: cookie });
  const actor = { id: newId(), office: newId(), role: 'REGIONAL_OFFICER', territory: '00', onBehalfOf: null };
  return {
    store,
    life,
    appUrl,
    tell: async (category, id, ...events) => {
      const cause = { command: newId(), correlation: 'spec' };
      const stream = `${category}-${id}`;
      const bodyHash = bodyHashOf({});
      return (await store.append({ stream, expected: 'any', events, actor, cause, bodyHash })).eventIds;
    },
    get: async (path, as = IRINA) => ask(path, await cookieOf(as)),
    file: async (path, as = IRINA) => {
      const answer = await ask(path, await cookieOf(as))
        .buffer(true)
        .parse(binary);
      if (answer.status !== 200) throw new Error(`${answer.status} for ${path}`);
      return answer.body as Buffer;
    },
    caughtUp: async () => {
      const { size } = await store.head();
      if (!(await life.stream.runner.waitFor(size - 1, 30_000))) throw new Error('the reports lag behind');
    },
    emptied: async () => {
      const dataSource = readModelDataSource(appUrl, {
        schema: 'reporting',
        entities: [],
        application: 'spec',
      });
      await dataSource.initialize();
      await dataSource.transaction(async (tx) => {
        await emptyTables(tx);
        await tx.query('delete from projection_checkpoint');
      });
      await dataSource.destroy();
    },
    close: async () => {
      await service.stop();
      await database.drop();
    },
  };
}

const binary: Parameters<request.Test['parse']>[0] = (response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => {
    done(null, Buffer.concat(parts));
  });
};
