import type { RecordedEvent } from '@pobratim/event-sourcing';
import type { Kind, Language } from '../vocabulary/kinds.js';
import { isType } from '../vocabulary/of-type.js';
import type { InboxEvent, ReaderData } from './inbox-events.js';

/** Where and about what a person wants letters. `address` is `null` where the directory's counts, or it was erased. */
export interface MailPreference {
  readonly kinds: readonly Kind[];
  readonly language: Language;
  readonly reader: ReaderData;
  readonly address: string | null;
}

/** The inbox of a person as its events tell it. */
export interface Inbox {
  /** Everything raised up to this position is read, but for what `marks` says; -1 for nothing. */
  readonly through: number;
  /** By notification: what was said of it since, which goes before `through`. */
  readonly marks: ReadonlyMap<string, { readonly position: number; readonly read: boolean }>;
  readonly mutedKinds: ReadonlySet<Kind>;
  /** As `category/id`. */
  readonly mutedRecords: ReadonlySet<string>;
  /** `null` until the person has said anything: no letters then. */
  readonly mail: MailPreference | null;
  /** An address that a server refused for good; letters to it are not tried again. */
  readonly suppressed: string | null;
}

/** An inbox nobody has touched. */
export const EMPTY_INBOX: Inbox = {
  through: -1,
  marks: new Map(),
  mutedKinds: new Set(),
  mutedRecords: new Set(),
  mail: null,
  suppressed: null,
};

/** Whether a notification is read. */
export function isRead({ marks, through }: Inbox, notification: string, position: number): boolean {
  return marks.get(notification)?.read ?? position <= through;
}

/** The key of a record among those that are muted. */
export function recordKey({ category, id }: { readonly category: string; readonly id: string }): string {
  return `${category}/${id}`;
}

function marked(inbox: Inbox, data: { notification: string; position: number }, read: boolean): Inbox {
  const marks = new Map(inbox.marks);
  marks.set(data.notification, { position: data.position, read });
  return { ...inbox, marks };
}

function allMarked(inbox: Inbox, through: number): Inbox {
  const marks = new Map([...inbox.marks].filter(([, { position }]) => position > through));
  return { ...inbox, through: Math.max(through, inbox.through), marks };
}

function toggled<T>(set: ReadonlySet<T>, member: T, present: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (present) next.add(member);
  else next.delete(member);
  return next;
}

function withAddress(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function muted(inbox: Inbox, event: RecordedEvent<InboxEvent>): Inbox {
  if (isType(event, 'KindMuted') || isType(event, 'KindUnmuted')) {
    const { kind } = event.data;
    return { ...inbox, mutedKinds: toggled(inbox.mutedKinds, kind, event.type === 'KindMuted') };
  }
  if (isType(event, 'RecordMuted') || isType(event, 'RecordUnmuted')) {
    const key = recordKey(event.data.record);
    return { ...inbox, mutedRecords: toggled(inbox.mutedRecords, key, event.type === 'RecordMuted') };
  }
  return inbox;
}

/** The inbox after one more event. */
export function evolveInbox(inbox: Inbox, event: RecordedEvent<InboxEvent>): Inbox {
  if (isType(event, 'NotificationMarkedRead')) return marked(inbox, event.data, true);
  if (isType(event, 'NotificationMarkedUnread')) return marked(inbox, event.data, false);
  if (isType(event, 'AllNotificationsMarkedRead')) return allMarked(inbox, event.data.through);
  if (isType(event, 'MailPreferenceSet')) {
    const mail = { ...event.data, address: withAddress(event.private['address']) };
    // Whoever sets it anew wants it tried anew.
    return { ...inbox, mail, suppressed: null };
  }
  if (isType(event, 'MailAddressSuppressed')) {
    return { ...inbox, suppressed: withAddress(event.private['address']) };
  }
  return muted(inbox, event);
}
