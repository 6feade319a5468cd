import type { IncomingMessage } from 'node:http';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@pobratim/kernel';
import type { Identity } from './identity.js';

/** A request on which the guard has put who is asking. */
export interface IdentifiedRequest extends IncomingMessage {
  identity?: Identity;
}

/** Metadata key of {@link WithoutIdentity}. */
export const WITHOUT_IDENTITY = 'pobratim:without-identity';

/** `@WithoutIdentity()`: the route answers before anybody has said who they are. */
export const WithoutIdentity = (): MethodDecorator & ClassDecorator => SetMetadata(WITHOUT_IDENTITY, true);

/**
 * `@CurrentIdentity() identity: Identity`: who is asking.
 * @throws DomainError `nobody-chosen` on a route without identity when nobody is named
 */
export const CurrentIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const { identity } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (identity === undefined) throw nobodyChosen();
  return identity;
});

/** The refusal of a request that does not say who is asking. */
export function nobodyChosen(): DomainError {
  return new DomainError('nobody-chosen', {
    kind: 'unauthenticated',
    message: {
      ru: 'Не выбрано, кто работает с реестром. Выберите человека в правом верхнем углу и повторите действие.',
      en: 'Nobody is chosen to work with the register. Choose a person in the upper right corner and repeat.',
    },
  });
}
