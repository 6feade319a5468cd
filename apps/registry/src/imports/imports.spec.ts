import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RecordedEvent } from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { docxOf, until } from '@pobratim/testing';
import type { Import } from '../shapes/import.js';
import type { AgreementList, PartnershipList } from '../shapes/register-list.js';
import { ANNA, specApi, type SpecApi } from '../test/spec-api.adapter.js';

jest.setTimeout(30_000);

const SEEDS = new URL('../../../../test/fixtures/inventories/seeds/', import.meta.url);
const smolensk = readFileSync(new URL('smolensk-note.txt', SEEDS));
const bishkek = readFileSync(new URL('bishkek-memorandum.txt', SEEDS));

let api: SpecApi;
beforeAll(async () => {
  api = await specApi('register');
}, 120_000);
afterAll(() => api.close());

interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
}
type Taken = Answered<{ id: string; earlier: boolean; position: number }>;
function upload(bytes: Buffer, fileName: string, key = newId()): Promise<Taken> {
  return api.upload(bytes, fileName, { as: ANNA, key });
}
function post<Body = { code: string }>(path: string, body: object = {}): Promise<Answered<Body>> {
  return api.post(`/${path}`, body, { as: ANNA });
}
async function get<Body>(path: string): Promise<Body> {
  return (await api.get(`/${path}`, ANNA)).body as Body;
}
/** Until the read models cover everything stored. */
async function caughtUp(): Promise<void> {
  const { size } = await api.parts.store.head();
  const answer = await api.get(`/agreements?limit=1&minPosition=${size - 1}`, ANNA);
  expect(answer.status).toBe(200);
}
async function inReview(id: string): Promise<Import> {
  return until(async () => {
    const found = await get<Import>(`imports/${id}`);
    return found.state === 'REVIEW' ? found : null;
  });
}
async function acceptAll(id: string): Promise<Import> {
  const { candidates } = await inReview(id);
  for (const { no, state } of candidates)
    if (state === 'OPEN') await post(`imports/${id}/candidates/${no}/acceptance`);
  return inReview(id);
}
async function countOf(type: string): Promise<number> {
  let count = 0;
  for await (const event of api.parts.store.readAll({ after: -1, types: [type] }))
    count += event.type === type ? 1 : 0;
  return count;
}

async function streamOf(stream: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of api.parts.store.readStream(stream)) events.push(event);
  return events;
}

