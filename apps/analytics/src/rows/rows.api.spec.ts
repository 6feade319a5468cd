import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RowsAnswer } from '../shapes/rows.js';
import { specAnalytics, type SpecAnalytics } from '../test/spec-analytics.adapter.js';
import { paper, paperId, relation, renamed, says, since, town, voided } from '../test/stored-events.js';

const HAGEN = ['Смоленск', 'Хаген'];
const NUMBERS = ['1', '2', '3', '4', '5', '6', '7'];

let api: SpecAnalytics;
beforeAll(async () => {
  api = await specAnalytics();
  await api.record(
    town('Смоленск', { region: '67' }),
    town('Хаген', { country: 'DE' }),
    town('Минск', { country: 'BY' }),
    relation(HAGEN),
    relation(['Смоленск', 'Минск']),
    since(['Смоленск', 'Минск'], '1993'),
    ...NUMBERS.map((number, at) => paper(number, HAGEN, { signedOn: `198${at}-05` })),
    paper('undated', HAGEN, { signedOn: 'XXXX' }),
    says('3', { value: 'IN_FORCE', from: '1982' }),
    renamed('Хаген', 'Новый Хаген', '2020-01-01'),
  );
}, 60_000);
afterAll(() => api.close());

const rows = async (query: string): Promise<RowsAnswer> => {
  const { status, body } = await api.get(`/rows?${query}`);
  expect(status).toBe(200);
  return body as RowsAnswer;
};

describe('the rows behind a number', () => {
  it('say what a record is called on the day, its codes in words, and whether it could be otherwise', async () => {
    const { items, total } = await rows('unit=AGREEMENTS&legal=IN_FORCE&validOn=1982-06-15');
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      id: paperId('3'),
      number: '3',
      title: 'Соглашение 3',
      partnership: { title: 'Смоленск — Хаген' },
      kinds: [{ value: 'TWINNING_AGREEMENT', label: { ru: 'соглашение о побратимстве' } }],
      countries: [{ value: 'DE', label: { ru: 'Германия', en: 'Germany' } }],
      regions: [{ value: '67' }],
      legal: { value: 'IN_FORCE', label: { ru: 'действует' } },
      signedOn: '1982-05',
      uncertain: true,
    });
    const later = await rows('unit=PARTNERSHIPS&country=DE&validOn=2021-01-01');
    expect(later.items[0]).toMatchObject({ title: 'Смоленск — Новый Хаген', documents: 8, uncertain: false });
  });

  it('are a partnership without documents, too, from the start that was told of it', async () => {
    expect((await rows('kind=NONE&validOn=1992-12-31')).total).toBe(0);
    const { items } = await rows('kind=NONE&validOn=1993-06-01');
    expect(items).toMatchObject([{ kinds: [], documents: 0, signedOn: null, uncertain: true }]);
  });

  it('come page by page in the order of dates, unknown ones last, of one moment whatever happens meanwhile', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await rows(`unit=AGREEMENTS&limit=3${cursor}`);
      expect(page.total).toBe(8);
      seen.push(...page.items.map(({ number }) => number));
      if (cursor === '') await api.record(voided('5'));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual([...NUMBERS, 'undated']);
    expect((await rows('unit=AGREEMENTS')).total).toBe(7);
  });

  it('refuse a cursor of another list', async () => {
    const { nextCursor } = await rows('unit=AGREEMENTS&limit=1');
    for (const cursor of [nextCursor ?? '', 'nonsense']) {
      const { status, body } = await api.get(`/rows?cursor=${cursor}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ pointer: '/cursor' }] });
    }
  });

  it('can be taken along as a file, all of them', async () => {
    const { text } = await api.get('/rows/export.csv?unit=AGREEMENTS&language=en&validOn=2021-01-01');
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toContain('ДЕМОНСТРАЦИЯ');
    expect(lines[1]).toContain('State on 2021-01-01');
    expect(lines[2]).toBe('Number;Title;Partnership;Kind;Signed on;Countries;Regions;Legal status;Documents');
    expect(lines).toHaveLength(3 + 7);
    expect(lines[3]).toBe(
      '1;Соглашение 1;ПР-67-Смоленск-Хаген;twinning agreement;1980-05;Germany;Смоленская область;unknown;1',
    );
  });
});
