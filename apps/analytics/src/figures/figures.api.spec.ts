import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FiguresAnswer } from '../shapes/figures.js';
import { specAnalytics, type SpecAnalytics } from '../test/spec-analytics.adapter.js';
import {
  levelOfPaper,
  paper,
  redated,
  relation,
  renamed,
  says,
  town,
  unrelated,
  voided,
} from '../test/stored-events.js';

const HAGEN = ['Смоленск', 'Хаген'];
const TULLE = ['Смоленск', 'Тюль'];
const MINSK = ['Калуга', 'Минск'];
const DOMESTIC = ['Смоленск', 'Калуга'];

let api: SpecAnalytics;
/** Sizes of the log at the moments that the tests speak of. */
const at = { papers: 0, redated: 0, voided: 0 };

beforeAll(async () => {
  api = await specAnalytics();
  const papers = await api.record(
    unrelated('67'),
    town('Смоленск', { region: '67' }),
    town('Калуга', { region: '40' }),
    town('Хаген', { country: 'DE' }),
    town('Тюль', { country: 'FR' }),
    town('Минск', { country: 'BY' }),
    relation(HAGEN),
    relation(TULLE, { level: 'PUBLIC' }),
    relation(MINSK, { keeper: '40' }),
    relation(DOMESTIC, { domestic: true }),
    paper('1', HAGEN, { signedOn: '1985-11-15' }),
    paper('2', HAGEN, { signedOn: '2017-02', kind: 'MEMORANDUM' }),
    paper('3', MINSK, { signedOn: 'XXXX', kind: 'PROTOCOL', keeper: '40' }),
    paper('4', DOMESTIC, { signedOn: '2001', domestic: true }),
    says('1', { value: 'IN_FORCE', from: '1985-11-15' }),
    says('1', { value: 'SUSPENDED', from: '2022-03-01' }),
    says('2', { value: 'TERMINATED', side: 'PARTNER' }),
  );
  at.papers = papers.size;
  at.redated = (
    await api.record(redated('2', '2017-02', '2007-02'), renamed('Хаген', 'Новый Хаген', '2020'))
  ).size;
  at.voided = (await api.record(voided('3'), unrelated('68'))).size;
}, 60_000);
afterAll(() => api.close());

const figures = async (query: string, as?: string): Promise<FiguresAnswer> => {
  const { status, body } = await api.get(`/figures?${query}`, as);
  expect({ status, body: status === 200 ? null : body }).toEqual({ status: 200, body: null });
  return body as FiguresAnswer;
};
const numbers = (axis: FiguresAnswer['rows'] | null): Record<string, number> =>
  Object.fromEntries((axis?.values ?? []).map(({ value, count }) => [value, count]));

