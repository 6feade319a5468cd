/**
 * Dates of uneven precision: the profile of EDTF (ISO 8601-2) that the register uses.
 * `2017-04-28`, `1981-05`, `2002`, `198X` (a decade), `XXXX` (not known). Precision is never invented.
 */
export type Edtf = string;

export type Precision = 'DAY' | 'MONTH' | 'YEAR' | 'DECADE' | 'UNKNOWN';

/** A date with the days it may mean, both included; `null` where it says nothing. */
export interface DateRange {
  readonly precision: Precision;
  readonly earliest: string | null;
  readonly latest: string | null;
}

const SHAPE = /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|(\d{3})X|XXXX)$/;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Reckoned, for a register asks this of every date of every line it draws. */
const lastDay = (year: string, month: string): string =>
  `${year}-${month}-${month === '02' && isLeap(Number(year)) ? 29 : (DAYS[Number(month) - 1] ?? 0)}`;

/**
 * Reads a date of the profile.
 * @returns what it means, or `null` when the text is not a date of the profile or names a day that never was
 */
export function parseEdtf(text: string): DateRange | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year, month, day, decade] = match;
  if (decade !== undefined)
    return { precision: 'DECADE', earliest: `${decade}0-01-01`, latest: `${decade}9-12-31` };
  if (year === undefined) return { precision: 'UNKNOWN', earliest: null, latest: null };
  if (month === undefined) return { precision: 'YEAR', earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const end = lastDay(year, month);
  if (day === undefined) return { precision: 'MONTH', earliest: `${year}-${month}-01`, latest: end };
  if (Number(day) < 1 || text > end) return null;
  return { precision: 'DAY', earliest: text, latest: text };
}

/** Whether the text is a date of the profile. */
export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null;
}

/** Orders dates by their earliest day; a wider date before a narrower of the same day; unknown ones last. */
export function compareEdtf(left: Edtf, right: Edtf): number {
  const [a, b] = [parseEdtf(left)?.earliest ?? '9999', parseEdtf(right)?.earliest ?? '9999'];
  if (a !== b) return a < b ? -1 : 1;
  return left.length - right.length;
}
