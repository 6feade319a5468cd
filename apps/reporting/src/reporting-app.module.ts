import { AccessModule } from '@pobratim/access';
import { Module, type DynamicModule } from '@nestjs/common';
import type { ReportingParts } from './reporting-parts.adapter.js';
import { ReportingModule } from './reporting.module.js';

/** The reports as a service of their own, with the identity that every route asks for. */
@Module({})
export class ReportingAppModule {
  static of(parts: ReportingParts, key: Buffer): DynamicModule {
    return {
      module: ReportingAppModule,
      imports: [
        AccessModule.register({ key, training: parts.training, clock: parts.clock }),
        ReportingModule.forRoot(parts),
      ],
    };
  }
}
