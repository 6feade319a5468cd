import { parseEdtf, type Edtf } from '@pobratim/kernel';
import { plusDays, plusMonths } from './days.js';

/** What a document says of its term, as the register tells it. */
export interface TermFacts {
  readonly signedOn: Edtf;
  readonly inForceFrom: Edtf | null;
  readonly inForceTo: Edtf | null;
  readonly term: {
    readonly fixed: boolean;
    readonly months: number | null;
    readonly autoProlong: boolean;
    readonly prolongMonths: number | null;
    readonly noticeMonths: number | null;
  } | null;
}

/** When the term of a document ends. */
export interface Deadline {
  /** `YYYY-MM-DD`; the earliest day where the end is known to the month or the year only. */
  readonly endsOn: string;
  readonly uncertain: boolean;
  /** Months by which the document is prolonged by itself; `null` where it is not. */
  readonly prolongMonths: number | null;
  /** Months before the end by which notice must be given, or it is prolonged. */
  readonly noticeMonths: number | null;
}

/** One end of a document that may have many, because it is prolonged. */
export interface Occurrence {
  readonly endsOn: string;
  /** Last day on which notice can be given; `null` where nothing is prolonged by itself. */
  readonly actBy: string | null;
}

/** The end of a fixed term; `null` where there is none, or where nobody knows the day it is counted from. */
export function deadlineOf(facts: TermFacts): Deadline | null {
  const end = endOf(facts);
  if (end === null) return null;
  const { autoProlong = false, prolongMonths = null, noticeMonths = null } = facts.term ?? {};
  return autoProlong && prolongMonths !== null && prolongMonths > 0
    ? { ...end, prolongMonths, noticeMonths }
    : { ...end, prolongMonths: null, noticeMonths: null };
}

/** The end as it is told, else counted from the beginning. */
function endOf({
  signedOn,
  inForceFrom,
  inForceTo,
  term,
}: TermFacts): Pick<Deadline, 'endsOn' | 'uncertain'> | null {
  const told = inForceTo === null ? null : parseEdtf(inForceTo);
  if (told?.earliest != null) return { endsOn: told.earliest, uncertain: told.precision !== 'DAY' };
  if (term?.fixed !== true || term.months === null) return null;
  const begun = parseEdtf(inForceFrom ?? signedOn);
  if (begun?.earliest == null) return null;
  return { endsOn: plusMonths(begun.earliest, term.months), uncertain: begun.precision !== 'DAY' };
}

/**
 * The end that matters on a day: of a prolonged document the first whose last day to act is not long gone.
 * @param graceDays for how many days after it a passed end is still worth a word
 * @returns `null` where the last one is longer gone than that
 */
export function occurrenceOn(deadline: Deadline, today: string, graceDays: number): Occurrence | null {
  const { endsOn, prolongMonths, noticeMonths } = deadline;
  const since = plusDays(today, -graceDays);
  if (prolongMonths === null) return endsOn < since ? null : { endsOn, actBy: null };
  for (let times = 0; ; times += 1) {
    // Always counted from the first end: 31 January, a month on and another, is 31 March.
    const end = plusMonths(endsOn, times * prolongMonths);
    const actBy = plusMonths(end, -(noticeMonths ?? 0));
    if (actBy >= since) return { endsOn: end, actBy };
  }
}
