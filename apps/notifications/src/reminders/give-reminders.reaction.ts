import { bodyHashOf, commandIdOfCause, handleCommand, type EventStore } from '@pobratim/event-sourcing';
import { dayIn, type Clock } from '@pobratim/kernel';
import type { DataSource } from 'typeorm';
import { standsOn, type LegalWord } from '../records/known-record.js';
import { reminderIdOf } from '../vocabulary/ids.js';
import { NOTIFICATIONS_ACTOR } from '../vocabulary/service-actor.js';
import { plusDays } from './days.js';
import type { Deadline } from './deadline.js';
import { reminderDecider } from './reminder-decider.js';
import { dueReminder, type DueReminder } from './reminder-due.js';
import { GRACE_DAYS, type ReminderRule } from './reminder-rules.js';

/** What reminders are given with. */
export interface ReminderParts {
  readonly store: EventStore;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** IANA name; decides which day it is. */
  readonly timeZone: string;
  readonly rules: readonly ReminderRule[];
}

interface DeadlineRow {
  readonly agreement: string;
  readonly ends_on: string;
  readonly uncertain: boolean;
  readonly prolong_months: number | null;
  readonly notice_months: number | null;
  readonly legal: readonly LegalWord[];
  readonly known_at: string;
}

/**
 * One tick of the clock: gives every reminder that is due and was not given. Whatever ticks besides, in this process or
 * another, finds it given: the reminder is a stream of its own, its command follows from it.
 * @returns how many were given
 */
export async function giveReminders(parts: ReminderParts): Promise<number> {
  const { dataSource, clock, timeZone, rules } = parts;
  const today = dayIn(clock.now(), timeZone);
  let given = 0;
  for (const row of await deadlinesNear(dataSource, today, rules)) {
    if (!standsOn(row.legal, today)) continue;
    const knownOn = dayIn(new Date(row.known_at), timeZone);
    const due = dueReminder(deadlineIn(row), { today, knownOn, rules });
    if (due === null || (await wasGiven(dataSource, row.agreement, due))) continue;
    await give(parts.store, row.agreement, due);
    given += 1;
  }
  return given;
}

function deadlineIn(row: DeadlineRow): Deadline {
  return {
    endsOn: row.ends_on,
    uncertain: row.uncertain,
    prolongMonths: row.prolong_months,
    noticeMonths: row.notice_months,
  };
}

/** Ends near enough that a reminder may be due; one that is prolonged by itself always may be. */
function deadlinesNear(
  dataSource: DataSource,
  today: string,
  rules: readonly ReminderRule[],
): Promise<readonly DeadlineRow[]> {
  const longest = Math.max(0, ...rules.map(({ daysBefore }) => daysBefore));
  return dataSource.query<DeadlineRow[]>(
    `select * from deadline where prolong_months is not null or ends_on between $1 and $2 order by ends_on, agreement`,
    [plusDays(today, -GRACE_DAYS), plusDays(today, longest)],
  );
}

async function wasGiven(
  dataSource: DataSource,
  agreement: string,
  { rule, endsOn }: DueReminder,
): Promise<boolean> {
  const found = await dataSource.query<unknown[]>(
    'select 1 from reminder where agreement = $1 and rule = $2 and ends_on = $3',
    [agreement, rule, endsOn],
  );
  return found.length > 0;
}

async function give(store: EventStore, agreement: string, due: DueReminder): Promise<void> {
  const id = reminderIdOf(agreement, due.rule, due.endsOn);
  await handleCommand(
    store,
    reminderDecider,
    { type: 'RaiseReminder', by: NOTIFICATIONS_ACTOR, data: { agreement, ...due } },
    {
      stream: `reminder-${id}`,
      cause: { command: commandIdOfCause('give-reminder', id), correlation: id },
      // Two clocks may differ in whether it is late; the first one's word stands.
      bodyHash: bodyHashOf({ reminder: id }),
    },
  );
}
