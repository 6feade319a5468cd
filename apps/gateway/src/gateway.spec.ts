import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bootstrap, type Service } from '@pobratim/service-defaults';
import { GatewayModule } from './gateway.module.js';
import { serviceDoor } from './service-door.adapter.js';

const portal = mkdtempSync(join(tmpdir(), 'pobratim-gateway-'));
const seen: { url: string; host: string; cookie: string; body: string }[] = [];
let registry: Server;
let service: Service;
let address: string;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

beforeAll(async () => {
  writeFileSync(join(portal, 'index.html'), '<!doctype html><title>Побратим</title>');
  registry = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { host = '', cookie = '' } = request.headers;
      seen.push({ url: request.url ?? '', host, cookie, body });
      response.writeHead(201, { ETag: '"7"', 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ said: body }));
    });
  }).listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const upstream = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  // Nobody listens on port 1: three services that are away.
  const away = 'http://127.0.0.1:1';
  const door = serviceDoor({ registry: upstream, analytics: away, notifications: away, reporting: away });
  const testing = await Test.createTestingModule({
    imports: [GatewayModule.of({ key: randomBytes(32), training: true, portal })],
  }).compile();
  const app = testing.createNestApplication<NestExpressApplication>({ bufferLogs: true });
  service = await bootstrap(app, { service: 'gateway', doors: [door], write: () => undefined });
  address = await service.listen(0);
});
afterAll(async () => {
  await service.stop();
  registry.close();
  rmSync(portal, { recursive: true });
});

describe('the gateway', () => {
  it('passes a request on as it came, body, host and cookie, and the answer as it is', async () => {
    const body = JSON.stringify({ title: 'Соглашение о сотрудничестве', text: 'я'.repeat(300_000) });
    const answer = await fetch(`${address}/api/registry/v1/agreements?x=1`, {
      method: 'POST',
      body,
      headers: { cookie: 'person=1', 'content-type': 'application/json' },
    });
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"7"']);
    expect(await answer.json()).toEqual({ said: body });
    const host = new URL(address).host;
    expect(seen.at(-1)).toEqual({ url: '/api/registry/v1/agreements?x=1', host, cookie: 'person=1', body });
  });

  it('says in words that a service is away, in the language of the reader', async () => {
    for (const [language, words] of [
      ['ru', 'не отвечает'],
      ['en', 'does not answer'],
    ] as const) {
      const answer = await fetch(`${address}/api/analytics/v1/figures`, {
        headers: { 'accept-language': language },
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        503,
        'application/problem+json; charset=utf-8',
      ]);
      const problem = (await answer.json()) as { code: string };
      expect(problem.code).toBe('service-away');
      expect(JSON.stringify(problem)).toContain(words);
    }
  });

  it('refuses what another site makes a browser send, before any service hears of it', async () => {
    const before = seen.length;
    const answer = await fetch(`${address}/api/registry/v1/agreements`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect([answer.status, seen.length]).toEqual([403, before]);
  });

  it('serves the portal and the choice of the person itself', async () => {
    expect(await (await fetch(`${address}/agreements/2026-17`)).text()).toContain('Побратим');
    const persons = await fetch(`${address}/api/access/v1/persons`);
    expect(persons.status).toBe(200);
  });

  it('answers an unknown service as a problem', async () => {
    const answer = await fetch(`${address}/api/nothing/v1/x`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
