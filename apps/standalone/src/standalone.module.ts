import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { AccessModule, sessionKey } from '@pobratim/access';
import { AnalyticsLife, AnalyticsModule } from '@pobratim/analytics';
import { StoreLog, type EventStreamServer } from '@pobratim/messaging';
import {
  NotificationsLife,
  NotificationsModule,
  notificationsParts,
  type MailParts,
} from '@pobratim/notifications';
import { RegistryModule, type RegistryParts } from '@pobratim/registry';
import { ReportingLife, ReportingModule } from '@pobratim/reporting';

import { PortalModule } from '@pobratim/portal-files';
import type { StorePlace } from './store-place.js';

/** What the composition needs from the start. */
export interface Composition {
  readonly place: StorePlace;
  /** The registry's store and files, opened. */
  readonly registry: RegistryParts;
  /** Signs the cookie of the chosen person; one is made and kept when none is configured. */
  readonly sessionKey: string | undefined;
  /** Folder of the built portal. */
  readonly portal: string;
  /** How letters leave; none do unless a mail server is configured. */
  readonly mail?: MailParts | null;
}

/** The whole product in one process: which module is here and what it is given is all there is to it. */
@Module({})
export class StandaloneModule {
  static of({ place, registry, sessionKey: configured, portal, mail = null }: Composition): DynamicModule {
    const training = place.purpose === 'training';
    const consumer = consumerOf(registry);
    return {
      module: StandaloneModule,
      imports: [
        AccessModule.register({ key: sessionKey(place.folder, configured), training }),
        RegistryModule.forRoot(registry),
        AnalyticsModule.forRoot(consumer),
        NotificationsModule.forRoot(notificationsParts({ ...consumer, mail })),
        ReportingModule.forRoot(consumer),
        PortalModule.serving(portal),
      ],
    };
  }
}

/** What every service that consumes is given here: the registry's own store as the log, the same database and clock. */
function consumerOf({ store, databaseUrl, clock, timeZone, training }: RegistryParts) {
  const log = new StoreLog(store, { demonstration: training });
  return { log, store, databaseUrl, clock, timeZone, training, close: () => Promise.resolve() };
}

/** The services that consume: name, stream to connect, and whether it follows the log. */
export function consumersIn(app: INestApplicationContext): readonly Consumer[] {
  return [
    { name: 'analytics', life: app.get(AnalyticsLife) },
    { name: 'notifications', life: app.get(NotificationsLife) },
    { name: 'reporting', life: app.get(ReportingLife) },
  ];
}

/** A service that consumes, as it lives in the app. */
export interface Consumer {
  readonly name: string;
  readonly life: { readonly stream: EventStreamServer; ready(): Promise<void> };
}
