import { Controller, Get } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bootstrap, openApiDocument, type Service } from '@pobratim/service-defaults';
import request from 'supertest';
import { AccessModule, actorOf, CurrentIdentity, type Identity, type IdentityActor } from './index.js';

@Controller('api/towns/v1')
class TownsController {
  @Get('actor')
  actor(@CurrentIdentity() identity: Identity): IdentityActor {
    return actorOf(identity);
  }
}

let service: Service;
let app: NestExpressApplication;

async function start(training: boolean): Promise<ReturnType<typeof request>> {
  const module = await Test.createTestingModule({
    imports: [AccessModule.register({ key: Buffer.alloc(32, 7), training })],
    controllers: [TownsController],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  service = await bootstrap(app, {
    service: 'towns',
    checkAnswers: true,
    environment: {},
    write: () => undefined,
  });
  return request(app.getHttpServer());
}

interface Listed {
  persons: { person: { id: string; name: { ru: string } }; role: string; territory: string | null }[];
}

afterEach(() => service.stop());

describe('Access', () => {
  it('offers an officer of Smolensk Region first, and the fictitious region in a training register only', async () => {
    const trainingList = (await (await start(true)).get('/api/access/v1/persons')).body as Listed;
    await service.stop();
    const ownList = (await (await start(false)).get('/api/access/v1/persons')).body as Listed;
    expect(trainingList.persons[0]).toMatchObject({
      person: { name: { ru: 'Анна Ковалёва' } },
      role: 'REGIONAL_OFFICER',
      territory: '67',
    });
    expect(trainingList.persons.filter(({ territory }) => territory?.startsWith('00'))).toHaveLength(3);
    expect(ownList.persons).toEqual(
      trainingList.persons.filter(({ territory }) => !territory?.startsWith('00')),
    );
  });

  it('refuses every route until somebody is chosen, and says what to do', async () => {
    const answer = await (await start(true)).get('/api/towns/v1/actor');
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'nobody-chosen' });
    expect((answer.body as { detail: string }).detail).toContain('Выберите человека');
  });

  it('keeps the choice in a signed cookie no script can read, and gives it to handlers as an actor without names', async () => {
    const http = await start(true);
    const { persons } = (await http.get('/api/access/v1/persons')).body as Listed;
    const personId = persons[0]?.person.id ?? '';
    const chosen = await http.put('/api/access/v1/me').send({ personId });
    const cookie = (chosen.headers['set-cookie'] as unknown as string[])[0] ?? '';
    expect(cookie).toMatch(/^pobratim-person=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/);
    const value = cookie.split(';')[0] ?? '';
    expect((await http.get('/api/access/v1/me').set('Cookie', value)).body).toEqual(persons[0]);
    const actor = (await http.get('/api/towns/v1/actor').set('Cookie', value)).body as IdentityActor;
    expect(actor).toEqual({
      id: personId,
      office: expect.stringMatching(/^[0-9a-f-]{36}$/),
      role: 'REGIONAL_OFFICER',
      territory: '67',
      onBehalfOf: null,
    });
    const forged = value.replace(personId, persons[4]?.person.id ?? '');
    expect((await http.get('/api/access/v1/me').set('Cookie', forged)).status).toBe(401);
  });

  it('refuses to choose a person this register does not have', async () => {
    const answer = await (
      await start(true)
    )
      .put('/api/access/v1/me')
      .send({ personId: '0190d4c2-0000-7000-8000-000000000001' });
    expect([answer.status, answer.body]).toEqual([404, expect.objectContaining({ code: 'no-such-person' })]);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('is described in the OpenAPI document of the app', async () => {
    await start(true);
    const document = openApiDocument(app, { title: 't', version: '1', description: 'd' });
    expect(Object.keys(document.paths)).toEqual([
      '/api/access/v1/me',
      '/api/access/v1/persons',
      '/api/towns/v1/actor',
    ]);
    expect(Object.keys(document.components?.schemas ?? {})).toContain('PersonList');
  });
});
