import type { ReportRow } from '../shapes/report.js';
import type { Words } from '../shapes/primitives.js';
import { CHAPTER, kindWords, wordsOf } from '../words/codes.js';
import { sayDate, sayInstant, type Language } from '../words/dates.js';
import { changeOf, countriesOf, doubtOf, partiesOf, sideOf, valueOf } from '../words/row-words.js';

/** A column of rows; `width` in characters. */
export interface RowColumn {
  readonly title: Words;
  readonly width: number;
  readonly cell: (row: ReportRow, language: Language, timeZone: string) => string;
}

/** A table of the rows of one chapter. */
export interface RowTable {
  readonly title: Words;
  readonly holds: (row: ReportRow) => boolean;
  readonly columns: readonly RowColumn[];
}

const column = (ru: string, en: string, width: number, cell: RowColumn['cell']): RowColumn => ({
  title: { ru, en },
  width,
  cell,
});

const NUMBER = column('Номер', 'Number', 16, ({ number }) => number);
const PARTIES = column('Стороны', 'Parties', 40, partiesOf);
const COUNTRIES = column('Страна', 'Country', 22, countriesOf);
const DOCUMENT = column(
  'Документ',
  'Document',
  48,
  ({ title, partnership }) => title ?? partnership.number ?? '',
);
const KIND = column('Вид', 'Kind', 28, ({ kind }, language) =>
  kind === null ? '' : kindWords(kind)[language],
);
const WHOSE = column('Чьё слово', 'Whose word', 20, sideOf);
const RECORDED = column('Внесено', 'Recorded', 22, ({ recordedAt }, language, timeZone) =>
  sayInstant(recordedAt, language, timeZone),
);
const date = (ru: string, en: string): RowColumn =>
  column(ru, en, 22, ({ date: told }, language) => (told === null ? '' : sayDate(told, language)));
const value = (ru: string, en: string): RowColumn =>
  column(ru, en, 26, (row, language) => valueOf(row, row.value, language));
const BEFORE = column('Было', 'Before', 24, (row, language) => valueOf(row, row.before, language));
const CHANGE = column('Что', 'What', 28, changeOf);

const counted =
  (chapter: ReportRow['chapter']) =>
  (row: ReportRow): boolean =>
    row.chapter === chapter && row.certainty === 'CERTAIN';

/** The three chapters, and what stands apart from them. */
export const CHAPTER_TABLES: readonly RowTable[] = [
  {
    title: { ru: 'Заключено', en: 'Concluded' },
    holds: counted('CONCLUDED'),
    columns: [NUMBER, DOCUMENT, KIND, PARTIES, COUNTRIES, date('Подписано', 'Signed on')],
  },
  {
    title: { ru: 'Прекращено', en: 'Ended' },
    holds: counted('ENDED'),
    columns: [
      NUMBER,
      DOCUMENT,
      PARTIES,
      COUNTRIES,
      value('Состояние', 'Status'),
      WHOSE,
      date('С какого дня', 'From which day'),
    ],
  },
  {
    title: { ru: 'Изменено', en: 'Changed' },
    holds: counted('CHANGED'),
    columns: [
      NUMBER,
      PARTIES,
      CHANGE,
      BEFORE,
      value('Стало', 'After'),
      WHOSE,
      date('С какого дня', 'From which day'),
      RECORDED,
    ],
  },
  {
    title: { ru: 'Под вопросом, в итогах не учтено', en: 'Uncertain, not counted' },
    holds: ({ certainty }) => certainty !== 'CERTAIN',
    columns: [
      column('Раздел', 'Chapter', 16, ({ chapter }, language) => wordsOf(CHAPTER, chapter)[language]),
      NUMBER,
      DOCUMENT,
      PARTIES,
      value('Состояние', 'Status'),
      date('Дата', 'Date'),
      column('Почему', 'Why', 28, doubtOf),
    ],
  },
];

/** All that a row says, for a file of rows alone. */
export const ALL_COLUMNS: readonly RowColumn[] = [
  column('Раздел', 'Chapter', 16, ({ chapter }, language) => wordsOf(CHAPTER, chapter)[language]),
  column('Учтено', 'Counted', 8, ({ certainty }, language) =>
    certainty === 'CERTAIN' ? (language === 'ru' ? 'да' : 'yes') : language === 'ru' ? 'нет' : 'no',
  ),
  NUMBER,
  column('Партнёрство', 'Partnership', 16, ({ partnership }) => partnership.number ?? ''),
  DOCUMENT,
  KIND,
  PARTIES,
  COUNTRIES,
  CHANGE,
  BEFORE,
  value('Стало', 'After'),
  WHOSE,
  column('Дата', 'Date', 12, ({ date: told }) => told ?? ''),
  RECORDED,
  column('Почему под вопросом', 'Why uncertain', 24, doubtOf),
];
