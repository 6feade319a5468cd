import { parseEdtf, type Edtf } from '@pobratim/kernel';

/** The axes on which something is stated of a document or of a relation. */
export type Axis = 'LEGAL' | 'ACTIVITY' | 'PARTNER_POSITION' | 'EVIDENCE';

/** Who says so. */
export type Side = 'OURS' | 'PARTNER' | 'BOTH' | 'OFFICE';

/** Which event of the log something rests on, and when it was recorded (RFC 3339 with milliseconds and `Z`). */
export interface Recorded {
  readonly eventId: string;
  readonly position: number;
  readonly recordedAt: string;
}

/** Somebody's word on an axis, half-open in the world, each end in its own precision; `null` is open. */
export interface Statement extends Recorded {
  readonly axis: Axis;
  readonly value: string;
  readonly side: Side;
  readonly validFrom: Edtf | null;
  readonly validTo: Edtf | null;
  /** The statement that this one puts right, by event id. */
  readonly corrects: string | null;
  /** The event that put this one right; from then on it no longer counts. */
  readonly correctedBy: string | null;
}

/** The statements after one more was made; the one it corrects, if any, no longer counts. */
export function withStatement(
  statements: readonly Statement[],
  made: Omit<Statement, 'correctedBy'>,
): readonly Statement[] {
  const before =
    made.corrects === null
      ? statements
      : statements.map((one) =>
          one.eventId === made.corrects ? { ...one, correctedBy: made.eventId } : one,
        );
  return [...before, { ...made, correctedBy: null }];
}

/** The day from which a date counts: its earliest; `null` for one that is open or that nobody knows. */
export function firstDayOf(date: Edtf | null): string | null {
  return date === null ? null : (parseEdtf(date)?.earliest ?? null);
}

/** Whether a statement holds on a day; an open or unknown end holds for every day. */
export function holdsOn({ validFrom, validTo }: Statement, day: string): boolean {
  const [from, to] = [firstDayOf(validFrom), firstDayOf(validTo)];
  return (from === null || from <= day) && (to === null || day < to);
}

/** What somebody said, without what else came along. */
export type Word = Omit<Statement, keyof Recorded | 'correctedBy'>;

/** Takes the word out of what an event brought. */
export function wordOf({ axis, value, side, validFrom, validTo, corrects }: Word): Word {
  return { axis, value, side, validFrom, validTo, corrects };
}
