import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { builtFiles } from './built-files.js';
import { answerFrom } from './portal.module.js';

const folder = mkdtempSync(join(tmpdir(), 'pobratim-portal-'));
let server: Server;
let address: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Побратим</title>');
  writeFileSync(join(folder, 'assets/app-Cx1.js'), 'start()');
  const answer = answerFrom(builtFiles(folder));
  server = createServer((request, response) => {
    answer(request, response, () => response.writeHead(404).end('passed on'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${address}${path}`, init);

describe('the built portal', () => {
  it('is the first page at every address of its own', async () => {
    for (const path of ['/', '/agreements/2026-17', '/register?validOn=2017-02-10', '/contracts/a.b.v1']) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await answer.text()).toContain('Побратим');
    }
  });

  it('leaves addresses of services, writes and missing files to those behind it', async () => {
    for (const path of [
      '/api/registry/v1/nothing',
      '/health/ready',
      '/metrics',
      '/assets/gone.js',
      '/.env',
      '/../package.json',
    ]) {
      expect((await get(path)).status).toBe(404);
    }
    expect((await get('/', { method: 'POST' })).status).toBe(404);
  });

  it('keeps named assets for ever and asks anew for the page', async () => {
    expect((await get('/assets/app-Cx1.js')).headers.get('cache-control')).toContain('immutable');
    const page = await get('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/', { headers: { 'If-None-Match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('is absent, not broken, before it is built', () => {
    expect(builtFiles(join(folder, 'nowhere')).size).toBe(0);
  });
});
