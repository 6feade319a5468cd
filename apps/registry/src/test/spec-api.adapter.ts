import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMONSTRATION_PERSONS } from '@pobratim/access';
import { adoptIncarnation, APP_ROLE, migrate, type Purpose } from '@pobratim/event-store-postgres';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { newId } from '@pobratim/kernel';
import { bootstrap } from '@pobratim/service-defaults';
import { createDatabase } from '@pobratim/testing';
import request, { type Response } from 'supertest';
import { migrateRegistry } from '../migrations/migrate-registry.adapter.js';
import { RegistryAppModule } from '../registry-app.module.js';
import { openRegistry, type RegistryParts } from '../registry-parts.adapter.js';

/** Who asks, and under which key. */
interface Asked {
  readonly as?: string;
  readonly key?: string;
}

/** The registry as a service with the training register in it, asked by named persons. */
export interface SpecApi {
  readonly parts: RegistryParts;
  /** Address of its database for the owner, as operators have it. */
  readonly ownerUrl: string;
  get(path: string, as?: string): Promise<Response>;
  /** With a fresh `Idempotency-Key` unless one is given; `ifMatch` for edits. */
  post(path: string, body: object, asked?: Asked & { readonly ifMatch?: number }): Promise<Response>;
  /** A note as a file. */
  upload(bytes: Buffer, fileName: string, asked?: Asked): Promise<Response>;
  close(): Promise<void>;
}

/** Officer of the fictitious region, who keeps all of it. */
export const IRINA = 'Ирина Зимина';
/** Officer of one of its municipalities. */
export const OLGA = 'Ольга Белова';
/** Officer of another region. */
export const ANNA = 'Анна Ковалёва';

const HOST = '127.0.0.1';

/**
 * Starts a {@link SpecApi}; answers are checked against their schemas.
 * @param purpose `register` for one that is empty
 */
export async function specApi(purpose: Purpose = 'training'): Promise<SpecApi> {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-registry-'));
  const database = await createDatabase();
  await migrate(database.url, { purpose });
  await migrateRegistry(database.url);
  await adoptIncarnation(database.url);
  const parts = await openRegistry({
    databaseUrl: await database.urlAs(APP_ROLE),
    dataDir: folder,
    purpose,
  });
  const app = await NestFactory.create<NestExpressApplication>(
    RegistryAppModule.of(parts, Buffer.alloc(32, 7)),
    {
      bufferLogs: true,
      abortOnError: false,
    },
  );
  const service = await bootstrap(app, { service: 'registry', checkAnswers: true, write: () => undefined });
  const server = app.getHttpServer();
  const cookies = await cookiesOf(server);
  return {
    parts,
    ownerUrl: database.url,
    get: (path, as = IRINA) =>
      request(server)
        .get(`/api/registry/v1${path}`)
        .set({ Host: HOST, Cookie: cookies.get(as) ?? '' }),
    upload: (bytes, fileName, { as = IRINA, key = newId() } = {}) =>
      request(server)
        .post('/api/registry/v1/imports')
        .set({ Host: HOST, Cookie: cookies.get(as) ?? '', 'Idempotency-Key': key })
        .attach('file', bytes, fileName),
    post: (path, body, { as = IRINA, key = newId(), ifMatch } = {}) =>
      request(server)
        .post(`/api/registry/v1${path}`)
        .set({ Host: HOST, Cookie: cookies.get(as) ?? '', 'Idempotency-Key': key })
        .set(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` })
        .send(body),
    close: async () => {
      await service.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
