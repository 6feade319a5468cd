import { idOf } from '@pobratim/kernel';

/** The inbox of a person, one for ever. */
export function inboxIdOf(person: string): string {
  return idOf('inbox', person);
}

/** A notification is the same for all its readers, and the same whenever it is derived anew from its event. */
export function notificationIdOf(eventId: string): string {
  return idOf('notification', eventId);
}

/** A reminder: of one rule, for one end of one document. Another end is another reminder. */
export function reminderIdOf(agreement: string, rule: string, endsOn: string): string {
  return idOf('reminder', agreement, rule, endsOn);
}

/** A letter: one for a notification and a person, for ever. */
export function mailIdOf(notification: string, person: string): string {
  return idOf('mail', notification, person);
}
