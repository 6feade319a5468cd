import { Logger } from '@nestjs/common';
import type { Alarm } from '@pobratim/event-sourcing';

const log = new Logger('Notifications');

/** What an operator must see goes into the log. */
export function logAlarm(alarm: Alarm): void {
  const { kind, error } = alarm;
  if (kind === 'runner-waiting') log.warn({ message: 'waiting for the log or the database', error });
  else if (kind === 'runner-stopped') log.error({ message: 'reading of the log has stopped', error });
  else log.error({ message: 'an event was set aside', ...alarm.parked, error });
}

/** A piece of work that will be tried again. */
export function logFailure(error: unknown): void {
  log.warn({ message: 'reminders or letters wait: the database, the log or the mail server is away', error });
}
