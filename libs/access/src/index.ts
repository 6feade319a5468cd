export { AccessModule, type AccessOptions } from './access.module.js';
export { CurrentIdentity, WithoutIdentity, type IdentifiedRequest } from './identity/current-identity.js';
export { actorOf, ROLES, type Identity, type IdentityActor, type Role } from './identity/identity.js';
export { IdentitySource } from './identity/identity-source.js';
export {
  DEMONSTRATION_PERSONS,
  TRAINING_REGION,
  type DemonstrationPerson,
} from './persons/demonstration-persons.js';
export { mayDo, requireRight, type GuardedRecord } from './rights/may-do.js';
export { ACTIONS, type AccessLevel, type Action } from './rights/rights-table.js';
export type { Territories } from './rights/territory.js';
export { visibleScope, type VisibleScope } from './rights/visible-scope.js';
export { sessionKey } from './session/session-key.js';
