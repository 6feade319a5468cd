import { AccessModule } from '@pobratim/access';
import { Module, type DynamicModule } from '@nestjs/common';
import { AnalyticsModule } from './analytics.module.js';
import type { AnalyticsParts } from './analytics-parts.adapter.js';

/** The figures as a service of their own, with the identity that every route asks for. */
@Module({})
export class AnalyticsAppModule {
  static of(parts: AnalyticsParts, key: Buffer): DynamicModule {
    return {
      module: AnalyticsAppModule,
      imports: [
        AccessModule.register({ key, training: parts.training, clock: parts.clock }),
        AnalyticsModule.forRoot(parts),
      ],
    };
  }
}
