import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule, sessionKey } from '@pobratim/access';
import { RegistryModule, type RegistryParts } from '@pobratim/registry';

import { PortalModule } from './portal.module.js';
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
}

/** The whole product in one process: which module is here and what it is given is all there is to it. */
@Module({})
export class StandaloneModule {
  static of({ place, registry, sessionKey: configured, portal }: Composition): DynamicModule {
    const training = place.purpose === 'training';
    return {
      module: StandaloneModule,
      imports: [
        AccessModule.register({ key: sessionKey(place.folder, configured), training }),
        RegistryModule.forRoot(registry),
        PortalModule.serving(portal),
      ],
    };
  }
}
