import { plusDays } from './days.js';
import { occurrenceOn, type Deadline } from './deadline.js';
import { GRACE_DAYS, holdsOn, type ReminderRule } from './reminder-rules.js';

/** A reminder whose day has come. */
export interface DueReminder {
  readonly rule: string;
  readonly daysBefore: number;
  readonly endsOn: string;
  readonly actBy: string | null;
  readonly uncertain: boolean;
  readonly dueOn: string;
  readonly late: boolean;
}

/** What the clock and the log say. */
export interface Asked {
  /** Today in the register's time zone. */
  readonly today: string;
  /** The day since which the register has known this end. */
  readonly knownOn: string;
  readonly rules: readonly ReminderRule[];
}

/**
 * The reminder to give today, if any. Of several whose days have passed only the nearest to the end is given: after a
 * long absence nobody is told twice on one morning. It is late when it could have been given on an earlier day.
 */
export function dueReminder(deadline: Deadline, { today, knownOn, rules }: Asked): DueReminder | null {
  const occurrence = occurrenceOn(deadline, today, GRACE_DAYS);
  if (occurrence === null) return null;
  const anchor = occurrence.actBy ?? occurrence.endsOn;
  const [nearest] = rules
    .map((rule) => ({ rule, dueOn: plusDays(anchor, -rule.daysBefore) }))
    .filter(({ rule, dueOn }) => dueOn <= today && holdsOn(rule, dueOn))
    .sort((left, right) => left.rule.daysBefore - right.rule.daysBefore);
  if (nearest === undefined) return null;
  const { rule, dueOn } = nearest;
  const late = today > (dueOn > knownOn ? dueOn : knownOn);
  const { id, daysBefore } = rule;
  return { rule: id, daysBefore, ...occurrence, uncertain: deadline.uncertain, dueOn, late };
}
