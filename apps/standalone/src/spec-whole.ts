import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMONSTRATION_PERSONS } from '@pobratim/access';
import { adoptIncarnation, APP_ROLE } from '@pobratim/event-store-postgres';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { newId } from '@pobratim/kernel';
import { connectEventStream } from '@pobratim/messaging';
import { openRegistry } from '@pobratim/registry';
import { bootstrap } from '@pobratim/service-defaults';
import { createDatabase } from '@pobratim/testing';
import { migrateAll } from './prepare-store.adapter.js';
import { consumersIn, StandaloneModule } from './standalone.module.js';

/** All services in this process over the training register, asked over HTTP by named persons. */
export interface SpecWhole {
  /** @throws Error with the problem when the answer is no 200 */
  get<Answer>(path: string, as: string): Promise<Answer>;
  /** @returns the status; a refusal is an answer too */
  post(path: string, body: object, asked: { as: string; ifMatch?: number }): Promise<number>;
  /** Until every service that consumes has all of the log. @returns its size */
  arrived(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a {@link SpecWhole}. */
export async function specWhole(): Promise<SpecWhole> {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-whole-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  const database = await createDatabase();
  await migrateAll(database.url, { purpose: 'training' });
  await adoptIncarnation(database.url);
  const databaseUrl = await database.urlAs(APP_ROLE);
  const registry = await openRegistry({ databaseUrl, dataDir: folder, purpose: 'training' });
  const place = { purpose: 'training', folder } as const;
  const app = await NestFactory.create<NestExpressApplication>(
    StandaloneModule.of({ place, registry, sessionKey: 'k'.repeat(40), portal: folder }),
    { bufferLogs: true, abortOnError: false },
  );
  const consumers = consumersIn(app);
  for (const { life } of consumers) connectEventStream(app, life.stream);
  const service = await bootstrap(app, { service: 'whole', checkAnswers: true, write: () => undefined });
  await app.startAllMicroservices();
  const address = await service.listen(0);
  const cookies = await cookiesAt(address);
  const asking = (as: string): Record<string, string> => ({ cookie: cookies.get(as) ?? '' });
  return {
    get: async <Answer>(path: string, as: string) => {
      const answer = await fetch(`${address}/api/${path}`, { headers: asking(as) });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
    post: async (path, body, { as, ifMatch }) => {
      const headers = {
        ...asking(as),
        'content-type': 'application/json',
        'idempotency-key': newId(),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return (await fetch(`${address}/api/${path}`, init)).status;
    },
    arrived: async () => {
      const { size } = await registry.store.head();
      for (const { name, life } of consumers) {
        if (!(await life.stream.runner.waitFor(size - 1, 30_000))) throw new Error(`${name} did not arrive`);
      }
      return size;
    },
    close: async () => {
      await service.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** By the Russian name of the person. */
async function cookiesAt(address: string): Promise<ReadonlyMap<string, string>> {
  const cookies = new Map<string, string>();
  for (const { person } of DEMONSTRATION_PERSONS) {
    const chosen = await fetch(`${address}/api/access/v1/me`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: person.id }),
    });
    cookies.set(person.name.ru, chosen.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }
  return cookies;
}
