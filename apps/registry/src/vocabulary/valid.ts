import type { ValidInterval } from '@pobratim/event-sourcing';
import { type Edtf, parseEdtf } from '@pobratim/kernel';

/** An interval in the world as people tell it: half-open, each end in its own precision, `null` is open. */
export interface ToldInterval {
  readonly validFrom: Edtf | null;
  readonly validTo: Edtf | null;
}

const earliest = (date: Edtf | null): string | null =>
  date === null ? null : (parseEdtf(date)?.earliest ?? null);

/** The days an event of the log names for what was told: a reduced date counts from its earliest day. */
export function validDays(from: Edtf | null, to: Edtf | null = null): ValidInterval {
  return { from: earliest(from), to: earliest(to) };
}

/** Whether a day lies in the interval; an open or unknown end holds for every day. */
export function holdsOn(valid: ValidInterval | null, day: string): boolean {
  if (valid === null) return true;
  return (valid.from === null || valid.from <= day) && (valid.to === null || day < valid.to);
}

const unsure = (date: Edtf | null, day: string): boolean => {
  const range = date === null ? null : parseEdtf(date);
  if (range?.earliest == null || range.latest === null) return false;
  return range.earliest <= day && day < range.latest;
};

/**
 * Whether the answer for a day could be otherwise: the beginning is not known at all, or the day lies inside what a
 * reduced date may mean.
 */
export function uncertainOn(told: ToldInterval, day: string): boolean {
  return earliest(told.validFrom) === null || unsure(told.validFrom, day) || unsure(told.validTo, day);
}

/** Whether a date says anything; `XXXX` does not. */
export function isKnownDate(date: Edtf): boolean {
  return earliest(date) !== null;
}

/** Whether two dates may mean the same day; one that nobody knows may. */
export function mayCoincide(left: Edtf, right: Edtf): boolean {
  const [a, b] = [parseEdtf(left), parseEdtf(right)];
  if (a?.earliest == null || b?.earliest == null || a.latest === null || b.latest === null) return true;
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
