import type { FiguresAnswer } from '../shapes/figures.js';
import { csvLine, csvMark, type Language } from '../words/csv.js';
import { COUNTED_WORDS, DIMENSION_WORDS } from '../words/dimension-words.js';
import { momentWords } from '../words/moment-words.js';

const TOTAL = { ru: 'Всего', en: 'Total' };
const ONCE = {
  ru: 'Каждая запись считается в «Всего» один раз, а в строках и столбцах – под каждым своим значением.',
  en: 'Each record counts once in the total, and in rows and columns under each of its values.',
};

/** A table of figures as a file, with the pair it is of. */
export function figuresCsv(answer: FiguresAnswer, language: Language, training: boolean): string {
  const { unit, rows, columns, cells, total, moment } = answer;
  const counts = new Map(cells.map(({ row, column, count }) => [`${row} ${column}`, count]));
  const across = columns?.values ?? [];
  const names = [rows.dimension, ...(columns === null ? [] : [columns.dimension])];
  const lines = [
    [
      `${COUNTED_WORDS[unit][language]}: ${names.map((one) => DIMENSION_WORDS[one].name[language]).join(' × ')}`,
    ],
    [momentWords(moment)[language]],
    [ONCE[language]],
    [
      DIMENSION_WORDS[rows.dimension].name[language],
      ...across.map(({ label }) => label[language]),
      TOTAL[language],
    ],
    ...rows.values.map(({ value, label, count }) => [
      label[language],
      ...across.map((column) => counts.get(`${value} ${column.value}`) ?? 0),
      count,
    ]),
    [TOTAL[language], ...across.map(({ count }) => count), total],
  ];
  return csvMark(language, training) + lines.map(csvLine).join('');
}
