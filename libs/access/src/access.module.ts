import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { systemClock, type Clock } from '@pobratim/kernel';
import { IdentityGuard } from './identity/identity.guard.js';
import { IdentitySource } from './identity/identity-source.js';
import { DEMONSTRATION_PERSONS } from './persons/demonstration-persons.js';
import { PersonsController } from './persons/persons.controller.js';
import { CookieIdentitySource } from './session/cookie-identity.adapter.js';

/** What the composition decides about access. */
export interface AccessOptions {
  /** The key that signs cookies, see `sessionKey`. */
  readonly key: Buffer;
  /** Whether the officers of the fictitious region are offered too: in a training register only. */
  readonly training: boolean;
  readonly clock?: Clock;
}

/** Identity for every route of the app: the guard, the persons to choose from, and the choice. */
@Module({})
export class AccessModule {
  static register({ key, training, clock = systemClock }: AccessOptions): DynamicModule {
    const persons = DEMONSTRATION_PERSONS.filter((person) => training || !person.training);
    const source = new CookieIdentitySource(persons, key, clock);
    return {
      module: AccessModule,
      global: true,
      controllers: [PersonsController],
      providers: [
        { provide: CookieIdentitySource, useValue: source },
        { provide: IdentitySource, useExisting: CookieIdentitySource },
        { provide: APP_GUARD, useClass: IdentityGuard },
      ],
      exports: [IdentitySource],
    };
  }
}