describe('the Smolensk note', () => {
  let id: string;

  it('is taken in at once and read as a job', async () => {
    const key = newId();
    const taken = await upload(smolensk, 'Справка о побратимах.txt', key);
    expect(taken).toMatchObject({ status: 202, body: { earlier: false } });
    ({ id } = taken.body);
    expect((await upload(smolensk, 'Справка о побратимах.txt', key)).body).toEqual(taken.body);
    const read = await inReview(id);
    expect(read).toMatchObject({
      fileName: 'Справка о побратимах.txt',
      counts: { found: 16, unrecognised: read.unrecognised.length, accepted: 0 },
      may: { decide: true },
    });
    for (const { quote, from, to } of [...read.candidates, ...read.unrecognised])
      expect(read.text.slice(from, to)).toBe(quote);
    const general = read.unrecognised.map(({ quote }) => quote);
    expect(general).toContainEqual(
      expect.stringContaining('школьные, студенческие, культурные и спортивные обмены'),
    );
    expect(general.filter((quote) => read.candidates.some((one) => quote.includes(one.quote)))).toEqual([]);
  });

  it('opens the earlier import when the same bytes come again', async () => {
    expect(await upload(smolensk, 'другое имя.txt')).toMatchObject({
      status: 200,
      body: { id, earlier: true },
    });
  });

  it('becomes sixteen agreements, three of them with Hagen, each recorded once', async () => {
    const certain = await post<{ accepted: number }>(`imports/${id}/acceptance`);
    expect(certain.status).toBe(200);
    expect(certain.body.accepted).toBeGreaterThan(10);
    const done = await acceptAll(id);
    expect(done.counts).toMatchObject({ found: 16, accepted: 16, recorded: 16 });
    expect(await countOf('AgreementRecorded')).toBe(16);
    const withHagen = done.candidates.filter(({ values }) => values.foreignParties[0]?.name === 'Хаген');
    expect(withHagen).toHaveLength(3);
    expect(new Set(withHagen.map(({ result }) => result?.partnership)).size).toBe(1);
    const numbers = done.candidates.map(({ result }) => result?.registerNumber);
    expect(new Set(numbers).size).toBe(16);
    const targovishte = done.candidates.filter(({ quote }) => quote.includes('Тарговиште'));
    expect(new Set(targovishte.map(({ result }) => result?.partnership)).size).toBe(1);
  });

  it('is read back as a register: Смоленск — Хаген with its three documents', async () => {
    await caughtUp();
    const { items } = await get<PartnershipList>(`partnerships?q=${encodeURIComponent('Хаген')}`);
    expect(items).toHaveLength(1);
    expect(items[0]?.title).toBe('Смоленск — Хаген');
    expect(items[0]?.documents.map(({ signedOn }) => signedOn)).toEqual([
      '1985-11-15',
      '1985-11-15',
      '2003-09-27',
    ]);
    const all = await get<AgreementList>('agreements?limit=200');
    expect(all.total.agreements).toBe(16);
    const precisions = all.items.map(({ precision }) => precision);
    expect(precisions.filter((one) => one === 'DAY')).toHaveLength(12);
    expect(precisions.slice(-2)).toEqual(['UNKNOWN', 'UNKNOWN']);
  });

  it('keeps the words each value was read from, and that one is not carried out', async () => {
    const activities: unknown[] = [];
    for await (const { type, data } of api.parts.store.readAll({ after: -1, categories: ['agreement'] })) {
      if (type === 'AgreementRecorded')
        expect(data['source']).toMatchObject({ spans: { title: { from: expect.any(Number) } } });
      if (data['axis'] === 'ACTIVITY') activities.push(data['value']);
    }
    expect(activities).toEqual(['NONE']);
  });

  it('gives an account of every line, also as a table', async () => {
    const account = await get<{ counts: object; lines: unknown[] }>(`imports/${id}/account`);
    const { counts } = await get<{ counts: { unrecognised: number } }>(`imports/${id}`);
    expect(counts.unrecognised).toBeGreaterThan(0);
    expect(account.counts).toMatchObject({
      recorded: 16,
      notUnderstood: counts.unrecognised,
      refused: 0,
      open: 0,
    });
    expect(account.lines).toHaveLength(16 + counts.unrecognised);
    const csv = await api.get(`/imports/${id}/account.csv`, ANNA);
    expect(csv.text.startsWith('\ufeff№;')).toBe(true);
    const [, ...rows] = csv.text.trim().split('\r\n');
    expect(rows).toHaveLength(account.lines.length);
  });

  it('withdraws what a reopened candidate recorded, and records it anew under another number', async () => {
    const before = (await get<Import>(`imports/${id}`)).candidates[0];
    expect(await post(`imports/${id}/candidates/1/reopening`)).toMatchObject({ status: 200 });
    await until(async () => (await countOf('AgreementWithdrawn')) === 1);
    await caughtUp();
    expect(await post(`imports/${id}/candidates/1/acceptance`)).toMatchObject({ status: 200 });
    const after = (await inReview(id)).candidates[0];
    expect(after?.result?.registerNumber).not.toBe(before?.result?.registerNumber);
  });

  it('is completed once every line has its fate', async () => {
    expect(await post(`imports/${id}/completion`)).toMatchObject({ status: 200 });
    expect(await get(`imports/${id}`)).toMatchObject({ state: 'COMPLETED', may: { decide: false } });
    const { imports: rows } = await until(async () => {
      const list = await get<{ imports: { id: string; state: string; fileName: string }[] }>('imports');
      return list.imports[0]?.state === 'COMPLETED' ? list : null;
    });
    expect(rows[0]).toMatchObject({ id, fileName: 'Справка о побратимах.txt' });
  });

  it('is compared, not folded in, when the same list comes in other bytes', async () => {
    await caughtUp();
    const { body } = await upload(await docxOf(smolensk.toString('utf8')), 'Справка.docx');
    const read = await inReview(body.id);
    expect(read.candidates.map(({ match }) => match.outcome)).toEqual(
      Array.from({ length: 16 }, () => 'SAME'),
    );
    await acceptAll(body.id);
    expect(await countOf('AgreementRecorded')).toBe(17);
    expect(await get(`imports/${body.id}/account`)).toMatchObject({ counts: { same: 16, recorded: 0 } });
  });
});

