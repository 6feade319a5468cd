import { isEdtf } from '@pobratim/kernel';
import type { ReportRow } from '../shapes/report.js';
import { CHANGE, FIELD, SIDE, valueWords, wordsOf } from './codes.js';
import { sayDate, type Language } from './dates.js';
import { countryName } from './place-names.js';

/** Parties by commas, ours first. */
export function partiesOf(row: ReportRow): string {
  return row.parties.map(({ name }) => name).join(', ');
}

/** The countries of the foreign parties; of all where none is foreign. */
export function countriesOf({ parties }: ReportRow, language: Language): string {
  const foreign = parties.filter(({ side }) => side === 'FOREIGN');
  const names = (foreign.length > 0 ? foreign : parties).map(({ country }) => countryName(country)[language]);
  return [...new Set(names)].join(', ');
}

/** What was changed: «правовое состояние», «исправление: дата подписания». */
export function changeOf({ sort, field, corrects }: ReportRow, language: Language): string {
  const words = wordsOf(CHANGE, sort)[language];
  if (field !== null) return `${words}: ${wordsOf(FIELD, field)[language]}`;
  return corrects ? `${words} (${wordsOf(CHANGE, 'CORRECTION')[language]})` : words;
}

/** A value in words: codes, dates in their precision, text as it stands. Empty where only the card can show it. */
export function valueOf(
  { sort, field, chapter }: ReportRow,
  value: string | null,
  language: Language,
): string {
  if (value === null) return '';
  const coded = valueWords(chapter === 'ENDED' ? 'LEGAL' : (field ?? sort), value);
  if (coded !== null) return coded[language];
  return isEdtf(value) && field !== 'title' ? sayDate(value, language) : value;
}

/** Whose word it is. */
export function sideOf({ side }: ReportRow, language: Language): string {
  return side === null ? '' : wordsOf(SIDE, side)[language];
}

/** Why a row stands apart. */
export function doubtOf({ certainty }: ReportRow, language: Language): string {
  const words = {
    CERTAIN: { ru: '', en: '' },
    POSSIBLE: { ru: 'может лежать и вне периода', en: 'may lie outside the period' },
    UNDATED: { ru: 'дата неизвестна', en: 'date not known' },
  }[certainty];
  return words[language];
}
