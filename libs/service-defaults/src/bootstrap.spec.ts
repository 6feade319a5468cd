import type { Server } from 'node:http';
import {
  Body,
  Controller,
  Get,
  Logger,
  Param,
  Post,
  Put,
  Query,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '@pobratim/kernel';
import request from 'supertest';
import { z } from 'zod';
import { Answers, bootstrap, IdempotencyKey, IfMatch, openApiDocument, type Service } from './index.js';

const Town = z.strictObject({ name: z.string().min(1), founded: z.int().optional() }).meta({ id: 'Town' });
type Town = z.infer<typeof Town>;
const TownList = z.strictObject({ towns: z.array(Town) }).meta({ id: 'TownList' });
const TownFilter = z.strictObject({ startsWith: z.string().optional() });

const info = { title: 'Towns', version: '1', description: 'For the test' };
let stopped: string[] = [];
let release: () => void = () => undefined;

@Controller('api/towns/v1/towns')
class TownsController implements OnApplicationShutdown {
  private readonly log = new Logger('Towns');

  @Get()
  @Answers(200, TownList)
  list(@Query({ schema: TownFilter }) filter: z.infer<typeof TownFilter>): z.infer<typeof TownList> {
    this.log.log('listed', {
      filtered: filter.startsWith !== undefined,
      apiKey: 'abc',
      nested: { password: 'p' },
    });
    return { towns: [{ name: 'Смоленск', founded: 863 }] };
  }

  @Post()
  @Answers(201, Town)
  add(@Body({ schema: Town }) town: Town, @IdempotencyKey() key: string): Town {
    if (key === 'reused-key') {
      throw new DomainError('key-taken', {
        kind: 'key-reused',
        message: { ru: 'Ключ занят.', en: 'Taken.' },
      });
    }
    return town;
  }

  @Put(':id')
  rename(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() revision: number,
  ): { id: string; revision: number } {
    if (revision === 1) {
      throw new DomainError('changed', { kind: 'stale', message: { ru: 'Изменено.', en: 'Changed.' } });
    }
    return { id, revision };
  }

  @Get('broken')
  broken(): never {
    throw new Error('relation "secret_table" does not exist at /srv/app/x.js');
  }

  @Get('lying')
  @Answers(200, Town)
  lying(): unknown {
    return { name: 'Хаген', internal: true };
  }

  @Get('slow')
  async slow(): Promise<{ done: boolean }> {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    stopped.push('answered');
    return { done: true };
  }

  onApplicationShutdown(): void {
    stopped.push('pools closed');
  }
}

let app: NestExpressApplication;
let service: Service;
let server: Server;
let lines: Record<string, unknown>[];
let storeAnswers = true;

beforeEach(async () => {
  lines = [];
  stopped = [];
  storeAnswers = true;
  const module = await Test.createTestingModule({ controllers: [TownsController] }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  service = await bootstrap(app, {
    service: 'towns',
    checks: [
      { name: 'store', check: () => (storeAnswers ? Promise.resolve() : Promise.reject(new Error('down'))) },
    ],
    checkAnswers: true,
    bodyLimit: 2_000,
    write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  server = app.getHttpServer();
});

afterEach(() => service.stop());

describe('A request through the one bootstrap', () => {
  it('is validated, and each wrong field is named by its pointer in two languages', async () => {
    const answer = await request(server)
      .post('/api/towns/v1/towns')
      .set('Idempotency-Key', '0190-0000-aaaa')
      .send({ founded: 'давно', 'a/b': 1 });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: 'urn:pobratim:problem:invalid-input',
      status: 400,
      code: 'invalid-input',
      errors: [
        {
          pointer: '/name',
          messageRu: 'Не заполнено. Нужно: строка.',
          messageEn: 'Missing. Expected: a string.',
        },
        { pointer: '/founded', messageRu: 'Не тот вид значения. Нужно: число.' },
        { pointer: '/a~1b', messageRu: 'Такого поля нет. Уберите его.' },
      ],
    });
  });

  it('names wrong path and query parameters by their names', async () => {
    const path = await request(server).put('/api/towns/v1/towns/17').set('If-Match', '"3"');
    expect(path.body).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/id' }] });
    const query = await request(server).get('/api/towns/v1/towns?begins=A');
    expect(query.body).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/begins' }] });
  });

  it('gets its detail in the language it accepts, Russian when it says nothing', async () => {
    const wrong = request(server).put('/api/towns/v1/towns/17').set('If-Match', '"3"');
    expect(
      ((await wrong.set('Accept-Language', 'de, en;q=0.8, ru;q=0.2')).body as { detail: string }).detail,
    ).toMatch(/^The request/);
    const silent = await request(server).put('/api/towns/v1/towns/17').set('If-Match', '"3"');
    expect((silent.body as { detail: string }).detail).toMatch(/^Запрос заполнен неверно/);
    expect(silent.headers['content-language']).toBe('ru');
  });

  it('turns kinds of refusals into statuses in the filter', async () => {
    const town = '/api/towns/v1/towns/0190d4c2-0000-7000-8000-000000000001';
    const statuses = [
      await request(server).put(town),
      await request(server).put(town).set('If-Match', '"1"'),
      await request(server).put(town).set('If-Match', 'W/"1"'),
      await request(server).put(town).set('If-Match', '"2"'),
      await request(server).post('/api/towns/v1/towns').send({ name: 'Хаген' }),
      await request(server)
        .post('/api/towns/v1/towns')
        .set('Idempotency-Key', 'reused-key')
        .send({ name: 'Х' }),
      await request(server).get('/nowhere'),
    ].map((answer) => [answer.status, (answer.body as { code?: string }).code]);
    expect(statuses).toEqual([
      [428, 'revision-missing'],
      [412, 'changed'],
      [400, 'revision-malformed'],
      [200, undefined],
      [400, 'idempotency-key-missing'],
      [422, 'key-taken'],
      [404, 'no-such-address'],
    ]);
  });

  it('refuses a body that is not JSON or too large as a problem, and changes nothing', async () => {
    const post = () => request(server).post('/api/towns/v1/towns').set('Content-Type', 'application/json');
    const broken = await post().send('{"name":');
    expect([broken.status, broken.body]).toEqual([
      400,
      expect.objectContaining({ code: 'malformed-request' }),
    ]);
    const large = await post().send(JSON.stringify({ name: 'a'.repeat(3_000) }));
    expect([large.status, large.body]).toEqual([413, expect.objectContaining({ code: 'body-too-large' })]);
  });

  it('keeps its correlation through the reading of a body, and refuses addresses and fields meant to confuse', async () => {
    const answer = await request(server)
      .post('/api/towns/v1/towns')
      .set({ 'Idempotency-Key': '0190-0000-aaaa', 'Content-Type': 'application/json' })
      .send('{"name":"Хаген","__proto__":{"admin":true}}');
    expect(answer.body).toMatchObject({
      code: 'invalid-input',
      correlationId: answer.headers['x-correlation-id'],
      errors: [{ pointer: '/__proto__' }],
    });
    const malformed = await request(server).get('/api/towns/v1/towns/%E0%A4%A');
    expect([malformed.status, malformed.body]).toEqual([
      400,
      expect.objectContaining({ code: 'malformed-request' }),
    ]);
  });

  it('answers a defect with a number for support and keeps stack, SQL and path for the log', async () => {
    const answer = await request(server).get('/api/towns/v1/towns/broken');
    expect(answer.status).toBe(500);
    const problem = answer.body as { correlationId: string; detail: string };
    expect(problem.detail).toContain(problem.correlationId);
    expect(answer.text).not.toMatch(/secret_table|srv|Error|at /);
    const logged = lines.find((line) => line['level'] === 'error');
    expect(logged).toMatchObject({ correlationId: problem.correlationId, code: 'internal-error' });
    expect(JSON.stringify(logged)).toContain('secret_table');
  });

  it('fails in tests when the handler answers something it did not promise', async () => {
    expect((await request(server).get('/api/towns/v1/towns/lying')).status).toBe(500);
    expect((await request(server).get('/api/towns/v1/towns')).status).toBe(200);
  });

  it('keeps a well-formed correlation id, replaces any other, and logs under it with secrets masked', async () => {
    const id = '0190d4c2-1111-7000-8000-00000000abcd';
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const kept = await request(server)
      .get('/api/towns/v1/towns?startsWith=С')
      .set({ 'X-Correlation-Id': id.toUpperCase(), traceparent: trace, Cookie: 'who=me' });
    expect(kept.headers['x-correlation-id']).toBe(id);
    expect(lines.find((line) => line['message'] === 'listed')).toMatchObject({
      service: 'towns',
      context: 'Towns',
      correlationId: id,
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      filtered: true,
      apiKey: '[masked]',
      nested: { password: '[masked]' },
    });
    expect(JSON.stringify(lines)).not.toMatch(/who=me|startsWith=/);
    const replaced = await request(server).get('/health/live').set('X-Correlation-Id', 'x\u0020y');
    expect(replaced.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('The door', () => {
  it('refuses foreign host names and foreign pages, and lets programs and its own pages in', async () => {
    const post = (headers: Record<string, string>) =>
      request(server)
        .post('/api/towns/v1/towns')
        .set({ 'Idempotency-Key': '0190-0000-aaaa', ...headers })
        .send({ name: 'Хаген' });
    const answers = [
      await post({ Host: 'evil.example' }),
      await post({ Host: 'localhost:1', Origin: 'http://evil.example' }),
      await post({ Host: 'localhost:1', Origin: 'null' }),
      await post({ 'Sec-Fetch-Site': 'cross-site' }),
      await post({ 'Sec-Fetch-Site': 'same-site' }),
      await post({ Host: 'localhost:3000', Origin: 'http://localhost:3001' }),
      await post({ Host: 'localhost:3000', Origin: 'http://localhost:3000' }),
      await post({ 'Sec-Fetch-Site': 'same-origin' }),
      await post({}),
    ].map((answer) => answer.status);
    expect(answers).toEqual([403, 403, 403, 403, 403, 403, 201, 201, 201]);
  });

  it('sends the security headers with every answer, also with refusals', async () => {
    for (const answer of [await request(server).get('/health/live'), await request(server).get('/nowhere')]) {
      expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(answer.headers).not.toHaveProperty('x-powered-by');
    }
  });
});

describe('Operation', () => {
  it('tells whether the process lives and whether it is ready', async () => {
    expect((await request(server).get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await request(server).get('/health/ready')).status).toBe(200);
    storeAnswers = false;
    const unready = await request(server).get('/health/ready');
    expect([unready.status, unready.body]).toEqual([
      503,
      { status: 'not-ready', checks: [{ name: 'store', ok: false }] },
    ]);
  });

  it('measures answers by route template', async () => {
    await request(server)
      .put('/api/towns/v1/towns/0190d4c2-0000-7000-8000-000000000001')
      .set('If-Match', '"2"');
    const page = await request(server).get('/metrics');
    expect(page.text).toMatch(
      /duration_seconds_count\{.*route="\/api\/towns\/v1\/towns\/:id".*status="200".*\} 1/,
    );
    expect(page.text).toContain('process_cpu_user_seconds_total');
  });

  it('listens on the loopback address, finishes answers under way, and closes pools last', async () => {
    const address = await service.listen(0);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const slow = fetch(`${address}/api/towns/v1/towns/slow`).then((answer) => answer.json());
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stop = service.stop();
    await expect(fetch(`${address}/health/live`)).rejects.toThrow();
    expect(stopped).toEqual([]);
    release();
    expect(await slow).toEqual({ done: true });
    await Promise.all([stop, service.stop()]);
    await service.stop();
    expect(stopped).toEqual(['answered', 'pools closed']);
  });
});

describe('The OpenAPI document', () => {
  it('comes from the schemas that validate, with named components and problems described once', () => {
    const document = openApiDocument(app, info);
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(['Problem', 'Town', 'TownList']);
    expect(document.paths['/api/towns/v1/towns']?.post).toMatchObject({
      operationId: 'towns_add',
      parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }],
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Town' } } } },
      responses: {
        201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Town' } } } },
        default: { $ref: '#/components/responses/Problem' },
      },
    });
    expect(document.paths['/api/towns/v1/towns']?.get?.parameters).toEqual([
      { name: 'startsWith', in: 'query', required: false, schema: { type: 'string' } },
    ]);
    expect(document.paths['/api/towns/v1/towns/{id}']?.put?.parameters).toMatchObject([
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'If-Match', in: 'header', required: true },
    ]);
    expect(JSON.stringify(document)).toBe(JSON.stringify(openApiDocument(app, info)));
  });
});
