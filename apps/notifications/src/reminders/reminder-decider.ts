import type { Command, Decider } from '@pobratim/event-sourcing';
import {
  REMINDER_SCHEMAS,
  type TermReminderFellDue,
  type TermReminderFellDueData,
} from './reminder-events.js';

/** The clock came to the day of a reminder. */
export type RaiseReminder = Command<'RaiseReminder', TermReminderFellDueData>;

/** Given or not. */
export type Reminder = 'OPEN' | 'GIVEN';

/** A reminder of one rule for one end of one document: given once, whoever's clock was first. */
export const reminderDecider: Decider<RaiseReminder, Reminder, TermReminderFellDue> = {
  category: 'reminder',
  initial: 'OPEN',
  decide: ({ data }, state) =>
    state === 'GIVEN'
      ? []
      : [{ type: 'TermReminderFellDue', schema: REMINDER_SCHEMAS.TermReminderFellDue, data }],
  evolve: () => 'GIVEN',
};
