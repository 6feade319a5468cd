import type { VisibleScope } from '@pobratim/access';
import { endOfDayIn } from '@pobratim/kernel';
import { dayAfter } from '../happenings/happening.js';
import type { Period } from '../periods/presets.js';

/** A question for a report; the pair is resolved. */
export interface AskedReport {
  readonly period: Period;
  /** State of the world on this day: what lies after it has not happened yet. */
  readonly validOn: string;
  /** Size of the log. */
  readonly knownAt: number;
  readonly scope: VisibleScope;
  /** Region code or beginning of OKTMO codes; `null` for all that the reader sees. */
  readonly territory: string | null;
  readonly domestic: 'EXCLUDE' | 'INCLUDE' | 'ONLY';
}

/**
 * The days of the period that have passed by `validOn`, as PostgreSQL writes a range; `empty` where none has.
 */
export function passedDays({ from, to }: Period, validOn: string): string {
  const end = dayAfter(validOn) < to ? dayAfter(validOn) : to;
  return from < end ? `[${from},${end})` : 'empty';
}

/** The period as instants: it begins and ends with its days in the zone of the register. */
export function instantsOf({ from, to }: Period, timeZone: string): readonly [string, string] {
  return [startOf(from, timeZone), startOf(to, timeZone)];
}

function startOf(day: string, timeZone: string): string {
  const before = new Date(`${day}T00:00:00.000Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return endOfDayIn(before.toISOString().slice(0, 10), timeZone);
}

/** Whether the days make a period: it ends after it begins. */
export function isPeriod({ from, to }: Period): boolean {
  return from < to;
}

/** A territory as rows name it: a municipality by what it shares with its settlements (OK 033-2013). */
export function codeOfTerritory(territory: string): string {
  return territory.length === 8 && territory.endsWith('000') ? territory.slice(0, 5) : territory;
}
