import { AccessModule, DEMONSTRATION_PERSONS } from '@pobratim/access';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type AppendRequest, type AppendResult } from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { bootstrap, type Service } from '@pobratim/service-defaults';
import { fixedClock } from '@pobratim/testing';
import request from 'supertest';
import { referToSupplementedAgreement } from '../agreements/refer-to-agreement/refer-to-supplemented-agreement.reaction.js';
import { MemoryFileStore } from '../files/memory-file-store.adapter.js';
import { readerHere } from '../imports/note-reading/note-reader.js';
import { WRITE_DOORS } from './doors.adapter.js';
import { FOUNDATION, type Foundation } from './foundation.js';

/** A store that loses its connection once, before the n-th append from now. */
class FallibleStore extends InMemoryEventStore {
  failAt = Infinity;
  override append(wanted: AppendRequest): Promise<AppendResult> {
    this.failAt -= 1;
    if (this.failAt === 0) return Promise.reject(new Error('connection lost'));
    return super.append(wanted);
  }
}

/** The doors and nothing else. */
@Module({})
class DoorsModule {}

interface Answer {
  readonly id: string;
  readonly revision: number;
  readonly position: number;
  readonly registerNumber: string;
  readonly partnership: string;
}
interface Asked {
  readonly as?: string;
  readonly key?: string | null;
  readonly ifMatch?: number;
}

const KEY = Buffer.alloc(32, 7);
let store: FallibleStore;
let app: NestExpressApplication;
let service: Service;
const cookies = new Map<string, string>();

beforeEach(async () => {
  store = new FallibleStore({ clock: fixedClock('2026-05-04T09:00:00Z') });
  const foundation: Foundation = {
    store,
    files: new MemoryFileStore(),
    reader: readerHere,
    territories: { regionOf: (oktmo) => (oktmo.startsWith('66') ? '67' : null) },
    clock: fixedClock('2026-05-04T09:00:00Z'),
    timeZone: 'Europe/Moscow',
    training: true,
  };
  const doors = {
    module: DoorsModule,
    imports: [AccessModule.register({ key: KEY, training: true })],
    controllers: [...WRITE_DOORS],
    providers: [{ provide: FOUNDATION, useValue: foundation }],
  };
  app = await NestFactory.create<NestExpressApplication>(doors, { logger: false });
  service = await bootstrap(app, {
    service: 'registry',
    checkAnswers: true,
    environment: {},
    write: () => undefined,
  });
  for (const { person } of DEMONSTRATION_PERSONS) {
    const chosen = await request(app.getHttpServer()).put('/api/access/v1/me').send({ personId: person.id });
    cookies.set(person.name.en, String(chosen.headers['set-cookie']).split(';')[0] ?? '');
  }
});
afterEach(() => service.stop());

const ANNA = 'Anna Kovalyova';
async function post(path: string, body: object, { as = ANNA, key = newId(), ifMatch }: Asked = {}) {
  const asked = request(app.getHttpServer())
    .post(`/api/registry/v1/${path}`)
    .set('Cookie', cookies.get(as) ?? '');
  if (key !== null) void asked.set('Idempotency-Key', key);
  if (ifMatch !== undefined) void asked.set('If-Match', `"${ifMatch}"`);
  const {
    status,
    body: answer,
    headers,
  } = (await asked.send(body)) as { status: number; body: unknown; headers: Record<string, string> };
  return {
    status,
    body: answer as Answer,
    problem: answer as { code: string; messageRu: string },
    etag: headers['etag'],
  };
}

