import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Delete, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { Answers, IdempotencyKey } from '@pobratim/service-defaults';
import { MuteList } from '../shapes/mutes.js';
import { CountsQuery } from '../shapes/notifications.js';
import { Id, InboxWritten, NotificationKind, RecordCategory } from '../shapes/primitives.js';
import type { Category, Kind, RecordRef } from '../vocabulary/kinds.js';
import { Delivered } from './delivered.query.js';
import { INBOX_FOUNDATION, notFound, wished, type InboxFoundation } from './doors.adapter.js';
import { Inboxes } from './inboxes.query.js';
import { MutesQuery } from './mutes.query.js';
import { readerOf } from './reader.js';

/** What somebody does not want to hear of. */
@Controller('api/notifications/v1/mutes')
export class MutesController {
  constructor(
    private readonly mutes: MutesQuery,
    private readonly inboxes: Inboxes,
    private readonly delivered: Delivered,
    @Inject(INBOX_FOUNDATION) private readonly foundation: InboxFoundation,
  ) {}

  @Get()
  @Answers(200, MuteList, 'Kinds and records that are muted')
  async list(
    @Query({ schema: CountsQuery }) { minPosition }: CountsQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<MuteList> {
    const asOf = await this.delivered.asOf(minPosition);
    const { kinds, records } = await this.mutes.of(readerOf(identity));
    return { kinds: [...kinds], records: records.map((record) => ({ ...record })), asOf };
  }

  @Put('kinds/:kind')
  @Answers(200, InboxWritten, 'The kind is muted')
  muteKind(
    @Param('kind', { schema: NotificationKind }) kind: Kind,
    @CurrentIdentity() identity: Identity,
    @IdempotencyKey() key: string,
  ): Promise<InboxWritten> {
    const knock = { identity, key, door: ['mute', kind] };
    return wished(this.foundation, knock, { type: 'MuteKind', data: { kind } });
  }

  @Delete('kinds/:kind')
  @Answers(200, InboxWritten, 'The kind is heard again')
  unmuteKind(
    @Param('kind', { schema: NotificationKind }) kind: Kind,
    @CurrentIdentity() identity: Identity,
    @IdempotencyKey() key: string,
  ): Promise<InboxWritten> {
    const knock = { identity, key, door: ['unmute', kind] };
    return wished(this.foundation, knock, { type: 'UnmuteKind', data: { kind } });
  }

  @Put('records/:category/:id')
  @Answers(200, InboxWritten, 'The record is muted')
  async muteRecord(
    @Param('category', { schema: RecordCategory }) category: Category,
    @Param('id', { schema: Id }) id: string,
    @CurrentIdentity() identity: Identity,
    @IdempotencyKey() key: string,
  ): Promise<InboxWritten> {
    const record: RecordRef = { category, id };
    if (!(await this.inboxes.mayMute(readerOf(identity), record))) throw notFound('record-unknown');
    const knock = { identity, key, door: ['mute', category, id] };
    return wished(this.foundation, knock, { type: 'MuteRecord', data: { record } });
  }

  @Delete('records/:category/:id')
  @Answers(200, InboxWritten, 'The record is heard of again')
  unmuteRecord(
    @Param('category', { schema: RecordCategory }) category: Category,
    @Param('id', { schema: Id }) id: string,
    @CurrentIdentity() identity: Identity,
    @IdempotencyKey() key: string,
  ): Promise<InboxWritten> {
    const knock = { identity, key, door: ['unmute', category, id] };
    return wished(this.foundation, knock, { type: 'UnmuteRecord', data: { record: { category, id } } });
  }
}
