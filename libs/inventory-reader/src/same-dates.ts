import type { WrittenDate } from './dates.js';

interface Pointer {
  readonly pattern: RegExp;
  /** The date meant, from the one named last; `null` where that one is not precise enough. */
  readonly meant: (edtf: string) => string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const YEAR = /^\d{4}/u;

const POINTERS: readonly Pointer[] = [
  {
    pattern: /(?<!\p{L})в\s+(?:тот|этот)\s+же\s+день(?!\p{L})/giu,
    meant: (edtf) => (DAY.test(edtf) ? edtf : null),
  },
  { pattern: /(?<!\p{L})(?:тогда\s+же|одновременно|on the same day)(?!\p{L})/giu, meant: (edtf) => edtf },
  {
    pattern: /(?<!\p{L})(?:в\s+(?:том|этом)\s+же\s+месяце)(?!\p{L})/giu,
    meant: (edtf) => (edtf.length >= 7 ? edtf.slice(0, 7) : null),
  },
  {
    pattern: /(?<!\p{L})(?:в\s+(?:том|этом)\s+же\s+году|того\s+же\s+года|in the same year)(?!\p{L})/giu,
    meant: (edtf) => YEAR.exec(edtf)?.[0] ?? null,
  },
];
const MONTH_BEFORE =
  /(?:(\d{1,2})\s+)?(январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}{0,2}\s+$/iu;
const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/**
 * The dates that words give by pointing back: «в том же году», «тогда же», «12 июля того же года».
 * @param dates those written out, in order; a day without a year before «того же года» becomes part of the pointer
 * @returns all dates in order
 */
export function withPointers(
  text: string,
  [from, to]: readonly [number, number],
  dates: readonly WrittenDate[],
): readonly WrittenDate[] {
  const part = text.slice(from, to);
  if (!/(?<!\p{L})(?:же|same|одновременно)(?!\p{L})/iu.test(part)) return dates;
  let all = [...dates];
  for (const { pattern, meant } of POINTERS)
    for (const match of part.matchAll(pattern)) {
      const pointer = pointed(text, [from + match.index, from + match.index + match[0].length], dates, meant);
      if (pointer) all = [...all.filter((one) => one.to <= pointer.from || one.from >= pointer.to), pointer];
    }
  return all.sort((a, b) => a.from - b.from);
}

function pointed(
  text: string,
  [start, end]: readonly [number, number],
  dates: readonly WrittenDate[],
  meant: Pointer['meant'],
): WrittenDate | null {
  const last = dates.findLast((one) => one.to <= start && one.edtf !== null && !one.range);
  const value = last?.edtf ? meant(last.edtf) : null;
  if (value === null) return null;
  const month = value.length === 4 ? MONTH_BEFORE.exec(text.slice(Math.max(0, start - 24), start)) : null;
  if (!month) return { from: start, to: end, edtf: value, range: false };
  return { from: start - month[0].length, to: end, edtf: dayOf(value, month), range: false };
}

/** «12 июля того же года» with the year named before. */
function dayOf(year: string, [, day, month = '']: RegExpExecArray): string {
  const number = String(MONTHS.findIndex((stem) => month.toLowerCase().startsWith(stem)) + 1).padStart(
    2,
    '0',
  );
  return [year, number, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}
