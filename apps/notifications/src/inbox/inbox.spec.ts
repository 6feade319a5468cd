import { describe, expect, it } from '@jest/globals';
import { specification, type RecordedEvent } from '@pobratim/event-sourcing';
import fc from 'fast-check';
import { NOTIFICATIONS_ACTOR } from '../vocabulary/service-actor.js';
import type { InboxEvent } from './inbox-events.js';
import { inboxDecider, MOST_MUTED, type InboxCommand } from './inbox-decider.js';
import { EMPTY_INBOX, evolveInbox, isRead, type Inbox } from './inbox.js';

const { given } = specification(inboxDecider);
const by = NOTIFICATIONS_ACTOR;
const note = (at: number): string => `0198f0c2-7a00-7000-8000-${at.toString(16).padStart(12, '0')}`;
const marked = (
  position: number,
  type: 'NotificationMarkedRead' | 'NotificationMarkedUnread',
): InboxEvent => ({
  type,
  schema: type === 'NotificationMarkedRead' ? 'notification-marked-read/1' : 'notification-marked-unread/1',
  data: { notification: note(position), position },
});
const allMarked = (through: number): InboxEvent => ({
  type: 'AllNotificationsMarkedRead',
  schema: 'all-notifications-marked-read/1',
  data: { through },
});
const mark = (type: 'MarkRead' | 'MarkUnread', position: number): InboxCommand => ({
  type,
  by,
  data: { notification: note(position), position },
});

describe('reading', () => {
  it('is an event once, and reading again is none', () => {
    given().when(mark('MarkRead', 7)).then(marked(7, 'NotificationMarkedRead'));
    given(marked(7, 'NotificationMarkedRead')).when(mark('MarkRead', 7)).thenNothing();
    given().when(mark('MarkUnread', 7)).then(marked(7, 'NotificationMarkedUnread'));
    given(marked(7, 'NotificationMarkedUnread')).when(mark('MarkUnread', 7)).thenNothing();
  });

  it('covers with «all» what was raised up to there, and keeps what is wanted unread afterwards', () => {
    given(allMarked(10)).when(mark('MarkRead', 10)).thenNothing();
    given(allMarked(10)).when(mark('MarkUnread', 10)).then(marked(10, 'NotificationMarkedUnread'));
    given(allMarked(10)).when(mark('MarkRead', 11)).then(marked(11, 'NotificationMarkedRead'));
    given(allMarked(10), marked(10, 'NotificationMarkedUnread'))
      .when({ type: 'MarkAllRead', by, data: { through: 10 } })
      .then(allMarked(10));
    given(allMarked(10))
      .when({ type: 'MarkAllRead', by, data: { through: 9 } })
      .thenNothing();
  });

  it('answers as if every mark were kept, whatever the order of marks', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constantFrom('read', 'unread'), at: fc.nat(8) }),
      fc.record({ kind: fc.constant('all'), at: fc.nat(8) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const naive = new Map(Array.from({ length: 9 }, (_, at) => [at, false]));
        let inbox: Inbox = EMPTY_INBOX;
        for (const { kind, at } of acts) {
          if (kind === 'all') for (let one = 0; one <= at; one += 1) naive.set(one, true);
          else naive.set(at, kind === 'read');
          const type = kind === 'read' ? 'NotificationMarkedRead' : 'NotificationMarkedUnread';
          const event = kind === 'all' ? allMarked(at) : marked(at, type);
          inbox = evolveInbox(inbox, event as unknown as RecordedEvent<InboxEvent>);
        }
        for (const [at, read] of naive) expect([at, isRead(inbox, note(at), at)]).toEqual([at, read]);
      }),
    );
  });
});

describe('muting', () => {
  it('of a kind or a record is an event, and undone by another', () => {
    const record = { category: 'agreement', id: note(1) } as const;
    const muted: InboxEvent = { type: 'RecordMuted', schema: 'record-muted/1', data: { record } };
    given().when({ type: 'MuteRecord', by, data: { record } }).then(muted);
    given(muted).when({ type: 'MuteRecord', by, data: { record } }).thenNothing();
    given(muted)
      .when({ type: 'UnmuteRecord', by, data: { record } })
      .then({ type: 'RecordUnmuted', schema: 'record-unmuted/1', data: { record } });
    given()
      .when({ type: 'MuteKind', by, data: { kind: 'TERM_ENDING' } })
      .then({ type: 'KindMuted', schema: 'kind-muted/1', data: { kind: 'TERM_ENDING' } });
    given()
      .when({ type: 'UnmuteKind', by, data: { kind: 'TERM_ENDING' } })
      .thenNothing();
  });

  it('has a limit that says what to do', () => {
    const full: Inbox = {
      ...EMPTY_INBOX,
      mutedRecords: new Set(Array.from({ length: MOST_MUTED }, (_, at) => `agreement/${note(at)}`)),
    };
    const record = { category: 'import', id: note(5_000) } as const;
    expect(() => inboxDecider.decide({ type: 'MuteRecord', by, data: { record } }, full)).toThrow(
      /too-many-muted/,
    );
    const known = { category: 'agreement', id: note(1) } as const;
    expect(inboxDecider.decide({ type: 'UnmuteRecord', by, data: { record: known } }, full)).toHaveLength(1);
  });
});

describe('letters', () => {
  const wish = (address: string | null): InboxCommand => ({
    type: 'SetMailPreference',
    by,
    data: { kinds: ['TERM_ENDING', 'IMPORT_WAITING'], language: 'ru', address },
  });
  const preference = (address?: string): InboxEvent => ({
    type: 'MailPreferenceSet',
    schema: 'mail-preference-set/1',
    data: {
      kinds: ['IMPORT_WAITING', 'TERM_ENDING'],
      language: 'ru',
      reader: { office: by.office, territory: null, role: 'service' },
    },
    ...(address === undefined ? {} : { private: { address } }),
  });
  const suppressed: InboxEvent = {
    type: 'MailAddressSuppressed',
    schema: 'mail-address-suppressed/1',
    data: { mail: note(3), status: 550 },
    private: { address: 'a@example.org' },
  };

  it('keep the address apart from the entry, and are none until somebody wants them', () => {
    given().thenState((inbox) => {
      expect(inbox.mail).toBeNull();
    });
    given().when(wish('a@example.org')).then(preference('a@example.org'));
    given(preference('a@example.org')).when(wish('a@example.org')).thenNothing();
    given(preference('a@example.org')).when(wish(null)).then(preference());
  });

  it('are not tried again at an address that was refused, until the wish is said anew', () => {
    given(preference('a@example.org'), suppressed).thenState((inbox) => {
      expect(inbox.suppressed).toBe('a@example.org');
    });
    given(preference('a@example.org'), suppressed)
      .when(wish('a@example.org'))
      .thenState((inbox) => {
        expect(inbox.suppressed).toBeNull();
      });
  });
});
