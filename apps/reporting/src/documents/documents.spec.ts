import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { idOf } from '@pobratim/kernel';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { Report } from '../shapes/report.js';
import * as say from '../test/spec-events.js';
import { specReports, type SpecReports } from '../test/spec-reports.adapter.js';

const PERIOD = 'from=2024-01-01&to=2025-01-01';
const FORMULA = '=HYPERLINK("http://example.org","открыть")';
let reports: SpecReports;
let report: Report;

beforeAll(async () => {
  reports = await specReports({ now: () => new Date('2024-12-02T09:30:00.000Z') });
  await reports.tell('party', say.SVETLOGORSK, say.town('Светлогорск-на-Озере', '00701000'));
  await reports.tell('party', say.GRODNO, say.foreignTown('Гродно', 'BY'));
  await reports.tell(
    'partnership',
    say.RELATION,
    say.relation([say.SVETLOGORSK, say.GRODNO]),
    say.level('TWIN'),
  );
  const papers = [
    ['2024-01-15', FORMULA],
    ['2024-02', 'Протокол; с «кавычками» и "другими"'],
    ['202X', 'Меморандум'],
    ['XXXX', 'Договор'],
  ] as const;
  for (const [index, [signedOn, title]] of papers.entries()) {
    const number = `00-2024-000${index + 1}`;
    const id = idOf('agreement', 'spec', number);
    await reports.tell('agreement', id, say.paper({ number, signedOn, title }));
    if (index === 0) await reports.tell('agreement', id, say.statement('LEGAL', 'TERMINATED', '2024-11-01'));
  }
  await reports.caughtUp();
  report = Report.parse((await reports.get(`/reports?${PERIOD}`)).body);
}, 60_000);
afterAll(() => reports.close());

/** What every heading must say, whatever the file. */
const HEADINGS = {
  ru: [
    'ДЕМОНСТРАЦИЯ',
    '2024 год',
    'Состояние на',
    'по сведениям на',
    'событий в журнале',
    'Составлено: Ирина Зимина',
  ],
  en: ['DEMONSTRATION', 'State on', 'as known at', 'events in the log', 'Made by: Irina Zimina'],
} as const;

/** The parts of a package, by name. */
async function partsOf(format: string): Promise<ReadonlyMap<string, string>> {
  const bytes = await reports.file(`/reports?${PERIOD}&format=${format}`);
  return new Map(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => [name, strFromU8(part)]),
  );
}

const rowsAfter = (text: string, title: string): readonly string[] => {
  const after = text.slice(text.indexOf(`\n${title}\n`) + title.length + 2);
  return after.split('\n').filter((line) => line !== '');
};

describe('the workbook of a report', () => {
  it.each(['ru', 'en'] as const)('says in %s what the answer says, number for number', async (language) => {
    const bytes = await reports.file(`/reports?${PERIOD}&format=xlsx&language=${language}`);
    const sheets = await readXlsxFile(bytes);
    expect(sheets).toHaveLength(5);
    const [first, concluded, ended, changed, apart] = sheets.map(({ data }) => data);
    const text = (first ?? []).flat().join('\n');
    for (const words of [...HEADINGS[language], report.moment.incarnation]) expect(text).toContain(words);
    const totals = (first ?? []).filter((row) => row.slice(1, 4).every((cell) => typeof cell === 'number'));
    const figures = [report.figures.concluded, report.figures.ended, report.figures.changed];
    expect(totals.slice(0, 3).map((row) => row.slice(1, 4))).toEqual(
      figures.map(({ certain, possible, undated }) => [certain, possible, undated]),
    );
    const counts = [concluded, ended, changed].map((rows) => (rows ?? []).length - 1);
    expect(counts).toEqual(figures.map(({ certain }) => certain));
    expect((apart ?? []).length - 1).toBe(
      report.rows.filter(({ certainty }) => certainty !== 'CERTAIN').length,
    );
    expect((concluded ?? []).flat()).toContain(FORMULA);
  });

  it('has neither a formula, nor a macro, nor a link to elsewhere', async () => {
    const parts = await partsOf('xlsx');
    expect([...parts.keys()].filter((name) => /vba|externalLink|oleObject|activeX/i.test(name))).toEqual([]);
    const all = [...parts.values()].join('\n');
    expect(all).toContain('HYPERLINK(');
    expect(all).not.toMatch(/<f[ >]|TargetMode="External"|<hyperlink/);
  });
});

describe('the text document of a report', () => {
  it.each(['ru', 'en'] as const)('says in %s what the answer says, number for number', async (language) => {
    const bytes = await reports.file(`/reports?${PERIOD}&format=docx&language=${language}`);
    const { value: text } = await mammoth.extractRawText({ buffer: bytes });
    for (const words of [...HEADINGS[language], report.moment.incarnation]) expect(text).toContain(words);
    const totals = rowsAfter(text, language === 'ru' ? 'Итоги' : 'Totals').slice(4, 16);
    const figures = [report.figures.concluded, report.figures.ended, report.figures.changed];
    const numbers = totals.map(Number).filter((number) => !Number.isNaN(number));
    expect(numbers).toEqual(
      figures.flatMap(({ certain, possible, undated }) => [certain, possible, undated]),
    );
    for (const { number } of report.rows.filter(({ unit }) => unit === 'AGREEMENT'))
      expect(text).toContain(number);
  });

  it('has neither a macro nor a link to elsewhere', async () => {
    const parts = await partsOf('docx');
    expect([...parts.keys()].filter((name) => /vba|oleObject|activeX/i.test(name))).toEqual([]);
    expect([...parts.values()].join('\n')).not.toMatch(/TargetMode="External"|<w:hyperlink/);
  });
});

describe('the rows of a report as CSV', () => {
  it('say what is counted, and no office program takes a title for a formula', async () => {
    const csv = (await reports.file(`/reports?${PERIOD}&format=csv`)).toString('utf8');
    expect(csv.startsWith('\uFEFFДЕМОНСТРАЦИЯ')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://example.org"",""открыть"")"`);
    expect(csv).toContain('"Протокол; с «кавычками» и ""другими"""');
    const counted = csv.split('\r\n').filter((line) => /^(Заключено|Прекращено|Изменено);да;/.test(line));
    const { concluded, ended, changed } = report.figures;
    expect(counted).toHaveLength(concluded.certain + ended.certain + changed.certain);
  });
});
