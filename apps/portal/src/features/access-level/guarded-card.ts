import type { AccessLevel, FactAccessLevel } from '../../__generated__/registry/types.gen.js';

/** What a card says of who may see its record. */
export interface GuardedCard {
  readonly id: string;
  readonly revision: number;
  readonly accessLevel: FactAccessLevel;
  readonly may: { readonly setAccessLevel: readonly AccessLevel[] };
}