const nobody = { place: null, region: null, oktmo: null };
const smolensk = {
  kind: 'MUNICIPALITY',
  name: 'Смоленск',
  side: 'RU',
  country: 'RU',
  oksm: '643',
  place: null,
  region: '67',
  oktmo: '66701000',
};
const hagen = { kind: 'MUNICIPALITY', name: 'Хаген', side: 'FOREIGN', country: 'DE', oksm: '276', ...nobody };
const paper = (more: object = {}) => ({
  kind: 'TWINNING_AGREEMENT',
  title: 'Соглашение о побратимстве',
  parties: [
    { facts: smolensk, nameAsSigned: 'город Смоленск' },
    { facts: hagen, nameAsSigned: 'город Хаген', countryAsSigned: 'ФРГ' },
  ],
  signedOn: '1985-11-15',
  ...more,
});

describe('recording by hand', () => {
  it('brings parties, partnership, number and document into the register, each once', async () => {
    const first = await post('agreements', paper());
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ registerNumber: '67-2026-0001', revision: 0 });
    expect(first.etag).toBe('"0"');
    const second = await post('agreements', paper({ kind: 'DECLARATION', title: 'Декларация за мир' }));
    expect(second.body).toMatchObject({
      registerNumber: '67-2026-0002',
      partnership: first.body.partnership,
    });
    expect(await types()).toEqual([
      'PartyRegistered',
      'PartyRegistered',
      'RegisterNumberAllocated',
      'PartnershipEstablished',
      'RegisterNumberAllocated',
      'AgreementRecorded',
      'RegisterNumberAllocated',
      'AgreementRecorded',
    ]);
  });

  it('gives a repeat the same answer and records nothing', async () => {
    const key = newId();
    const first = await post('agreements', paper({ evidence: 'ORIGINAL' }), { key });
    const { size } = await store.head();
    const again = await post('agreements', paper({ evidence: 'ORIGINAL' }), { key });
    expect(again).toEqual(first);
    expect((await store.head()).size).toBe(size);
  });

  it('refuses another body under the same key, and a write without a key', async () => {
    const key = newId();
    await post('agreements', paper(), { key });
    const other = await post('agreements', paper({ signedOn: '1985-11-16' }), { key });
    expect(other).toMatchObject({ status: 422, problem: { code: 'command-id-reused' } });
    const without = await post('agreements', paper(), { key: null });
    expect(without).toMatchObject({ status: 400, problem: { code: 'idempotency-key-missing' } });
    expect(without.problem.messageRu).toContain('Idempotency-Key');
  });

  it('uses up no number and registers no party when the form is wrong', async () => {
    const wrong = await post(
      'agreements',
      paper({
        term: { kind: 'FIXED', months: null, autoProlong: false, prolongMonths: null, noticeMonths: null },
      }),
    );
    expect(wrong).toMatchObject({ status: 400, problem: { code: 'fields-refused' } });
    expect((await store.head()).size).toBe(0);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'goes on after a connection lost before append %i, and doubles nothing',
    async (failAt) => {
      const key = newId();
      store.failAt = failAt;
      const lost = await post('agreements', paper({ evidence: 'SCAN' }), { key });
      expect(lost.status).toBe(500);
      const again = await post('agreements', paper({ evidence: 'SCAN' }), { key });
      expect(again).toMatchObject({ status: 201, body: { registerNumber: '67-2026-0001' } });
      expect(await types()).toHaveLength(7);
    },
  );

  it('refuses who may not record, and a party nobody registered', async () => {
    expect(await post('agreements', paper(), { as: 'Elena Sokolova' })).toMatchObject({
      status: 403,
      problem: { code: 'not-in-your-role' },
    });
    const unknown = paper({
      parties: [
        { facts: smolensk, nameAsSigned: 'город Смоленск' },
        { party: newId(), nameAsSigned: 'город Хаген' },
      ],
    });
    expect(await post('agreements', unknown)).toMatchObject({
      status: 400,
      problem: { code: 'party-not-registered' },
    });
    expect((await store.head()).size).toBe(0);
  });
});

const correction = { field: 'signedOn', value: '1985-11-16', reason: 'TYPING_ERROR', words: 'по подлиннику' };

