import { CurrentIdentity, DEMONSTRATION_PERSONS, type Identity } from '@pobratim/access';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Answers, IdempotencyKey } from '@pobratim/service-defaults';
import type { Message } from '@pobratim/kernel';
import {
  CountsQuery,
  InboxQuery,
  MarkAllRead,
  NotificationList,
  UnreadCounts,
  type NotificationItem,
} from '../shapes/notifications.js';
import { Id, InboxWritten } from '../shapes/primitives.js';
import { KINDS } from '../vocabulary/kinds.js';
import { Delivered } from './delivered.query.js';
import { INBOX_FOUNDATION, notFound, unreadSince, wished, type InboxFoundation } from './doors.adapter.js';
import { Inboxes, type ListedNotification } from './inboxes.query.js';
import { readerOf } from './reader.js';

/** Rows of a page unless the asker says otherwise. */
const USUAL_PAGE = 50;

/** What happened in one's office and territory, and what one has read of it. */
@Controller('api/notifications/v1')
export class NotificationsController {
  constructor(
    private readonly inboxes: Inboxes,
    private readonly delivered: Delivered,
    @Inject(INBOX_FOUNDATION) private readonly foundation: InboxFoundation,
  ) {}

  @Get('notifications')
  @Answers(200, NotificationList, 'A page of the own inbox, the latest first')
  async list(
    @Query({ schema: InboxQuery }) query: InboxQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<NotificationList> {
    const { unread, kind = null, muted, cursor, limit = USUAL_PAGE, minPosition } = query;
    const asOf = await this.delivered.asOf(minPosition);
    const found = await this.inboxes.page(readerOf(identity), unreadSince(this.foundation.clock), {
      unread: unread === 'true',
      kinds: kind,
      muted: muted === 'true',
      before: cursor === undefined ? null : Number(cursor),
      limit: limit + 1,
    });
    const items = found.slice(0, limit).map(itemOf);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last === undefined ? null : String(last.position), asOf };
  }

  @Get('counts')
  @Answers(200, UnreadCounts, 'How much is unread')
  async counts(
    @Query({ schema: CountsQuery }) { minPosition }: CountsQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<UnreadCounts> {
    const asOf = await this.delivered.asOf(minPosition);
    const counted = await this.inboxes.unread(readerOf(identity), unreadSince(this.foundation.clock));
    const byKind = Object.fromEntries(
      KINDS.map((kind) => [kind, counted.get(kind) ?? 0]),
    ) as UnreadCounts['byKind'];
    return { unread: [...counted.values()].reduce((sum, count) => sum + count, 0), byKind, asOf };
  }

  @Post('notifications/:id/read')
  @HttpCode(200)
  @Answers(200, InboxWritten, 'Read')
  read(
    @Param('id', { schema: Id }) id: string,
    @CurrentIdentity() identity: Identity,
    @IdempotencyKey() key: string,
  ): Promise<InboxWritten> {
    return this.mark({ id, identity, key }, 'MarkRead');
  }

  @Post('notifications/:id/unread')
  @HttpCode(200)
  @Answers(200, InboxWritten, 'To come back to')
  unread(
    @Param('id', { schema: Id }) id: string,
    @CurrentIdentity() identity: Identity,
    @IdempotencyKey() key: string,
  ): Promise<InboxWritten> {
    return this.mark({ id, identity, key }, 'MarkUnread');
  }

  @Post('notifications/read-all')
  @HttpCode(200)
  @Answers(200, InboxWritten, 'Everything up to there is read')
  readAll(
    @Body({ schema: MarkAllRead }) body: MarkAllRead,
    @CurrentIdentity() identity: Identity,
    @IdempotencyKey() key: string,
  ): Promise<InboxWritten> {
    const knock = { identity, key, door: ['read-all'], body };
    return wished(this.foundation, knock, { type: 'MarkAllRead', data: body });
  }

  private async mark(
    { id, identity, key }: { id: string; identity: Identity; key: string },
    type: 'MarkRead' | 'MarkUnread',
  ): Promise<InboxWritten> {
    const position = await this.inboxes.position(readerOf(identity), id);
    if (position === null) throw notFound('notification-unknown');
    const data = { notification: id, position };
    return wished(this.foundation, { identity, key, door: [type, id] }, { type, data });
  }
}

/** Who acted, by the name the directory of persons has today; the log holds ids only. */
function nameOf(actor: string | null): Message | null {
  return DEMONSTRATION_PERSONS.find(({ person }) => person.id === actor)?.person.name ?? null;
}

function itemOf(listed: ListedNotification): NotificationItem {
  const { actor, record, details, ...rest } = listed;
  return {
    ...rest,
    record: { ...record },
    actor: nameOf(actor),
    details: { ...details, parties: [...details.parties] },
  };
}
