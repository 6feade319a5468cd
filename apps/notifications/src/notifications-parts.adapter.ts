import { DEFAULT_TIME_ZONE } from '@pobratim/service-defaults';
import type { DeliveredEvent } from '@pobratim/contracts';
import type { EventLog, EventStore } from '@pobratim/event-sourcing';
import { systemClock, type Clock } from '@pobratim/kernel';
import { EventStreamServer } from '@pobratim/messaging';
import { besideBySchema, readModelDataSource, TypeOrmProjectionDatabase } from '@pobratim/read-models';
import type { DataSource, EntityManager } from 'typeorm';
import { logAlarm } from './alarm.adapter.js';
import type { Mailer } from './mail/mailer.js';
import { writeLetters } from './mail/outbox.query.js';
import { NOTIFICATIONS } from './notifications/notifications-consumer.controller.js';
import { NotificationsProjection, READ_MODEL } from './notifications/notifications.projection.js';
import { directoryTerritories } from './records/territories.js';
import { REMINDER_RULES, type ReminderRule } from './reminders/reminder-rules.js';

/** How letters leave. Without it the service sends none. */
export interface MailParts {
  readonly mailer: Mailer;
  /** Addresses that the administrator has set, by person. */
  readonly directory: ReadonlyMap<string, string>;
  /** Address of the portal, without a slash at its end. */
  readonly portal: string;
  /** Host name of `Message-ID`. */
  readonly host: string;
}

/** What a composition decides about the notifications. */
export interface NotificationsPlace {
  /** Address of the migrated database for the role `pobratim_app`. */
  readonly databaseUrl: string;
  /** `StoreLog` in one process, `KafkaLog` between several. */
  readonly log: EventLog<DeliveredEvent>;
  /** Where inboxes, reminders and ends of letters are written, and operators' orders read. */
  readonly store: EventStore;
  readonly training: boolean;
  readonly timeZone?: string;
  readonly clock?: Clock;
  readonly mail?: MailParts | null;
  readonly rules?: readonly ReminderRule[];
  /** Milliseconds between two looks at the clock and at the outbox; `null` for a test that ticks by itself. */
  readonly tick?: number | null;
  /** Called last when the app stops: closes what was opened for it. */
  readonly close?: () => Promise<void>;
}

/** What the notifications are composed of. `stream` is connected to the app by the composition. */
export interface NotificationsParts {
  readonly dataSource: DataSource;
  readonly log: EventLog<DeliveredEvent>;
  readonly store: EventStore;
  readonly model: NotificationsProjection;
  readonly stream: EventStreamServer<EntityManager>;
  readonly clock: Clock;
  /** IANA name; decides which day it is. */
  readonly timeZone: string;
  readonly training: boolean;
  readonly mail: MailParts | null;
  readonly rules: readonly ReminderRule[];
  readonly tick: number | null;
  readonly close: () => Promise<void>;
}

/** Puts the parts together; nothing is opened before the app starts. */
export function notificationsParts(place: NotificationsPlace): NotificationsParts {
  const { databaseUrl, log, store, training, timeZone = DEFAULT_TIME_ZONE, clock = systemClock } = place;
  const { mail = null, rules = REMINDER_RULES, tick = 1_000, close = () => Promise.resolve() } = place;
  const dataSource = readModelDataSource(databaseUrl, {
    schema: NOTIFICATIONS,
    entities: [],
    application: NOTIFICATIONS,
  });
  const model = new NotificationsProjection(directoryTerritories, timeZone);
  const stream = new EventStreamServer<EntityManager>({
    name: NOTIFICATIONS,
    log,
    store,
    database: new TypeOrmProjectionDatabase(dataSource),
    reset: (tx) => model.reset(tx),
    beside: (project) => besideBySchema({ schema: NOTIFICATIONS, tables: READ_MODEL, project }),
    // A register that sends no letters keeps no outbox either: turned on later, it begins with what comes then.
    ...(mail === null ? {} : { effects: writeLetters }),
    onAlarm: logAlarm,
  });
  return { dataSource, log, store, model, stream, clock, timeZone, training, mail, rules, tick, close };
}