describe('edits', () => {
  it('need the revision they were decided on, and lose a race instead of winning it silently', async () => {
    const { body } = await post('agreements', paper());
    const path = `agreements/${body.id}/corrections`;
    expect(await post(path, correction)).toMatchObject({
      status: 428,
      problem: { code: 'revision-missing' },
    });
    expect(await post(path, correction, { ifMatch: 0 })).toMatchObject({
      status: 200,
      body: { revision: 1 },
      etag: '"1"',
    });
    expect(await post(path, { ...correction, value: '1985' }, { ifMatch: 0 })).toMatchObject({ status: 412 });
  });

  it('name no source and no party that the register does not hold', async () => {
    const { body } = await post('agreements', paper());
    const path = `agreements/${body.id}/corrections`;
    const ground = { document: newId(), from: 0, to: 5 };
    expect(await post(path, { ...correction, source: ground }, { ifMatch: 0 })).toMatchObject({
      status: 400,
      problem: { code: 'source-unknown' },
    });
    const party = (lead: boolean) => ({
      party: newId(),
      nameAsSigned: 'город',
      countryAsSigned: null,
      bodyName: null,
      lead,
    });
    const parties = { ...correction, field: 'parties', value: [party(true), party(false)] };
    expect(await post(path, parties, { ifMatch: 0 })).toMatchObject({
      status: 400,
      problem: { code: 'party-not-registered' },
    });
  });

  it('answer a repeat although the record has moved on since', async () => {
    const { body } = await post('agreements', paper());
    const asked = { ifMatch: 0, key: newId() };
    const first = await post(`agreements/${body.id}/corrections`, correction, asked);
    await post(
      `agreements/${body.id}/statements`,
      { axis: 'ACTIVITY', value: 'ACTIVE', side: 'OURS' },
      { ifMatch: 1 },
    );
    expect(await post(`agreements/${body.id}/corrections`, correction, asked)).toEqual(first);
  });

  it('are refused outside the own territory on the state of the record itself', async () => {
    const { body } = await post('agreements', paper());
    const elsewhere = await post(`agreements/${body.id}/corrections`, correction, {
      as: 'Maria Orlova',
      ifMatch: 0,
    });
    expect(elsewhere).toMatchObject({ status: 403, problem: { code: 'not-in-your-territory' } });
    const own = await post('agreements', paper(), { as: 'Maria Orlova' });
    expect(await post(`agreements/${own.body.id}/corrections`, correction, { ifMatch: 0 })).toMatchObject({
      status: 200,
    });
  });

  it('of what does not exist change nothing', async () => {
    expect(await post(`agreements/${newId()}/corrections`, correction, { ifMatch: 0 })).toMatchObject({
      status: 412,
    });
    expect(await post(`agreements/${newId()}/confirmation`, {})).toMatchObject({
      status: 404,
      problem: { code: 'agreement-unknown' },
    });
  });

  it('set the level of a partnership, state where it stands and rename a party', async () => {
    const { body } = await post('agreements', paper());
    const level = await post(`partnerships/${body.partnership}/level`, { level: 'TWIN' }, { ifMatch: 0 });
    expect(level).toMatchObject({ status: 200, body: { revision: 1 } });
    const said = {
      axis: 'PARTNER_POSITION',
      value: 'BROKEN',
      side: 'PARTNER',
      validFrom: '2022-03',
      learnedOn: '2022-04-01',
    };
    expect(await post(`partnerships/${body.partnership}/statements`, said, { ifMatch: 1 })).toMatchObject({
      status: 200,
    });
    const party = (await stream('PartyRegistered')).at(-1)?.slice('party-'.length) ?? '';
    expect(
      await post(`parties/${party}/names`, { name: 'Хаген-на-Рейне', validFrom: '2020' }, { ifMatch: 0 }),
    ).toMatchObject({ status: 200 });
  });
});

