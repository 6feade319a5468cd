import { parseEdtf, type Edtf } from '@pobratim/kernel';
import type { Words } from '../shapes/primitives.js';

const MONTHS = [
  ['января', 'January', 'январе'],
  ['февраля', 'February', 'феврале'],
  ['марта', 'March', 'марте'],
  ['апреля', 'April', 'апреле'],
  ['мая', 'May', 'мае'],
  ['июня', 'June', 'июне'],
  ['июля', 'July', 'июле'],
  ['августа', 'August', 'августе'],
  ['сентября', 'September', 'сентябре'],
  ['октября', 'October', 'октябре'],
  ['ноября', 'November', 'ноябре'],
  ['декабря', 'December', 'декабре'],
] as const;

/** «10 февраля 2017 года», «мая 1981 года», «2002 года», «1980-х годов»; in the genitive, as after «с» and «от». */
export function dateWords(date: Edtf): Words | null {
  const precision = parseEdtf(date)?.precision ?? 'UNKNOWN';
  if (precision === 'UNKNOWN') return null;
  if (precision === 'DECADE') return { ru: `${date.slice(0, 3)}0-х годов`, en: `the ${date.slice(0, 3)}0s` };
  const [year = '', month, day] = date.split('-');
  const number = String(Number(year));
  if (month === undefined) return { ru: `${number} года`, en: number };
  const [genitive = '', english = ''] = MONTHS[Number(month) - 1] ?? [];
  if (day === undefined) return { ru: `${genitive} ${number} года`, en: `${english} ${number}` };
  return { ru: `${Number(day)} ${genitive} ${number} года`, en: `${Number(day)} ${english} ${number}` };
}

/** «10 февраля 2017 года», «в мае 1981 года», «в 2002 году»: when something happened. */
export function whenWords(date: Edtf): Words | null {
  const words = dateWords(date);
  const precision = parseEdtf(date)?.precision ?? 'UNKNOWN';
  if (words === null) return null;
  if (precision === 'DAY') return { ru: words.ru, en: `on ${words.en}` };
  const year = String(Number(date.slice(0, 4)));
  if (precision === 'YEAR') return { ru: `в ${year} году`, en: `in ${words.en}` };
  if (precision === 'DECADE') return { ru: `в ${date.slice(0, 3)}0-х годах`, en: `in ${words.en}` };
  const month = MONTHS[Number(date.slice(5, 7)) - 1]?.[2] ?? '';
  return { ru: `в ${month} ${year} года`, en: `in ${words.en}` };
}

/** «с 10 февраля 2017 года», «since 10 February 2017»; empty for a date nobody knows. */
export function sinceWords(date: Edtf | null): Words {
  const words = date === null ? null : dateWords(date);
  return words === null ? { ru: '', en: '' } : { ru: ` с ${words.ru}`, en: ` since ${words.en}` };
}
