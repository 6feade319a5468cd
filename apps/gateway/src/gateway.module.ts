import { AccessModule } from '@pobratim/access';
import { Module, type DynamicModule } from '@nestjs/common';
import { PortalModule } from '@pobratim/portal-files';

/** What the gateway answers itself: who is chosen, and the portal. Everything else goes through the doors. */
@Module({})
export class GatewayModule {
  /** @param portal folder of the built portal */
  static of({
    key,
    training,
    portal,
  }: {
    readonly key: Buffer;
    readonly training: boolean;
    readonly portal: string;
  }): DynamicModule {
    return {
      module: GatewayModule,
      imports: [AccessModule.register({ key, training }), PortalModule.serving(portal)],
    };
  }
}