describe('the access level', () => {
  it('is set on the revision seen, once for a key, and by who keeps the record', async () => {
    const { body } = await post('agreements', paper());
    for (const door of [`agreements/${body.id}`, `partnerships/${body.partnership}`]) {
      const publish = (asked: Asked) => post(`${door}/access-level`, { accessLevel: 'PUBLIC' }, asked);
      expect(await publish({})).toMatchObject({ status: 428 });
      expect(await publish({ ifMatch: 0, as: 'Maria Orlova' })).toMatchObject({ status: 403 });
      expect(await publish({ ifMatch: 0, as: 'Sergey Volkov' })).toMatchObject({ status: 403 });
      const first = await publish({ ifMatch: 0, key: door });
      expect(first).toMatchObject({ status: 200, body: { revision: 1 } });
      expect(await publish({ ifMatch: 0, key: door })).toMatchObject({ status: 200, body: first.body });
      expect(await publish({ ifMatch: 0 })).toMatchObject({ status: 412 });
    }
    expect((await types()).filter((type) => type.endsWith('AccessLevelSet'))).toHaveLength(2);
  });

  it('rests on a document of the register, where it rests on one', async () => {
    const { body } = await post('agreements', paper());
    const ground = { document: newId(), from: null, to: null };
    const wish = { accessLevel: 'RESTRICTED', ground };
    expect(await post(`agreements/${body.id}/access-level`, wish, { ifMatch: 0 })).toMatchObject({
      status: 400,
      problem: { code: 'source-unknown', errors: [{ pointer: '/ground/document' }] },
    });
  });
});

describe('taking a record out', () => {
  const why = { reason: 'DUPLICATE' };

  it('needs two persons to void it', async () => {
    const { body } = await post('agreements', paper());
    expect(await post(`agreements/${body.id}/void-proposal`, why)).toMatchObject({ status: 200 });
    expect(await post(`agreements/${body.id}/voiding`, {})).toMatchObject({ status: 403 });
    expect(await post(`agreements/${body.id}/voiding`, {}, { as: 'Pyotr Lebedev' })).toMatchObject({
      status: 200,
    });
  });

  it('lets a proposal be declined', async () => {
    const { body } = await post('agreements', paper());
    await post(`agreements/${body.id}/void-proposal`, why);
    expect(await post(`agreements/${body.id}/void-refusal`, {}, { as: 'Pyotr Lebedev' })).toMatchObject({
      status: 200,
    });
  });

  it('lets the author alone withdraw it, until somebody leans on it', async () => {
    const first = await post('agreements', paper());
    expect(await post(`agreements/${first.body.id}/withdrawal`, why)).toMatchObject({ status: 200 });
    const second = await post('agreements', paper());
    await post(`agreements/${second.body.id}/confirmation`, {}, { as: 'Pyotr Lebedev' });
    expect(await post(`agreements/${second.body.id}/withdrawal`, why)).toMatchObject({
      status: 409,
      problem: { code: 'record-leaned-on' },
    });
  });

  it('is no longer the author’s alone once a supplementary agreement refers to it', async () => {
    const { body } = await post('agreements', paper());
    await post('agreements', paper({ kind: 'SUPPLEMENTARY_AGREEMENT', supplements: body.id }));
    const reaction = referToSupplementedAgreement(store);
    for await (const event of store.readAll({ after: -1, types: reaction.handles })) {
      await reaction.react(event);
      await reaction.react(event);
    }
    expect((await types()).filter((type) => type === 'AgreementReferredTo')).toHaveLength(1);
    expect(await post(`agreements/${body.id}/withdrawal`, why)).toMatchObject({ status: 409 });
  });
});

async function types(): Promise<string[]> {
  const all: string[] = [];
  for await (const { type } of store.readAll({ after: -1 })) all.push(type);
  return all;
}

async function stream(type: string): Promise<string[]> {
  const all: string[] = [];
  for await (const event of store.readAll({ after: -1, types: [type] })) all.push(event.stream.id);
  return all;
}
