import type { EventStreamServer } from '@pobratim/messaging';
import type { BeforeApplicationShutdown, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';

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
export class AnalyticsLife implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(private readonly living: Living) {}

  /** The events that the figures are counted from, for the composition to connect. */
  get stream(): EventStreamServer<EntityManager> {
    return this.living.stream;
  }

  async onModuleInit(): Promise<void> {
    await this.living.dataSource.initialize();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.living.stream.close();
  }

  async onApplicationShutdown(): Promise<void> {
    const { dataSource, close } = this.living;
    if (dataSource.isInitialized) await dataSource.destroy();
    await close();
  }

  /** Rejects while the figures do not follow the log. */
  async ready(): Promise<void> {
    const { running } = await this.living.stream.runner.status();
    if (!running) throw new Error('the figures do not follow the log');
  }
}
