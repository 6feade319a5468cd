import type { Territories } from '@pobratim/access';
import { EVENT_MESSAGES } from '@pobratim/contracts';
import { EventContext, EventPattern, eventStream } from '@pobratim/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import { writeLogEntry } from '../moment/log-entry.projection.js';
import { REPORTING_PROJECTION } from '../moment/log-moments.query.js';
import { writeEvent } from '../records/records.projection.js';
import { reportedEventOf } from './read-event.js';

/** Key of what places lie in. */
export const TERRITORIES = Symbol('territories');

/** Every type that stands in the log: also those that tell a report nothing, for each moves the size of the log. */
const STORED_TYPES = EVENT_MESSAGES.map(({ type }) => type).filter(
  (type) => !type.endsWith('.state.v1') && !type.startsWith('ru.pobratim.publication.'),
);

/** The one writer of the reports: each event in one transaction with the checkpoint. */
@Controller()
export class ReportingEventsController {
  constructor(@Inject(TERRITORIES) private readonly territories: Territories) {}

  @EventPattern(STORED_TYPES, eventStream(REPORTING_PROJECTION))
  async delivered(@Ctx() context: EventContext<EntityManager>): Promise<void> {
    const { event, transaction: tx } = context;
    await writeLogEntry(event, tx);
    const reported = reportedEventOf(event);
    if (reported !== null) await writeEvent(reported, { tx, territories: this.territories });
  }
}
