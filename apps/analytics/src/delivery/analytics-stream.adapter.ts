import type { DeliveredEvent } from '@pobratim/contracts';
import type { Alarm, EventLog, EventStore } from '@pobratim/event-sourcing';
import { EventStreamServer } from '@pobratim/messaging';
import { besideBySchema, TypeOrmProjectionDatabase } from '@pobratim/read-models';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { ANALYTICS } from './delivered-events.controller.js';

/** All tables that delivered events are written to. */
const TABLES = ['log_moment', 'told_version', 'counted_line'] as const;
/** Those indexes without which drawing a line would read whole tables. */
const EARLY = [
  'told_version_current',
  'told_version_known',
  'told_version_partnership',
  'told_version_parties',
];

/** What the stream runs on. */
export interface StreamParts {
  readonly dataSource: DataSource;
  /** The store's own log in one process, Kafka's between several. */
  readonly log: EventLog<DeliveredEvent>;
  /** Where operators' orders are read and answered. */
  readonly store: EventStore;
}

/** Carries delivered events to the figures, each batch in one transaction with the checkpoint. */
export function analyticsStream({ dataSource, log, store }: StreamParts): EventStreamServer<EntityManager> {
  return new EventStreamServer<EntityManager>({
    name: ANALYTICS,
    log,
    store,
    database: new TypeOrmProjectionDatabase(dataSource),
    reset: async (tx) => {
      for (const table of TABLES) await tx.query(`delete from ${table}`);
    },
    beside: (project) =>
      besideBySchema({
        schema: ANALYTICS,
        tables: TABLES,
        earlyIndexes: [...EARLY, 'counted_line_current'],
        project,
      }),
    onAlarm: logAlarm,
  });
}

const log = new Logger('Analytics');

/** What an operator must see goes into the log. */
function logAlarm(alarm: Alarm): void {
  const { kind, error } = alarm;
  if (kind === 'runner-waiting') log.warn({ message: 'waiting for the log or the database', error });
  else if (kind === 'runner-stopped') log.error({ message: 'reading of the log has stopped', error });
  else log.error({ message: 'an event was set aside', ...alarm.parked, error });
}
