import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf } from '@pobratim/kernel';
import { Report } from '../shapes/report.js';
import * as say from '../test/spec-events.js';
import { ANNA, IRINA, OLGA, specReports, type SpecReports } from '../test/spec-reports.adapter.js';

let now = new Date('2024-02-01T09:00:00.000Z');
let reports: SpecReports;
const ids = new Map<string, readonly string[]>();
const id = (name: string): string => idOf('agreement', 'spec', name);

/** Papers by number; what each row of the table below shows is said by its title. */
async function record(name: string, paper: Omit<say.Paper, 'number'>): Promise<void> {
  ids.set(name, await reports.tell('agreement', id(name), say.paper({ number: name, ...paper })));
}

beforeAll(async () => {
  reports = await specReports({ now: () => now });
  await reports.tell('party', say.SVETLOGORSK, say.town('Светлогорск-на-Озере', '00701000'));
  await reports.tell('party', say.OLKHOVO, say.town('Ольхово', '00702000'));
  await reports.tell('party', say.GRODNO, say.foreignTown('Гродно', 'BY'));
  await reports.tell('partnership', say.RELATION, say.relation([say.SVETLOGORSK, say.GRODNO]));
  await record('00-2024-0001', { signedOn: '2023-12-31' });
  await record('00-2024-0002', { signedOn: '2024-01-01', title: '=HYPERLINK("http://x","y")' });
  await record('00-2024-0003', { signedOn: '2024' });
  await record('00-2024-0004', { signedOn: '2023-06', accessLevel: 'RESTRICTED' });
  await record('00-2024-0005', { signedOn: 'XXXX', parties: [say.OLKHOVO, say.GRODNO] });
  await record('00-2024-0006', {
    signedOn: '2024-03-01',
    regime: 'DOMESTIC',
    parties: [say.SVETLOGORSK, say.OLKHOVO],
  });
  await record('00-2024-0007', { signedOn: '2024-06-30' });
  now = new Date('2024-07-01T09:00:00.000Z');
  await reports.tell('agreement', id('00-2024-0001'), say.statement('LEGAL', 'TERMINATED', '2024-05-01'));
  await reports.tell(
    'agreement',
    id('00-2024-0002'),
    say.statement('LEGAL', 'TERMINATED', '2024-06-01', { side: 'PARTNER' }),
  );
  await reports.tell('partnership', say.RELATION, say.level('TWIN'));
  now = new Date('2025-01-10T09:00:00.000Z');
  await reports.tell('agreement', id('00-2024-0007'), say.withdrawn());
  const [first = ''] = ids.get('00-2024-0001') ?? [];
  await reports.tell(
    'agreement',
    id('00-2024-0001'),
    say.corrected('signedOn', '2023-12-31', '2024-01-31', first),
  );
  await reports.tell('party', say.SVETLOGORSK, say.renamed('Светлогорск', '2024-07-01'));
  await reports.caughtUp();
}, 60_000);
afterAll(() => reports.close());

async function report(query: string, as = IRINA): Promise<Report> {
  const answer = await reports.get(`/reports?${query}`, as);
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  return Report.parse(answer.body);
}

const numbersOf = ({ rows }: Report, chapter: string, certainty: string): readonly string[] =>
  rows.filter((row) => row.chapter === chapter && row.certainty === certainty).map(({ number }) => number);

const FIRST_HALF = 'from=2024-01-01&to=2024-07-01';
const YEAR = 'from=2024-01-01&to=2025-01-01';

