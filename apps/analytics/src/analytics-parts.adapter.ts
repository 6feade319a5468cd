import type { DeliveredEvent } from '@pobratim/contracts';
import type { EventLog, EventStore } from '@pobratim/event-sourcing';
import { systemClock, type Clock } from '@pobratim/kernel';
import type { EventStreamServer } from '@pobratim/messaging';
import { readModelDataSource } from '@pobratim/read-models';
import type { DataSource, EntityManager } from 'typeorm';
import { analyticsStream } from './delivery/analytics-stream.adapter.js';

/** What a composition decides about the figures. */
export interface AnalyticsPlace {
  /** Address of the migrated database for the role `pobratim_app`. */
  readonly databaseUrl: string;
  /** `StoreLog` in one process, `KafkaLog` between several. */
  readonly log: EventLog<DeliveredEvent>;
  /** Where operators' orders are read and answered. */
  readonly store: EventStore;
  /** Whether the register is one for training: every file says so. */
  readonly training: boolean;
  readonly timeZone?: string;
  readonly clock?: Clock;
}

/** What the figures are composed of. `stream` is connected to the app by the composition. */
export interface AnalyticsParts {
  readonly dataSource: DataSource;
  readonly log: EventLog<DeliveredEvent>;
  readonly stream: EventStreamServer<EntityManager>;
  readonly clock: Clock;
  /** IANA name; decides what «today» and a day of `knownAt` mean. */
  readonly timeZone: string;
  readonly training: boolean;
}

/** The zone of the register unless another is configured. */
export const DEFAULT_TIME_ZONE = 'Europe/Moscow';

/** Puts the parts together; nothing is opened before the app starts. */
export function analyticsParts(place: AnalyticsPlace): AnalyticsParts {
  const { databaseUrl, log, store, training, timeZone = DEFAULT_TIME_ZONE, clock = systemClock } = place;
  const dataSource = readModelDataSource(databaseUrl, {
    schema: 'analytics',
    entities: [],
    application: 'analytics',
  });
  return { dataSource, log, stream: analyticsStream({ dataSource, log, store }), clock, timeZone, training };
}
