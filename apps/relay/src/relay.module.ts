import {
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { OpenRelay } from './relay-parts.adapter.js';

/** Starts the relay with the app and ends it in order. */
class RelayLife implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly open: OpenRelay) {}

  onApplicationBootstrap(): void {
    this.open.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.open.close();
  }
}

/** The relay as an app without routes of its own: only health and metrics. */
@Module({})
export class RelayModule {
  static forRoot(open: OpenRelay): DynamicModule {
    return {
      module: RelayModule,
      providers: [{ provide: RelayLife, useFactory: () => new RelayLife(open) }],
    };
  }
}
