import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Controller, Get } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { bootstrap, currentCorrelation } from '../index.js';

@Controller('towns')
class TownsController {
  @Get(':id')
  read(): { traceparent: string | undefined } {
    return { traceparent: currentCorrelation()?.traceparent };
  }
}

async function receiver(): Promise<{ url: string; bodies: string[]; close: () => void }> {
  const bodies: string[] = [];
  const server = createServer((incoming, answer) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      bodies.push(`${incoming.url ?? ''} ${Buffer.concat(parts).toString()}`);
      answer.setHeader('Content-Type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, bodies, close: () => server.close() };
}

async function ask(environment: Record<string, string>): Promise<string | undefined> {
  const module = await Test.createTestingModule({ controllers: [TownsController] }).compile();
  const app = module.createNestApplication<NestExpressApplication>();
  const service = await bootstrap(app, { service: 'towns', environment, write: () => undefined });
  const answer = await request(app.getHttpServer())
    .get('/towns/17')
    .set('traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01');
  await service.stop();
  return (answer.body as { traceparent?: string }).traceparent;
}

describe('Traces', () => {
  it('reach the collector as a server span that continues the trace of the caller', async () => {
    const collector = await receiver();
    const traceparent = await ask({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    collector.close();
    expect(collector.bodies).toHaveLength(1);
    expect(collector.bodies[0]).toMatch(/^\/v1\/traces /);
    const sent = JSON.parse(collector.bodies[0]?.slice('/v1/traces '.length) ?? '') as {
      resourceSpans: { scopeSpans: { spans: Record<string, unknown>[] }[] }[];
    };
    const span = sent.resourceSpans[0]?.scopeSpans[0]?.spans[0];
    expect(span).toMatchObject({
      name: 'GET /towns/:id',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      parentSpanId: '00f067aa0ba902b7',
    });
    expect(traceparent).toBe(`00-4bf92f3577b34da6a3ce929d0e0e4736-${String(span?.['spanId'])}-01`);
  });

  it('do not keep a service from stopping when the collector is away', async () => {
    const collector = await receiver();
    collector.close();
    await expect(ask({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })).resolves.toMatch(/^00-4bf9/);
  }, 15_000);

  it('are not opened without a collector, and the caller’s traceparent passes through', async () => {
    expect(await ask({})).toBe('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01');
  });
});