describe('a report of a period', () => {
  it('counts what was signed from its first day to the day before its end', async () => {
    const half = await report(FIRST_HALF);
    expect(numbersOf(half, 'CONCLUDED', 'CERTAIN')).toEqual(['00-2024-0002', '00-2024-0001']);
    expect(half.figures.concluded).toEqual({ certain: 2, possible: 1, undated: 1 });
    expect(half.period.title?.ru).toBe('I полугодие 2024 года');
  });

  it('lists apart what may lie outside, and counts it once the period holds all days it may mean', async () => {
    const half = await report(FIRST_HALF);
    expect(numbersOf(half, 'CONCLUDED', 'POSSIBLE')).toEqual(['00-2024-0003']);
    expect(numbersOf(half, 'CONCLUDED', 'UNDATED')).toEqual(['00-2024-0005']);
    const year = await report(YEAR);
    expect(numbersOf(year, 'CONCLUDED', 'CERTAIN')).toEqual(['00-2024-0002', '00-2024-0003', '00-2024-0001']);
    expect(numbersOf(year, 'CONCLUDED', 'POSSIBLE')).toEqual([]);
  });

  it('counts a loss of effect by a deciding word, never by the word of the partner alone', async () => {
    const half = await report(FIRST_HALF);
    expect(numbersOf(half, 'ENDED', 'CERTAIN')).toEqual(['00-2024-0001']);
    expect(half.figures.ended).toEqual({ certain: 1, possible: 0, undated: 0 });
  });

  it('counts as changed what began to hold in it or was recorded in it, and a loss of effect only once', async () => {
    const half = await report(FIRST_HALF);
    expect(numbersOf(half, 'CHANGED', 'CERTAIN')).toEqual(['00-2024-0002']);
    const second = await report('from=2024-07-01&to=2025-01-01');
    expect(second.sorts.filter(({ chapter }) => chapter === 'CHANGED')).toEqual([
      { chapter: 'CHANGED', sort: 'LEGAL', certain: 2 },
      { chapter: 'CHANGED', sort: 'LEVEL', certain: 1 },
    ]);
    const later = await report('from=2025-01-01&to=2025-07-01');
    expect(later.rows.map(({ sort, field, before, value }) => [sort, field, before, value])).toEqual([
      ['CORRECTION', 'signedOn', '2023-12-31', '2024-01-31'],
      expect.anything(),
    ]);
  });

  it('is as known at any moment: before a correction and before a withdrawal it was otherwise', async () => {
    const then = await report(`${FIRST_HALF}&knownAt=2024-12-31`);
    expect(numbersOf(then, 'CONCLUDED', 'CERTAIN')).toEqual(['00-2024-0002', '00-2024-0007']);
    const early = await report(`${FIRST_HALF}&knownAt=2024-03-01`);
    expect(early.figures.ended.certain).toBe(0);
    expect(early.moment.knownAt).toBeLessThan(then.moment.knownAt);
  });

  it('does not count what has not happened by the day of the state', async () => {
    const april = await report(`${YEAR}&validOn=2024-04-30`);
    expect(april.figures.ended.certain).toBe(0);
    expect(numbersOf(april, 'CONCLUDED', 'POSSIBLE')).toEqual(['00-2024-0003']);
  });

  it('calls parties as on the day of the state', async () => {
    const nameOn = async (day: string): Promise<string | undefined> =>
      (await report(`${FIRST_HALF}&validOn=${day}`)).rows.find(({ number }) => number === '00-2024-0002')
        ?.parties[0]?.name;
    expect(await nameOn('2024-06-30')).toBe('Светлогорск-на-Озере');
    expect(await nameOn('2024-07-01')).toBe('Светлогорск');
  });

  it('leaves relations inside the country out, unless they are asked for', async () => {
    expect((await report(`${FIRST_HALF}&domestic=INCLUDE`)).figures.concluded.certain).toBe(3);
    const only = await report(`${FIRST_HALF}&domestic=ONLY`);
    expect(numbersOf(only, 'CONCLUDED', 'CERTAIN')).toEqual(['00-2024-0006']);
    expect(only.territories.map(({ name, figures }) => [name.ru, figures.concluded.certain])).toEqual([
      ['Приозёрная область', 1],
      ['Ольхово', 1],
      ['Светлогорск', 1],
    ]);
  });

  it('is of one municipality or of one region when asked', async () => {
    const olkhovo = await report(`${FIRST_HALF}&territory=00702000`);
    expect(olkhovo.figures.concluded).toEqual({ certain: 0, possible: 0, undated: 1 });
    expect((await report(`${FIRST_HALF}&territory=00`)).figures.concluded.certain).toBe(2);
    expect((await report(`${FIRST_HALF}&territory=67`)).rows).toEqual([]);
  });

  it('holds for nobody more than they may see', async () => {
    expect(numbersOf(await report('from=2023-01-01&to=2024-01-01', OLGA), 'CONCLUDED', 'CERTAIN')).toEqual([
      '00-2024-0004',
    ]);
    expect((await report(YEAR, ANNA)).rows).toEqual([]);
    const federal = await report('from=2023-01-01&to=2024-01-01', 'Сергей Волков');
    expect(numbersOf(federal, 'CONCLUDED', 'CERTAIN')).toEqual([]);
  });

  it('refuses a period that ends before it begins, and names the field', async () => {
    const answer = await reports.get('/reports?from=2024-07-01&to=2024-01-01');
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('/to');
    expect((await reports.get('/reports?from=2024-02-30&to=2024-03-01')).status).toBe(400);
  });
});

describe('the periods', () => {
  it('are those of the data that have begun, the newest first', async () => {
    const answer = await reports.get('/periods?years=1');
    expect(answer.body).toMatchObject({
      today: '2025-01-10',
      presets: [
        { code: 'YEAR', periods: [{ from: '2025-01-01', to: '2026-01-01', title: { ru: '2025 год' } }] },
        { code: 'HALF_YEAR', periods: [{ from: '2025-01-01', to: '2025-07-01' }] },
      ],
    });
  });
});

describe('the read model of the reports', () => {
  it('is rebuilt in place and beside to the same hash', async () => {
    const { runner } = reports.life.stream;
    const before = await report(YEAR);
    const beside = await runner.rebuildBeside('reporting');
    expect(beside).toMatchObject({ switched: true });
    expect(beside.served).toBe(beside.built);
    expect(await report(YEAR)).toEqual(before);
    await runner.rebuild('reporting');
    await reports.caughtUp();
    expect(await report(YEAR)).toEqual(before);
  });
});
