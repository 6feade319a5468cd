import type { NotificationItem } from '../../__generated__/notifications/types.gen.js';

/** The notifications of one day. */
export interface NotificationDay {
  /** `YYYY-MM-DD` in the zone of the register. */
  readonly day: string;
  readonly items: readonly NotificationItem[];
}

/** The day of an instant, as the register counts days. */
export function dayOf(instant: Date, timeZone = 'Europe/Moscow'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}

/** Notifications in the order they come, day by day. */
export function byDay(items: readonly NotificationItem[]): readonly NotificationDay[] {
  const days = new Map<string, NotificationItem[]>();
  for (const item of items) {
    const day = dayOf(new Date(item.raisedAt));
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, found]) => ({ day, items: found }));
}
