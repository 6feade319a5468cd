import { parseEdtf, type Edtf } from '@pobratim/kernel';

/** The first day that a date may mean; `null` where nobody knows it, and where none was told. */
export function firstDay(date: Edtf | null): string | null {
  return date === null ? null : (parseEdtf(date)?.earliest ?? null);
}

/** The last day that a date may mean. */
export function lastDay(date: Edtf | null): string | null {
  return date === null ? null : (parseEdtf(date)?.latest ?? null);
}

/** Whether a date lies, or may lie, on or before a day; an unknown one does. */
export function begunBy(date: Edtf | null, day: string): boolean {
  const first = firstDay(date);
  return first === null || first <= day;
}

/** Whether `[from, to)` holds on a day; an open or unknown end holds for every day. */
export function holdsOn(from: Edtf | null, to: Edtf | null, day: string): boolean {
  const end = firstDay(to);
  return begunBy(from, day) && (end === null || day < end);
}

/** Whether a day lies inside what a reduced date may mean. */
export function insideOf(date: Edtf | null, day: string): boolean {
  const [first, last] = [firstDay(date), lastDay(date)];
  return first !== null && last !== null && first <= day && day < last;
}

/** `1980` for every date of that decade, `UNKNOWN` where nobody knows it. */
export function decadeOf(date: Edtf): string {
  const first = firstDay(date);
  return first === null ? 'UNKNOWN' : `${first.slice(0, 3)}0`;
}
