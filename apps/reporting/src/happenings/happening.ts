import { parseEdtf, type Edtf } from '@pobratim/kernel';
import type { PartyAsSigned } from '../records/agreement.js';
import type { Recorded } from '../records/statement.js';

/** The three chapters of a report. */
export const CHAPTERS = ['CONCLUDED', 'ENDED', 'CHANGED'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** What is said of a row beyond its record: the value reached, whose word, what stood before. */
export interface Told {
  readonly value: string | null;
  readonly before: string | null;
  readonly side: string | null;
  /** The field that a correction put right. */
  readonly field: string | null;
  /** A statement that puts an earlier one right. */
  readonly corrects: boolean;
}

/** One thing that a report may count: a signing, a loss of effect, a change. */
export interface Happening extends Recorded, Told {
  /** The same for the same thing, for ever: chapter, event and, where one event makes several, a number. */
  readonly key: string;
  readonly chapter: Chapter;
  /** What kind of thing within its chapter: a kind of document, a legal status, or what was changed. */
  readonly sort: string;
  readonly unit: 'AGREEMENT' | 'PARTNERSHIP';
  /** Id of the record. */
  readonly record: string;
  readonly number: string;
  readonly title: string | null;
  readonly kind: string | null;
  readonly partnership: { readonly id: string; readonly number: string | null };
  readonly parties: readonly PartyAsSigned[];
  readonly domestic: boolean;
  /** When it happened in the world, in its own precision; `null` for what only the log dates, `XXXX` for what nobody knows. */
  readonly date: Edtf | null;
  /** A change that is at once the loss of effect of its document: a report that counts the loss does not count it again. */
  readonly ends: boolean;
}

/** What every row of one record shares. */
export type Subject = Pick<
  Happening,
  'unit' | 'record' | 'number' | 'title' | 'kind' | 'partnership' | 'parties' | 'domestic'
>;

/** The days a date may mean as a half-open range; `null` where it says nothing. */
export function daysOf(date: Edtf | null): { readonly from: string; readonly to: string } | null {
  const range = date === null ? null : parseEdtf(date);
  if (range?.earliest == null || range.latest === null) return null;
  return { from: range.earliest, to: dayAfter(range.latest) };
}

/** The next day of the calendar. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** A row that says nothing beyond its record. */
export const NOTHING_TOLD: Told = { value: null, before: null, side: null, field: null, corrects: false };

/** The event a row rests on. */
export function restsOn({ eventId, position, recordedAt }: Recorded): Recorded {
  return { eventId, position, recordedAt };
}