describe('a note of an association', () => {
  it('gives the seventeenth document, under the regime of associations, Kyrgyz and Russian of equal force', async () => {
    const { body } = await upload(bishkek, 'Меморандум.txt');
    const done = await acceptAll(body.id);
    expect(done.candidates.map(({ state }) => state)).toEqual(['RECORDED']);
    let last: object = {};
    for await (const { data } of api.parts.store.readAll({ after: -1, types: ['AgreementRecorded'] }))
      last = data;
    expect(last).toMatchObject({
      regime: 'ASSOCIATION',
      texts: [
        { language: 'ky', authentic: true },
        { language: 'ru', authentic: true },
      ],
    });
  });
});

describe('an import', () => {
  it('takes pasted text, lets a candidate be corrected and rejected, and a line be set aside', async () => {
    const text =
      'Справка\n\nг. Смоленск: Соглашение о дружбе с г. Кассель (Германия) от 5 мая 2001 года; Соглашение о сотрудничестве с г. Дуйсбург (Германия), 2003 год.';
    const { body } = await post<{ id: string }>('imports', { text });
    const { candidates } = await inReview(body.id);
    expect(candidates).toHaveLength(2);
    const corrected = { field: 'signedOn', value: '2001-05-06', words: 'по подлиннику' };
    expect(await post(`imports/${body.id}/candidates/1/correction`, corrected)).toMatchObject({
      status: 200,
    });
    expect(await post(`imports/${body.id}/candidates/2/rejection`, { reason: 'OTHER' })).toMatchObject({
      status: 400,
    });
    expect(await post(`imports/${body.id}/candidates/2/rejection`, { reason: 'DUPLICATE' })).toMatchObject({
      status: 200,
    });
    const done = await acceptAll(body.id);
    expect(done.candidates[0]).toMatchObject({
      state: 'RECORDED',
      corrected: { signedOn: true },
      values: { signedOn: '2001-05-06' },
    });
    expect(done.candidates[1]).toMatchObject({ state: 'REJECTED' });
  });

  it('records a relation without a document, a paper of three parties, and a domestic pair only when asked', async () => {
    const text = `Администрация города Смоленска
Исх. № 12/34 от 14 марта 2022 г.

Сведения о связях города Смоленска по состоянию на 1 марта 2022 года

1. Побратимские связи с городом Оксфорд (Великобритания) установлены в 1995 году, контактов нет.
2. Договор о дружбе между городами Смоленск, Витебск (Беларусь) и Варшава (Польша) от 3 июня 1999 года. Соглашение действует.
3. Соглашение о побратимских связях между городом Смоленском и городом Брянском от 5 мая 2001 года.`;
    const { body } = await post<{ id: string }>('imports', { text });
    const done = await acceptAll(body.id);
    expect(done.source).toEqual({
      sender: 'Администрация города Смоленска',
      number: '12/34',
      date: '2022-03-14',
      asAt: '2022-03-01',
    });
    const [relation, paper] = done.candidates;
    expect(relation).toMatchObject({ state: 'RECORDED', result: { agreement: null, registerNumber: null } });
    expect(paper).toMatchObject({ state: 'RECORDED', result: { registerNumber: expect.any(String) } });
    expect(done.domestic).toMatchObject([{ no: 3, state: 'OPEN' }]);

    const partnership = await streamOf(`partnership-${relation?.result?.partnership ?? ''}`);
    expect(partnership.map(({ type }) => type)).toEqual([
      'PartnershipEstablished',
      'RelationStartStated',
      'PartnershipStatementMade',
    ]);
    expect(partnership[1]).toMatchObject({ data: { since: '1995', learnedOn: '2022-03-14' } });
    expect(partnership[2]).toMatchObject({
      data: { axis: 'ACTIVITY', value: 'NONE' },
      valid: { from: '2022-03-01' },
    });

    const agreement = await streamOf(`agreement-${paper?.result?.agreement ?? ''}`);
    expect(agreement[0]?.data['parties']).toHaveLength(3);
    expect(agreement[1]).toMatchObject({
      data: { axis: 'LEGAL', value: 'IN_FORCE', side: 'OURS' },
      valid: { from: '2022-03-01' },
    });

    expect(await post(`imports/${body.id}/candidates/3/acceptance`)).toMatchObject({ status: 200 });
    const [pair] = (await inReview(body.id)).domestic;
    expect((await streamOf(`agreement-${pair?.result?.agreement ?? ''}`))[0]).toMatchObject({
      data: { regime: 'DOMESTIC' },
    });
  });

  it('is cancelled, and taken up again by the same bytes', async () => {
    const bytes = Buffer.from(
      'Соглашение о дружбе между г. Смоленск и г. Кассель (Германия) от 7 мая 2001 года',
    );
    const { body } = await upload(bytes, 'a.txt');
    await inReview(body.id);
    expect(await post(`imports/${body.id}/cancellation`)).toMatchObject({ status: 200 });
    expect(await post(`imports/${body.id}/candidates/1/acceptance`)).toMatchObject({ status: 409 });
    expect(await upload(bytes, 'a.txt')).toMatchObject({ status: 202, body: { id: body.id } });
    expect((await inReview(body.id)).counts.found).toBe(1);
  });

  it('refuses what the gate refuses, a missing note, and who may not import', async () => {
    expect(await upload(Buffer.from('%PDF-1.7'), 'a.pdf')).toMatchObject({
      status: 400,
      body: { code: 'pdf-format' },
    });
    expect(await post('imports', {})).toMatchObject({ status: 400, body: { code: 'note-missing' } });
    expect(await api.upload(smolensk, 'a.txt', { as: 'Елена Соколова' })).toMatchObject({
      status: 403,
      body: { code: 'not-in-your-role' },
    });
  });

  it('leaves the documents of other municipalities to their officers', async () => {
    const text =
      'Соглашение о дружбе между городом Смоленском и городом Кассель (Германия) от 7 мая 2004 года\nСоглашение о дружбе между городом Десногорском и городом Кассель (Германия) от 8 мая 2004 года';
    const maria = { as: 'Мария Орлова' };
    const { body } = (await api.post('/imports', { text }, maria)) as Answered<{ id: string }>;
    expect((await inReview(body.id)).candidates).toHaveLength(2);
    expect(await api.post(`/imports/${body.id}/acceptance`, {}, maria)).toMatchObject({
      body: { accepted: 1 },
    });
    expect(await api.post(`/imports/${body.id}/candidates/2/acceptance`, {}, maria)).toMatchObject({
      status: 403,
      body: { code: 'parties-of-another-territory' },
    });
  });

  it('shows what it would read without recording anything', async () => {
    const started = async (): Promise<readonly RecordedEvent[]> => {
      const events: RecordedEvent[] = [];
      const types = ['SourceDocumentReceived', 'ImportStarted'];
      for await (const event of api.parts.store.readAll({ after: -1, types })) events.push(event);
      return events;
    };
    const before = await started();
    const preview = await post<{ candidates: unknown[] }>('inventory-preview', {
      text: smolensk.toString('utf8'),
    });
    expect(preview.status).toBe(200);
    expect(preview.body.candidates).toHaveLength(16);
    expect(await started()).toEqual(before);
  });
});
