import { AccessModule } from '@pobratim/access';
import { Module, type DynamicModule } from '@nestjs/common';
import { RegistryModule } from './registry.module.js';
import type { RegistryParts } from './registry-parts.adapter.js';

/** The registry as a service of its own, with the identity that every route asks for. */
@Module({})
export class RegistryAppModule {
  static of(parts: RegistryParts, key: Buffer): DynamicModule {
    return {
      module: RegistryAppModule,
      imports: [
        AccessModule.register({ key, training: parts.training, clock: parts.clock }),
        RegistryModule.forRoot(parts),
      ],
    };
  }
}
