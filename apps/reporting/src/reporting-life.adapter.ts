import type { EventStreamServer } from '@pobratim/messaging';
import {
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { Alarm } from '@pobratim/event-sourcing';
import type { DataSource, EntityManager } from 'typeorm';

const log = new Logger('reporting');

/** What an operator must see, in the log of the service. */
export function logAlarm(alarm: Alarm): void {
  const words =
    alarm.kind === 'event-parked' ? `event ${alarm.parked.position} of ${alarm.parked.stream}` : '';
  log.error(`${alarm.kind} ${words} ${String(alarm.error)}`);
}

/** What lives as long as the app. */
export interface Living {
  readonly stream: EventStreamServer<EntityManager>;
  readonly dataSource: DataSource;
  readonly close: () => Promise<void>;
}

/**
 * Opens the connections with the app and closes them last. The stream begins when the composition connects it
 * (`connectEventStream`) and ends before the connections do.
 */
export class ReportingLife implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(private readonly living: Living) {}

  /** The events of the reports, for the composition to connect. */
  get stream(): EventStreamServer<EntityManager> {
    return this.living.stream;
  }

  async onModuleInit(): Promise<void> {
    const { dataSource } = this.living;
    if (!dataSource.isInitialized) await dataSource.initialize();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.living.stream.close();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.living.dataSource.isInitialized) await this.living.dataSource.destroy();
    await this.living.close();
  }

  /** Rejects while the read model does not follow the log. */
  async ready(): Promise<void> {
    const { running } = await this.living.stream.runner.status();
    if (!running) throw new Error('the reports do not follow the log');
  }
}
