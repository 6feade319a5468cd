import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  mailPreferenceOwn,
  mailPreferenceSet,
  mutesList,
  mutesMuteKind,
  mutesMuteRecord,
  mutesUnmuteKind,
  mutesUnmuteRecord,
  notificationsCounts,
  notificationsList,
  notificationsRead,
  notificationsReadAll,
  notificationsUnread,
} from '../__generated__/notifications/sdk.gen.js';
import type {
  MailPreference,
  NotificationKind,
  RecordRef,
} from '../__generated__/notifications/types.gen.js';
import { useMe } from './access.js';
import { coveringOwnWrites } from './own-writes.js';
import { useWrite } from './write.js';

/** How often the bell asks, in milliseconds. */
const EVERY = 30_000;

/** How much is unread; asked again by itself, nothing while nobody is chosen. */
export function useUnread() {
  const me = useMe().data;
  return useQuery({
    queryKey: ['unread', me?.person.id],
    queryFn: async ({ signal }) =>
      (await notificationsCounts({ query: coveringOwnWrites(), signal, throwOnError: true })).data,
    enabled: me != null,
    refetchInterval: EVERY,
  });
}

/** The own inbox, the latest first, page by page. */
export function useInbox(unread: boolean) {
  return useInfiniteQuery({
    queryKey: ['inbox', unread],
    initialPageParam: '',
    queryFn: async ({ signal, pageParam }) => {
      const query = {
        ...(unread ? { unread: 'true' as const } : {}),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
        ...coveringOwnWrites(),
      };
      return (await notificationsList({ query, signal, throwOnError: true })).data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: EVERY,
  });
}

const MARK = { read: notificationsRead, unread: notificationsUnread };

/** A notification and what it becomes. */
export interface Mark {
  readonly id: string;
  readonly as: keyof typeof MARK;
}

/** Marks one notification. */
export function useMark() {
  return useWrite(({ id, as }: Mark, headers) => MARK[as]({ path: { id }, headers, throwOnError: true }));
}

/** Marks everything up to a position of the log, as the list showed it. */
export function useMarkAll() {
  return useWrite((through: number, headers) =>
    notificationsReadAll({ body: { through }, headers, throwOnError: true }),
  );
}

/** What is muted or heard again: a kind of notification, or a record. */
export type Mute = { readonly on: boolean } & (
  { readonly kind: NotificationKind } | { readonly record: RecordRef }
);

/** Mutes, and takes it back. */
export function useMute() {
  return useWrite((mute: Mute, headers) => {
    if ('kind' in mute) {
      const send = mute.on ? mutesMuteKind : mutesUnmuteKind;
      return send({ path: { kind: mute.kind }, headers, throwOnError: true });
    }
    const send = mute.on ? mutesMuteRecord : mutesUnmuteRecord;
    return send({ path: { ...mute.record }, headers, throwOnError: true });
  });
}

/** What the person has muted. */
export function useMutes() {
  return useQuery({
    queryKey: ['mutes'],
    queryFn: async ({ signal }) =>
      (await mutesList({ query: coveringOwnWrites(), signal, throwOnError: true })).data,
  });
}

/** The own wish about letters. */
export function useMailWish() {
  return useQuery({
    queryKey: ['mail-wish'],
    queryFn: async ({ signal }) => (await mailPreferenceOwn({ signal, throwOnError: true })).data,
  });
}

/** Says anew about what, where to and in which language letters are wanted. */
export function useSetMailWish() {
  return useWrite((body: MailPreference, headers) =>
    mailPreferenceSet({ body, headers, throwOnError: true }),
  );
}
