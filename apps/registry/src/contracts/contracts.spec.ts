import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { eventMessage, publicSamples } from '@pobratim/contracts';
import { bootstrap, type Service } from '@pobratim/service-defaults';
import request from 'supertest';
import type { Contracts } from '../shapes/contracts.js';
import { ContractsController } from './contracts.controller.js';

let app: NestExpressApplication;
let service: Service;
beforeAll(async () => {
  const module = await Test.createTestingModule({ controllers: [ContractsController] }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  service = await bootstrap(app, {
    service: 'registry',
    checks: [],
    checkAnswers: true,
    write: () => undefined,
  });
});
afterAll(() => service.stop());

const get = async (path: string): Promise<{ status: number; body: unknown }> => {
  const answer = await request(app.getHttpServer()).get(path);
  return { status: answer.status, body: answer.body as unknown };
};

describe('the contract as the register serves it', () => {
  it('lists every event with its topics, and leads to schemas and examples that are there', async () => {
    const { body } = await get('/api/registry/v1/contracts');
    const { events, topics, asyncApi } = body as Contracts;
    expect(topics.map(({ name }) => name)).toContain('pub.agreements.state.v1');
    expect(events.length).toBeGreaterThan(40);
    for (const { type, schema, example } of events) {
      expect(await get(schema)).toMatchObject({
        status: 200,
        body: { title: eventMessage(type)?.message.name },
      });
      if (example !== null) expect(await get(example)).toMatchObject({ status: 200, body: { type } });
    }
    expect(await get(asyncApi)).toMatchObject({ status: 200, body: { asyncapi: '3.0.0' } });
  });

  it.each(publicSamples().map(({ type, dataschema }) => [type, dataschema] as const))(
    'answers where the dataschema of %s leads',
    async (_, dataschema) => {
      const { pathname } = new URL(String(dataschema));
      expect(await get(pathname)).toMatchObject({ status: 200, body: { $id: dataschema } });
    },
  );

  it.each(['schemas/ru.pobratim.nothing.v1.json', 'schemas/..%2Fasyncapi.json', 'examples/x.json'])(
    'has nothing under %s, and says so',
    async (path) => {
      const answer = await get(`/api/registry/v1/contracts/${path}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'contract-unknown' } });
    },
  );
});
