import { deadLetterDoors } from '@pobratim/messaging';
import { Module, type DynamicModule } from '@nestjs/common';
import { Delivered } from './inbox/delivered.query.js';
import { INBOX_FOUNDATION, type InboxFoundation } from './inbox/doors.adapter.js';
import { Inboxes } from './inbox/inboxes.query.js';
import {
  LETTER_OFFER,
  MailPreferenceController,
  type LetterOffer,
} from './inbox/mail-preference.controller.js';
import { MutesController } from './inbox/mutes.controller.js';
import { MutesQuery } from './inbox/mutes.query.js';
import { NotificationsController } from './inbox/notifications.controller.js';
import { NotificationsLife } from './notifications-life.adapter.js';
import type { NotificationsParts } from './notifications-parts.adapter.js';
import {
  NOTIFICATIONS,
  NotificationsConsumerController,
} from './notifications/notifications-consumer.controller.js';
import { NotificationsProjection } from './notifications/notifications.projection.js';

/** The notifications, put together: which adapter stands behind which port is all here. */
@Module({})
export class NotificationsModule {
  /** @param parts database, log, post and the rest of what differs between a service, the standalone and a test */
  static forRoot(parts: NotificationsParts): DynamicModule {
    const { dataSource, log, store, stream, clock, mail, model } = parts;
    const foundation: InboxFoundation = { store, clock };
    const offer: LetterOffer = { directory: mail?.directory ?? null };
    const delivered = new Delivered(dataSource, NOTIFICATIONS, (position, timeout) =>
      stream.runner.waitFor(position, timeout),
    );
    const deadLetters = deadLetterDoors({
      service: NOTIFICATIONS,
      store,
      log,
      parked: (name) => stream.runner.parked(name),
    });
    return {
      module: NotificationsModule,
      controllers: [
        NotificationsConsumerController,
        NotificationsController,
        MutesController,
        MailPreferenceController,
        deadLetters,
      ],
      providers: [
        { provide: NotificationsProjection, useValue: model },
        { provide: INBOX_FOUNDATION, useValue: foundation },
        { provide: LETTER_OFFER, useValue: offer },
        { provide: Inboxes, useValue: new Inboxes(dataSource) },
        { provide: MutesQuery, useValue: new MutesQuery(dataSource) },
        { provide: Delivered, useValue: delivered },
        { provide: NotificationsLife, useValue: new NotificationsLife(parts) },
      ],
      exports: [NotificationsLife],
    };
  }
}
