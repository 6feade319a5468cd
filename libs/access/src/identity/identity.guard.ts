import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { nobodyChosen, WITHOUT_IDENTITY, type IdentifiedRequest } from './current-identity.js';
import { IdentitySource } from './identity-source.js';

/** Puts the identity on every request and refuses requests without one, unless the route says otherwise. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(private readonly source: IdentitySource) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const identity = this.source.identify(request.headers);
    if (identity !== null) request.identity = identity;
    if (identity !== null || isOpen(context)) return true;
    throw nobodyChosen();
  }
}

function isOpen(context: ExecutionContext): boolean {
  return [context.getHandler(), context.getClass()].some(
    (target) => Reflect.getMetadata(WITHOUT_IDENTITY, target) === true,
  );
}
