import { AccessModule } from '@pobratim/access';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NotificationsParts } from './notifications-parts.adapter.js';
import { NotificationsModule } from './notifications.module.js';

/** The notifications as a service of their own, with the identity that every route asks for. */
@Module({})
export class NotificationsAppModule {
  static of(parts: NotificationsParts, key: Buffer): DynamicModule {
    return {
      module: NotificationsAppModule,
      imports: [
        // Who sits before the screen is a matter of the real time, whatever day the register believes it is.
        AccessModule.register({ key, training: parts.training }),
        NotificationsModule.forRoot(parts),
      ],
    };
  }
}
