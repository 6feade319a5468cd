import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule, sessionKey } from '@pobratim/access';

import { PortalModule } from './portal.module.js';
import type { StorePlace } from './store-place.js';

/** What the composition needs from the start. */
export interface Composition {
  readonly place: StorePlace;
  /** Address of the database for the services' role. */
  readonly servicesUrl: string;
  readonly sessionKey: string | undefined;
  /** Folder of the built portal. */
  readonly portal: string;
}

/** The whole product in one process: which module is here and what it is given is all there is to it. */
@Module({})
export class StandaloneModule {
  static of(composition: Composition): DynamicModule {
    const training = composition.place.purpose === 'training';
    return {
      module: StandaloneModule,
      imports: [
        AccessModule.register({
          key: sessionKey(composition.place.folder, composition.sessionKey),
          training,
        }),
        PortalModule.serving(composition.portal),
      ],
    };
  }
}
