import type { DomainEvent } from '@pobratim/event-sourcing';

/** Schema names of the events of a reminder. */
export const REMINDER_SCHEMAS = { TermReminderFellDue: 'term-reminder-fell-due/1' } as const;

/** The clock came to a day on which an office is to be told that the term of a document ends. Days are `YYYY-MM-DD`. */
export interface TermReminderFellDueData {
  readonly agreement: string;
  /** Rule that set the day, and its lead in days. */
  readonly rule: string;
  readonly daysBefore: number;
  /** Last day of the term, or of its present prolongation. */
  readonly endsOn: string;
  /** The day by which notice must be given, where the document is prolonged by itself; otherwise null. */
  readonly actBy: string | null;
  /** The end is known to the month or the year only; `endsOn` is the earliest day it may mean. */
  readonly uncertain: boolean;
  readonly dueOn: string;
  /** Told after the day on which it could have been told: the service was away. */
  readonly late: boolean;
}

export type TermReminderFellDue = DomainEvent<'TermReminderFellDue', TermReminderFellDueData>;
