import type { Command, Decider } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import type { Kind, Language, RecordRef } from '../vocabulary/kinds.js';
import { INBOX_SCHEMAS, type InboxEvent } from './inbox-events.js';
import { EMPTY_INBOX, evolveInbox, isRead, recordKey, type Inbox, type MailPreference } from './inbox.js';

type MarkRead = Command<'MarkRead', { readonly notification: string; readonly position: number }>;
type MarkUnread = Command<'MarkUnread', { readonly notification: string; readonly position: number }>;
type MarkAllRead = Command<'MarkAllRead', { readonly through: number }>;
type MuteKind = Command<'MuteKind', { readonly kind: Kind }>;
type UnmuteKind = Command<'UnmuteKind', { readonly kind: Kind }>;
type MuteRecord = Command<'MuteRecord', { readonly record: RecordRef }>;
type UnmuteRecord = Command<'UnmuteRecord', { readonly record: RecordRef }>;
type SetMailPreference = Command<
  'SetMailPreference',
  { readonly kinds: readonly Kind[]; readonly language: Language; readonly address: string | null }
>;
type SuppressAddress = Command<
  'SuppressAddress',
  { readonly address: string; readonly mail: string; readonly status: number }
>;

/** What may be wished of an inbox. */
export type InboxCommand =
  | MarkRead
  | MarkUnread
  | MarkAllRead
  | MuteKind
  | UnmuteKind
  | MuteRecord
  | UnmuteRecord
  | SetMailPreference
  | SuppressAddress;

/** Records one person may mute: each is looked at with every question. */
export const MOST_MUTED = 1_000;

function event<Type extends InboxEvent['type']>(
  type: Type,
  data: Extract<InboxEvent, { type: Type }>['data'],
  hidden?: { readonly address: string },
): InboxEvent {
  const made = { type, schema: INBOX_SCHEMAS[type], data, ...(hidden && { private: hidden }) };
  // The parameters tie the data to the type; the compiler cannot see that through the generic.
  return made as unknown as InboxEvent;
}

function mark({ type, data }: MarkRead | MarkUnread, inbox: Inbox): readonly InboxEvent[] {
  const read = type === 'MarkRead';
  // Wanted back is more than never read: what is old counts as read by itself.
  const isSaid = read
    ? isRead(inbox, data.notification, data.position)
    : inbox.marks.get(data.notification)?.read === false;
  if (isSaid) return [];
  return [event(read ? 'NotificationMarkedRead' : 'NotificationMarkedUnread', data)];
}

function markAll({ data }: MarkAllRead, inbox: Inbox): readonly InboxEvent[] {
  const keptUnread = [...inbox.marks.values()].some(
    ({ position, read }) => !read && position <= data.through,
  );
  return data.through <= inbox.through && !keptUnread ? [] : [event('AllNotificationsMarkedRead', data)];
}

function muteKind({ type, data }: MuteKind | UnmuteKind, inbox: Inbox): readonly InboxEvent[] {
  const mute = type === 'MuteKind';
  if (inbox.mutedKinds.has(data.kind) === mute) return [];
  return [event(mute ? 'KindMuted' : 'KindUnmuted', data)];
}

function muteRecord({ type, data }: MuteRecord | UnmuteRecord, inbox: Inbox): readonly InboxEvent[] {
  const mute = type === 'MuteRecord';
  if (inbox.mutedRecords.has(recordKey(data.record)) === mute) return [];
  if (mute && inbox.mutedRecords.size >= MOST_MUTED) throw tooManyMuted();
  return [event(mute ? 'RecordMuted' : 'RecordUnmuted', data)];
}

function setMail({ data, by }: SetMailPreference, { mail, suppressed }: Inbox): readonly InboxEvent[] {
  const { language, address } = data;
  const kinds = [...new Set(data.kinds)].sort();
  const reader = { office: by.office, territory: by.territory, role: by.role };
  const same = JSON.stringify([kinds, language, reader, address]);
  if (mail !== null && suppressed === null && same === wishIn(mail)) return [];
  const hidden = address === null ? undefined : { address };
  return [event('MailPreferenceSet', { kinds, language, reader }, hidden)];
}

function wishIn({ kinds, language, reader, address }: MailPreference): string {
  const { office, territory, role } = reader;
  return JSON.stringify([kinds, language, { office, territory, role }, address]);
}

function suppress({ data }: SuppressAddress, { suppressed }: Inbox): readonly InboxEvent[] {
  const { address, mail, status } = data;
  return suppressed === address ? [] : [event('MailAddressSuppressed', { mail, status }, { address })];
}

function tooManyMuted(): DomainError {
  return new DomainError('too-many-muted', {
    kind: 'conflict',
    message: {
      ru: `Заглушено уже ${MOST_MUTED} записей, ещё одна не добавлена. Снимите заглушение с тех, которые больше не нужны, или заглушите вид уведомлений целиком.`,
      en: `${MOST_MUTED} records are muted already; this one was not added. Unmute those you no longer need, or mute the whole kind.`,
    },
    details: { most: MOST_MUTED },
  });
}

function decideInbox(command: InboxCommand, inbox: Inbox): readonly InboxEvent[] {
  switch (command.type) {
    case 'MarkRead':
    case 'MarkUnread':
      return mark(command, inbox);
    case 'MarkAllRead':
      return markAll(command, inbox);
    case 'MuteKind':
    case 'UnmuteKind':
      return muteKind(command, inbox);
    case 'MuteRecord':
    case 'UnmuteRecord':
      return muteRecord(command, inbox);
    case 'SetMailPreference':
      return setMail(command, inbox);
    case 'SuppressAddress':
      return suppress(command, inbox);
  }
}

/** The inbox of a person: what was read, what is muted, where letters go. Wishes that change nothing make no event. */
export const inboxDecider: Decider<InboxCommand, Inbox, InboxEvent> = {
  category: 'inbox',
  initial: EMPTY_INBOX,
  decide: decideInbox,
  evolve: evolveInbox,
};
