import type { DomainEvent } from '@pobratim/event-sourcing';
import type { Kind, Language, RecordRef } from '../vocabulary/kinds.js';

/** Schema names of the events of an inbox. */
export const INBOX_SCHEMAS = {
  NotificationMarkedRead: 'notification-marked-read/1',
  NotificationMarkedUnread: 'notification-marked-unread/1',
  AllNotificationsMarkedRead: 'all-notifications-marked-read/1',
  KindMuted: 'kind-muted/1',
  KindUnmuted: 'kind-unmuted/1',
  RecordMuted: 'record-muted/1',
  RecordUnmuted: 'record-unmuted/1',
  MailPreferenceSet: 'mail-preference-set/1',
  MailAddressSuppressed: 'mail-address-suppressed/1',
} as const;

/** `position` is that of the event the notification tells of: what «all up to here» covers is decided by it. */
export interface MarkedData {
  readonly notification: string;
  readonly position: number;
}

/** Everything that was raised by events up to this position of the log, itself included. */
export interface AllMarkedData {
  readonly through: number;
}

export interface KindData {
  readonly kind: Kind;
}

export interface RecordData {
  readonly record: RecordRef;
}

/** As whom a person reads: what letters may tell them follows from it, until they say otherwise. */
export interface ReaderData {
  readonly office: string;
  /** Region or OKTMO code; `null` for the whole country. */
  readonly territory: string | null;
  readonly role: string;
}

/** For which kinds letters are wanted; none is «no letters». `private.address`: where to, if not the directory's. */
export interface MailPreferenceSetData {
  readonly kinds: readonly Kind[];
  readonly language: Language;
  readonly reader: ReaderData;
}

/** A server refused the address for good with this status; `private.address` is the address. */
export interface MailAddressSuppressedData {
  /** The letter that was refused. */
  readonly mail: string;
  /** SMTP reply code, 500–599 (RFC 5321 §4.2.1). */
  readonly status: number;
}

export type NotificationMarkedRead = DomainEvent<'NotificationMarkedRead', MarkedData>;
export type NotificationMarkedUnread = DomainEvent<'NotificationMarkedUnread', MarkedData>;
export type AllNotificationsMarkedRead = DomainEvent<'AllNotificationsMarkedRead', AllMarkedData>;
export type KindMuted = DomainEvent<'KindMuted', KindData>;
export type KindUnmuted = DomainEvent<'KindUnmuted', KindData>;
export type RecordMuted = DomainEvent<'RecordMuted', RecordData>;
export type RecordUnmuted = DomainEvent<'RecordUnmuted', RecordData>;
export type MailPreferenceSet = DomainEvent<'MailPreferenceSet', MailPreferenceSetData>;
export type MailAddressSuppressed = DomainEvent<'MailAddressSuppressed', MailAddressSuppressedData>;

/** Everything that happens to the inbox of a person. */
export type InboxEvent =
  | NotificationMarkedRead
  | NotificationMarkedUnread
  | AllNotificationsMarkedRead
  | KindMuted
  | KindUnmuted
  | RecordMuted
  | RecordUnmuted
  | MailPreferenceSet
  | MailAddressSuppressed;
