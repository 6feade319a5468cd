import { parseEdtf, type Edtf } from '@pobratim/kernel';
import type { Words } from '../shapes/primitives.js';

const MONTHS = [
  ['января', 'January'],
  ['февраля', 'February'],
  ['марта', 'March'],
  ['апреля', 'April'],
  ['мая', 'May'],
  ['июня', 'June'],
  ['июля', 'July'],
  ['августа', 'August'],
  ['сентября', 'September'],
  ['октября', 'October'],
  ['ноября', 'November'],
  ['декабря', 'December'],
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

/** «с 10 февраля 2017 года», «since 10 February 2017»; empty for a date nobody knows. */
export function sinceWords(date: Edtf | null): Words {
  const words = date === null ? null : dateWords(date);
  return words === null ? { ru: '', en: '' } : { ru: ` с ${words.ru}`, en: ` since ${words.en}` };
}