describe('figures', () => {
  it('count documents by country, region, kind, decade and legal status', async () => {
    const asked = `unit=AGREEMENTS&validOn=2023-01-01&knownAt=@${at.papers}`;
    const by = async (rows: string): Promise<Record<string, number>> =>
      numbers((await figures(`${asked}&rows=${rows}`)).rows);
    expect(await by('country')).toEqual({ DE: 2, BY: 1 });
    expect(await by('region')).toEqual({ '67': 2, '40': 1 });
    expect(await by('kind')).toEqual({ TWINNING_AGREEMENT: 1, MEMORANDUM: 1, PROTOCOL: 1 });
    expect(await by('decade')).toEqual({ '1980': 1, '2010': 1, UNKNOWN: 1 });
    expect(await by('legal')).toEqual({ SUSPENDED: 1, UNKNOWN: 2 });
  });

  it('count partnerships under each value of their documents, under «none» without any, and once in the total', async () => {
    const { rows, total } = await figures(`rows=kind&validOn=2023-01-01&knownAt=@${at.papers}`);
    expect(numbers(rows)).toEqual({ TWINNING_AGREEMENT: 1, MEMORANDUM: 1, PROTOCOL: 1, NONE: 1 });
    expect(total).toBe(3);
  });

  it('cross two dimensions: cells, both margins and the total are of one question', async () => {
    const answer = await figures(
      `unit=AGREEMENTS&rows=country&columns=decade&validOn=2023-01-01&knownAt=@${at.papers}`,
    );
    expect(answer.cells).toEqual([
      { row: 'DE', column: '1980', count: 1 },
      { row: 'DE', column: '2010', count: 1 },
      { row: 'BY', column: 'UNKNOWN', count: 1 },
    ]);
    expect(answer.columns?.values.map(({ value }) => value)).toEqual(['1980', '2010', 'UNKNOWN']);
    expect(answer).toMatchObject({ total: 3, uncertain: 1 });
  });

  it('follow both dates: what stood on a day, and what was known of it then', async () => {
    const asked = 'unit=AGREEMENTS&rows=decade';
    const decades = async (pair: string): Promise<Record<string, number>> =>
      numbers((await figures(`${asked}&${pair}`)).rows);
    expect(await decades(`validOn=2010-01-01&knownAt=@${at.papers}`)).toEqual({ '1980': 1, UNKNOWN: 1 });
    expect(await decades(`validOn=2010-01-01&knownAt=@${at.redated}`)).toEqual({
      '1980': 1,
      '2000': 1,
      UNKNOWN: 1,
    });
    expect(await decades(`validOn=2010-01-01&knownAt=@${at.voided}`)).toEqual({ '1980': 1, '2000': 1 });
    const { rows } = await figures(`unit=AGREEMENTS&rows=legal&validOn=2022-02-28&knownAt=@${at.papers}`);
    expect(numbers(rows)).toEqual({ IN_FORCE: 1, UNKNOWN: 2 });
  });

  it('leave relations inside one country out unless they are asked for', async () => {
    const total = async (domestic: string): Promise<number> =>
      (await figures(`unit=AGREEMENTS&validOn=2023-01-01${domestic}`)).total;
    expect(await total('')).toBe(2);
    expect(await total('&domestic=INCLUDE')).toBe(3);
    expect(await total('&domestic=ONLY')).toBe(1);
  });

  it('show of a filtered dimension the chosen values only, so that every number is found again by its value', async () => {
    const answer = await figures(
      `unit=AGREEMENTS&rows=country&columns=kind&country=DE,FR&validOn=2023-01-01&knownAt=@${at.papers}`,
    );
    expect(numbers(answer.rows)).toEqual({ DE: 2 });
    for (const { row, column, count } of answer.cells) {
      const rows = await api.get(
        `/rows?unit=AGREEMENTS&country=${row}&kind=${column}&validOn=2023-01-01&knownAt=@${at.papers}`,
      );
      expect((rows.body as { total: number }).total).toBe(count);
    }
  });

  it('say the pair, the size, the life of the log, and how far it is delivered', async () => {
    const { moment } = await figures(`validOn=2023-01-01&knownAt=@${at.papers}`);
    const { incarnation } = await api.store.head();
    expect(moment).toMatchObject({
      validOn: '2023-01-01',
      knownAt: at.papers,
      incarnation,
      minPosition: at.voided - 1,
      isNow: false,
      beforeRegister: false,
      staleSince: null,
    });
    const nothing = await figures('knownAt=@0');
    expect(nothing).toMatchObject({ total: 0, moment: { beforeRegister: true, knownAtInstant: null } });
    expect(nothing.moment.registerSince).not.toBeNull();
  });

  it('resolve an instant to the same size as the store does, also between events of no figure', async () => {
    for (const instant of ['2001-01-01', '2099-12-31']) {
      const asked = new Date(`${instant}T12:00:00Z`).toISOString();
      const { moment } = await figures(`knownAt=${asked}`);
      expect(moment.knownAt).toBe(await api.store.sizeAt(asked));
    }
    for await (const event of api.store.readAll({ after: -1 })) {
      const { moment } = await figures(`knownAt=${event.recordedAt}`);
      expect(moment.knownAt).toBe(await api.store.sizeAt(event.recordedAt));
    }
  });

  it('wait for a position that the asker knows of, and say 503 when it does not come', async () => {
    const { moment } = await figures(`minPosition=${at.voided - 1}`);
    expect(moment.knownAt).toBe(at.voided);
    const behind = await api.get(`/figures?minPosition=${at.voided}`);
    expect(behind.status).toBe(503);
    expect(behind.headers['retry-after']).toBeDefined();
    expect(behind.body).toMatchObject({ code: 'figures-behind' });
  });

  it('refuse what they cannot count by, naming the field', async () => {
    for (const [query, pointer] of [
      ['rows=colour', '/rows'],
      ['country=xx', '/country/0'],
      ['validOn=2023-02-30', '/validOn'],
      ['knownAt=yesterday', '/knownAt'],
      [`knownAt=@${at.voided + 1}`, '/knownAt'],
      ['colour=red', '/colour'],
    ] as const) {
      const { status, body } = await api.get(`/figures?${query}`);
      expect({ query, status }).toEqual({ query, status: 400 });
      expect((body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe(pointer);
    }
  });

  it('count for each reader what rights let them read, and decide by the level of now also in the past', async () => {
    const asked = `unit=AGREEMENTS&validOn=2023-01-01&knownAt=@${at.papers}`;
    const total = async (as: string): Promise<number> => (await figures(asked, as)).total;
    expect(await total('REGIONAL_OFFICER 67')).toBe(2);
    expect(await total('FEDERAL_COORDINATOR')).toBe(3);
    await api.record(levelOfPaper('1', 'RESTRICTED'));
    expect(await total('FEDERAL_COORDINATOR')).toBe(2);
    expect(await total('AUDITOR')).toBe(3);
    expect(await total('REGIONAL_OFFICER 67')).toBe(2);
    await api.record(levelOfPaper('1', 'INTERNAL'));
    expect(await total('FEDERAL_COORDINATOR')).toBe(3);
  });

  it('are answered to nobody who has not said who they are', async () => {
    expect((await api.get('/figures', 'nobody')).status).toBe(401);
    expect((await api.get('/rows', 'nobody')).status).toBe(401);
  });

  it('can be taken along as a file that says what it is of', async () => {
    const { text, headers } = await api.get(
      `/figures/export.csv?unit=AGREEMENTS&rows=country&columns=decade&validOn=2023-01-01&knownAt=@${at.papers}`,
    );
    expect(headers['content-disposition']).toContain('pobratim-figures-2023-01-01');
    const lines = text.split('\r\n');
    expect(lines[0]).toContain('ДЕМОНСТРАЦИЯ');
    expect(lines[1]).toBe('Документы: Страна × Десятилетие подписания');
    expect(lines[2]).toContain('Состояние на 2023-01-01');
    expect(lines.slice(4, 8)).toEqual([
      'Страна;1980-е;2010-е;дата неизвестна;Всего',
      'Германия;1;1;0;2',
      'Беларусь;0;0;1;1',
      'Всего;1;1;1;3',
    ]);
  });
});
