import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@pobratim/contracts';
import { EventContext, EventPattern, eventStream } from '@pobratim/messaging';
import type { EntityManager } from 'typeorm';
import type { EventType } from '../records/event-of.js';
import { NotificationsProjection } from './notifications.projection.js';

/** Name of the service: of its stream, its checkpoint and its schema. */
export const NOTIFICATIONS = 'notifications';

type Written = EventContext<EntityManager>;

/** A method that is called for each event of these types. */
const OnEvents = (...types: readonly EventType[]): MethodDecorator =>
  EventPattern(types, eventStream(NOTIFICATIONS));

/** What this service does with each event that is delivered to it. */
@Controller()
export class NotificationsConsumerController {
  constructor(private readonly model: NotificationsProjection) {}

  @OnEvents(
    'ru.pobratim.registry.party.registered.v1',
    'ru.pobratim.registry.party.renamed.v1',
    'ru.pobratim.registry.party.name-corrected.v1',
  )
  party(@Payload() event: CloudEvent, @Ctx() { transaction }: Written): Promise<void> {
    return this.model.party(event, transaction);
  }

  @OnEvents(
    'ru.pobratim.registry.agreement.recorded.v1',
    'ru.pobratim.registry.agreement.corrected.v1',
    'ru.pobratim.registry.agreement.statement-made.v1',
    'ru.pobratim.registry.agreement.access-level-set.v1',
    'ru.pobratim.registry.agreement.voiding-proposed.v1',
    'ru.pobratim.registry.agreement.voiding-declined.v1',
    'ru.pobratim.registry.agreement.voided.v1',
    'ru.pobratim.registry.agreement.withdrawn.v1',
    'ru.pobratim.registry.partnership.established.v1',
    'ru.pobratim.registry.partnership.level-set.v1',
    'ru.pobratim.registry.partnership.statement-made.v1',
    'ru.pobratim.registry.partnership.access-level-set.v1',
    'ru.pobratim.registry.import.started.v1',
    'ru.pobratim.registry.import.read.v1',
    'ru.pobratim.registry.import.completed.v1',
    'ru.pobratim.registry.import.cancelled.v1',
  )
  record(@Ctx() { event, transaction }: Written): Promise<void> {
    return this.model.record(event, transaction);
  }

  @OnEvents('ru.pobratim.notifications.reminder.term-reminder-fell-due.v1')
  reminder(@Ctx() { event, transaction }: Written): Promise<void> {
    return this.model.reminder(event, transaction);
  }

  @OnEvents(
    'ru.pobratim.notifications.inbox.notification-marked-read.v1',
    'ru.pobratim.notifications.inbox.notification-marked-unread.v1',
    'ru.pobratim.notifications.inbox.all-notifications-marked-read.v1',
    'ru.pobratim.notifications.inbox.kind-muted.v1',
    'ru.pobratim.notifications.inbox.kind-unmuted.v1',
    'ru.pobratim.notifications.inbox.record-muted.v1',
    'ru.pobratim.notifications.inbox.record-unmuted.v1',
    'ru.pobratim.notifications.inbox.mail-preference-set.v1',
  )
  inbox(@Payload() event: CloudEvent, @Ctx() { transaction }: Written): Promise<void> {
    return this.model.inbox(event, transaction);
  }
}
