import type { Language } from '../../i18n/set-up.js';

const NBSP = ' ';
const locale = (language: Language): string => (language === 'en' ? 'en-GB' : 'ru-RU');

const spoken = (date: Date, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' })
    .format(date)
    .replace(/\s?г\.$/, '')
    .replaceAll(' ', NBSP);

/**
 * An EDTF date in words of its own precision: «28 апреля 2017», «май 1981», «2002», «1980-е».
 * @returns `null` where the date says nothing
 */
export function sayDate(edtf: string | null | undefined, language: Language): string | null {
  if (edtf == null || edtf === '' || edtf.startsWith('XXXX')) return null;
  if (/^\d{3}X$/.test(edtf))
    return language === 'en' ? `the ${edtf.slice(0, 3)}0s` : `${edtf.slice(0, 3)}0-е`;
  const [year, month, day] = edtf.split('-').map(Number);
  if (year === undefined || month === undefined) return edtf;
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (day === undefined) return spoken(date, language, { month: 'long', year: 'numeric' });
  return spoken(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * The same after a preposition: «с марта 2022», «на 1 июня 2019». A month alone is declined as it is beside a day.
 */
export function sayDateOf(edtf: string | null | undefined, language: Language): string | null {
  if (edtf == null || !/^\d{4}-\d{2}$/.test(edtf)) return sayDate(edtf, language);
  return sayDate(`${edtf}-01`, language)?.replace(/^1\s/, '') ?? null;
}

/** An instant as the clock of the register's zone shows it: «24 ноября 2026, 13:40». */
export function sayInstant(instant: string, language: Language, timeZone = 'Europe/Moscow'): string {
  const date = new Date(instant);
  const day = new Intl.DateTimeFormat(locale(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  const time = new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit', timeZone });
  return `${day.format(date).replace(/\s?г\.$/, '')}, ${time.format(date)}`.replaceAll(' ', NBSP);
}

/** A short day for narrow columns: «12.02.2018». */
export function shortDay(instant: string, timeZone = 'Europe/Moscow'): string {
  const options = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat('ru-RU', options).format(new Date(instant));
}
