import type { Message } from '@pobratim/kernel';

/** Roles that act in the register today; the full list of the domain grows here. */
export const ROLES = [
  'MUNICIPAL_OFFICER',
  'REGIONAL_OFFICER',
  'REGIONAL_APPROVER',
  'FEDERAL_COORDINATOR',
  'AUDITOR',
] as const;
export type Role = (typeof ROLES)[number];

/** A person or an office: an id that goes into events and a name that never does. */
export interface Named {
  /** UUID, pseudonymous. */
  readonly id: string;
  readonly name: Message;
}

/** Who acts, from where, and for whom. Every command carries one and every event records its ids. */
export interface Identity {
  readonly person: Named;
  readonly office: Named;
  readonly role: Role;
  /** A region code (`67`), an OKTMO code (`66701000`), or null for the whole country. */
  readonly territory: string | null;
  /** The id of the office or body acted for; null for one's own. */
  readonly onBehalfOf: string | null;
}

/** The part of an identity that an event keeps for ever: ids, role and territory, no names. */
export interface IdentityActor {
  readonly id: string;
  readonly office: string;
  readonly role: Role;
  readonly territory: string | null;
  readonly onBehalfOf: string | null;
}

/** The actor of an event, from the identity of the request. */
export function actorOf({ person, office, role, territory, onBehalfOf }: Identity): IdentityActor {
  return { id: person.id, office: office.id, role, territory, onBehalfOf };
}
