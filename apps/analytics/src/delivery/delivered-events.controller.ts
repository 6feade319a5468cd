import type { Territories } from '@pobratim/access';
import { EVENT_MESSAGES, type CloudEvent } from '@pobratim/contracts';
import { EventContext, eventStream } from '@pobratim/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import { writeTold } from '../counted/write-told.projection.js';
import { toldOf } from './told-of-event.js';

/** Name of the service, of its stream and of its checkpoint. */
export const ANALYTICS = 'analytics';

/** Token of what the figures know about places. */
export const TERRITORIES = Symbol('territories');

/** Every event of the contract: each tells at least when its position was recorded. */
const ALL = EVENT_MESSAGES.filter(({ isAnnounced }) => !isAnnounced).map(({ type }) => type);

/** Where the figures learn what happened: delivered events, and nothing else. */
@Controller()
export class DeliveredEventsController {
  constructor(@Inject(TERRITORIES) private readonly territories: Territories) {}

  /** Writes the moment of the event, and what it changes in the figures. */
  @EventPattern(ALL, eventStream(ANALYTICS))
  async apply(
    @Payload() _: CloudEvent,
    @Ctx() { event, transaction }: EventContext<EntityManager>,
  ): Promise<void> {
    const { position, recordedAt } = event;
    await transaction.query('insert into log_moment (position, recorded_at) values ($1, $2)', [
      position,
      recordedAt,
    ]);
    const told = toldOf(event);
    if (told !== null)
      await writeTold({ told, position }, { tx: transaction, territories: this.territories });
  }
}
