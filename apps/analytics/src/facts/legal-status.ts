import { firstDay, holdsOn, insideOf } from './days.js';
import type { LegalWord } from './told.js';

/** A partner's one-sided act stays the partner's: it never changes the legal status here. */
const COUNTING_SIDES: readonly string[] = ['OURS', 'BOTH', 'OFFICE'];

/** The legal status of a document on a day. */
export interface LegalStatus {
  readonly value: string;
  /** It could be otherwise: its beginning is not known, or the day lies inside a reduced date. */
  readonly uncertain: boolean;
}

/** The last word in the order of the log among those that count and hold on the day; `UNKNOWN` where nobody spoke. */
export function legalStatusOn(words: readonly LegalWord[], day: string): LegalStatus {
  const last = words
    .filter(
      ({ side, validFrom, validTo }) => COUNTING_SIDES.includes(side) && holdsOn(validFrom, validTo, day),
    )
    .at(-1);
  if (last === undefined) return { value: 'UNKNOWN', uncertain: false };
  const { value, validFrom, validTo } = last;
  const uncertain = firstDay(validFrom) === null || insideOf(validFrom, day) || insideOf(validTo, day);
  return { value, uncertain };
}

/** The statuses as a partnership is judged by those of its documents: the strongest first. */
const STRONGEST_FIRST: readonly string[] = [
  'IN_FORCE',
  'REGISTERED',
  'SIGNED',
  'REGISTRATION_PENDING',
  'SUSPENDED',
  'DRAFT',
  'UNKNOWN',
  'SUPERSEDED',
  'EXPIRED',
  'TERMINATED',
  'VOIDED',
];

/** The legal status of a partnership: the strongest of its documents, `UNKNOWN` without any. */
export function strongestOf(statuses: readonly string[]): string {
  return STRONGEST_FIRST.find((status) => statuses.includes(status)) ?? 'UNKNOWN';
}
