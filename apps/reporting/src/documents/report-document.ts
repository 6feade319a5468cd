import type { Report, ReportRow } from '../shapes/report.js';
import type { Words } from '../shapes/primitives.js';
import { CHAPTER, sortWords, wordsOf } from '../words/codes.js';
import { sayDate, sayInstant, type Language } from '../words/dates.js';
import { CHAPTER_TABLES, type RowTable } from './row-tables.js';

/** A cell: a number stays a number, so that an office program can add it up. */
export type Cell = string | number;

/** A table of a document. */
export interface Table {
  readonly title: string;
  /** Said in place of rows where there are none. */
  readonly empty: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A report as a person takes it along, whatever the file is. */
export interface ReportDocument {
  readonly language: Language;
  readonly mark: string | null;
  readonly title: string;
  readonly heading: readonly string[];
  readonly rules: readonly (readonly [name: string, says: string])[];
  readonly tables: readonly Table[];
}

/** Who made the document, when, and of what register. */
export interface Making {
  readonly person: Words;
  readonly office: Words;
  /** RFC 3339. */
  readonly at: string;
  readonly timeZone: string;
  readonly training: boolean;
  readonly language: Language;
}

/** A report with all its rows. */
export type WholeReport = Omit<Report, 'rows' | 'more'> & { readonly rows: readonly ReportRow[] };

/** The document of a report: heading, totals, territories, the three chapters, what stands apart, the rules. */
export function documentOf(report: WholeReport, making: Making): ReportDocument {
  const { language } = making;
  const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
  return {
    language,
    mark: making.training
      ? say(
          'ДЕМОНСТРАЦИЯ: учебный реестр, вымышленные данные',
          'DEMONSTRATION: training register, invented data',
        )
      : null,
    title: say('Что заключено, прекращено и изменено', 'What was concluded, ended and changed'),
    heading: headingOf(report, making),
    rules: report.rules.map(({ name, says }) => [name[language], says[language]]),
    tables: [
      totals(report, language),
      sorts(report, language),
      territories(report, language),
      ...CHAPTER_TABLES.map((table) => rowTable(table, report.rows, making)),
    ],
  };
}

function headingOf(report: WholeReport, making: Making): readonly string[] {
  const { period, moment, territory, domestic } = report;
  const { language, timeZone, person, office, at } = making;
  const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
  const name = period.title === null ? '' : `${period.title[language]}: `;
  const known = moment.knownAtInstant === null ? '—' : sayInstant(moment.knownAtInstant, language, timeZone);
  const places = territory?.name[language] ?? say('всё, что видно составителю', 'all that the maker may see');
  const pairs = {
    EXCLUDE: say('без связей внутри страны', 'without relations inside the country'),
    INCLUDE: say('вместе со связями внутри страны', 'with relations inside the country'),
    ONLY: say('только связи внутри страны', 'only relations inside the country'),
  }[domestic];
  return [
    `${say('Период', 'Period')}: ${name}${say('с', 'from')} ${sayDate(period.from, language)} ${say('до', 'to')} ${sayDate(period.to, language)} (${say('этот день не входит', 'this day not included')})`,
    `${say('Территория', 'Territory')}: ${places}; ${pairs}`,
    `${say('Состояние на', 'State on')} ${sayDate(moment.validOn, language)} · ${say('по сведениям на', 'as known at')} ${known} · ${say('событий в журнале', 'events in the log')}: ${moment.knownAt}`,
    `${say('Журнал', 'Log')}: ${moment.incarnation}`,
    ...(moment.staleSince === null
      ? []
      : [
          `${say('Часть записей не обновлялась с', 'Some records stand still since')} ${sayInstant(moment.staleSince, language, timeZone)}`,
        ]),
    `${say('Составлено', 'Made by')}: ${person[language]}, ${office[language]}, ${sayInstant(at, language, timeZone)}`,
  ];
}

const countTitles = (language: Language): readonly { title: string; width: number }[] =>
  (language === 'ru'
    ? ['Учтено', 'Под вопросом', 'Дата неизвестна']
    : ['Counted', 'Uncertain', 'Date not known']
  ).map((title) => ({ title, width: 16 }));

function totals({ figures }: WholeReport, language: Language): Table {
  const chapters = [
    ['CONCLUDED', figures.concluded],
    ['ENDED', figures.ended],
    ['CHANGED', figures.changed],
  ] as const;
  return {
    title: language === 'ru' ? 'Итоги' : 'Totals',
    empty: '',
    columns: [{ title: language === 'ru' ? 'Раздел' : 'Chapter', width: 24 }, ...countTitles(language)],
    rows: chapters.map(([chapter, { certain, possible, undated }]) => [
      wordsOf(CHAPTER, chapter)[language],
      certain,
      possible,
      undated,
    ]),
  };
}

function sorts(report: WholeReport, language: Language): Table {
  const titles = language === 'ru' ? ['Раздел', 'Что', 'Учтено'] : ['Chapter', 'What', 'Counted'];
  return {
    title: language === 'ru' ? 'По видам' : 'By sort',
    empty: language === 'ru' ? 'В периоде ничего не учтено.' : 'Nothing was counted in the period.',
    columns: titles.map((title, index) => ({ title, width: index === 1 ? 40 : 20 })),
    rows: report.sorts.map(({ chapter, sort, certain }) => [
      wordsOf(CHAPTER, chapter)[language],
      sortWords(chapter, sort)[language],
      certain,
    ]),
  };
}

function territories(report: WholeReport, language: Language): Table {
  const [region, municipality] = language === 'ru' ? ['Регион', 'Муниципалитет'] : ['Region', 'Municipality'];
  const chapters = ['CONCLUDED', 'ENDED', 'CHANGED'].map((code) => wordsOf(CHAPTER, code)[language]);
  const apart = language === 'ru' ? 'Под вопросом' : 'Uncertain';
  const all = language === 'ru' ? 'всего' : 'in all';
  let last = '';
  return {
    title: language === 'ru' ? 'По территориям' : 'By territory',
    empty: language === 'ru' ? 'В периоде ничего не учтено.' : 'Nothing was counted in the period.',
    columns: [
      { title: region, width: 32 },
      { title: municipality, width: 32 },
      ...[...chapters, apart].map((title) => ({ title, width: 14 })),
    ],
    rows: report.territories.map(({ municipality: own, name, figures }) => {
      if (own === null) last = name[language];
      const counts = [figures.concluded, figures.ended, figures.changed];
      const uncertain = counts.reduce((sum, { possible, undated }) => sum + possible + undated, 0);
      return [last, own === null ? all : name[language], ...counts.map(({ certain }) => certain), uncertain];
    }),
  };
}

function rowTable(table: RowTable, rows: readonly ReportRow[], { language, timeZone }: Making): Table {
  const own = rows.filter((row) => table.holds(row));
  return {
    title: table.title[language],
    empty: language === 'ru' ? 'Таких строк нет.' : 'There are no such rows.',
    columns: [
      { title: '№', width: 6 },
      ...table.columns.map(({ title, width }) => ({ title: title[language], width })),
    ],
    rows: own.map((row, index) => [
      index + 1,
      ...table.columns.map(({ cell }) => cell(row, language, timeZone)),
    ]),
  };
}
