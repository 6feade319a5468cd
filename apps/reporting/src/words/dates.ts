import { parseEdtf, type Edtf } from '@pobratim/kernel';

export type Language = 'ru' | 'en';

const MONTHS = {
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;
const DAY_OF = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: MONTHS.en,
} as const;
const NBSP = '\u00a0';

/** A date in its own precision: «28 апреля 2017 года», «май 1981 года», «2002 год», «1980-е годы», «дата неизвестна». */
export function sayDate(date: Edtf | null, language: Language): string {
  const precision = date === null ? 'UNKNOWN' : (parseEdtf(date)?.precision ?? 'UNKNOWN');
  if (date === null || precision === 'UNKNOWN')
    return language === 'ru' ? 'дата неизвестна' : 'date not known';
  const year = String(Number(date.slice(0, 4)));
  const month = Number(date.slice(5, 7)) - 1;
  const words = {
    DECADE: { ru: `${date.slice(0, 3)}0-е годы`, en: `the ${date.slice(0, 3)}0s` },
    YEAR: { ru: `${year} год`, en: year },
    MONTH: { ru: `${MONTHS.ru[month] ?? ''} ${year} года`, en: `${MONTHS.en[month] ?? ''} ${year}` },
    DAY: {
      ru: `${Number(date.slice(8))} ${DAY_OF.ru[month] ?? ''} ${year} года`,
      en: `${Number(date.slice(8))} ${DAY_OF.en[month] ?? ''} ${year}`,
    },
  }[precision];
  return words[language].replaceAll(' ', NBSP);
}

/** The calendar day of an instant in a zone, in words. */
export function sayInstant(instant: string, language: Language, timeZone: string): string {
  const parts = { timeZone, hour: '2-digit', minute: '2-digit', hour12: false } as const;
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));
  return `${sayDate(day, language)}, ${new Intl.DateTimeFormat('ru-RU', parts).format(new Date(instant))}`;
}
