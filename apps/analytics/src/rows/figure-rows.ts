import type { CountedRow } from '../counted/counted-line.js';
import type { Coded, FigureRow } from '../shapes/rows.js';
import { csvLine, type Language } from '../words/csv.js';
import { DIMENSION_WORDS } from '../words/dimension-words.js';

const coded =
  (dimension: keyof typeof DIMENSION_WORDS) =>
  (value: string): Coded => ({ value, label: DIMENSION_WORDS[dimension].value(value) });

/** A row behind a number, its codes in words. */
export function figureRowOf({ kinds, countries, regions, legal, ...row }: CountedRow): FigureRow {
  return {
    ...row,
    kinds: kinds.map(coded('kind')),
    countries: countries.map(coded('country')),
    regions: regions.map(coded('region')),
    legal: coded('legal')(legal),
  };
}

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'Номер',
    'Название',
    'Партнёрство',
    'Вид',
    'Подписано',
    'Страны',
    'Регионы',
    'Правовое состояние',
    'Документов',
  ],
  en: [
    'Number',
    'Title',
    'Partnership',
    'Kind',
    'Signed on',
    'Countries',
    'Regions',
    'Legal status',
    'Documents',
  ],
};

/** The headings of the rows as a file. */
export function rowsHead(language: Language): string {
  return csvLine(HEADINGS[language]);
}

/** A row as a line of a file. Dates stay in EDTF: a spreadsheet must not invent a day. */
export function rowLine(row: FigureRow, language: Language): string {
  const words = (all: readonly Coded[]): string => all.map(({ label }) => label[language]).join(', ');
  return csvLine([
    row.number,
    row.title,
    row.partnership.number,
    words(row.kinds),
    row.signedOn ?? '',
    words(row.countries),
    words(row.regions),
    row.legal.label[language],
    row.documents,
  ]);
}
