import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { AnalyticsParts } from './analytics-parts.adapter.js';

/** Opens the pool before events arrive, and closes it when nothing follows the log any more. */
export class AnalyticsLife implements OnModuleInit, OnApplicationShutdown {
  constructor(private readonly parts: Pick<AnalyticsParts, 'dataSource' | 'stream'>) {}

  async onModuleInit(): Promise<void> {
    await this.parts.dataSource.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.parts.dataSource.destroy();
  }

  /** Rejects while the figures do not follow the log. */
  async ready(): Promise<void> {
    const { running } = await this.parts.stream.runner.status();
    if (!running) throw new Error('the figures do not follow the log');
  }
}
