import type { ActorView, Ground } from '../../__generated__/registry/types.gen.js';

/** Where a value comes from, whatever the value is. */
export interface KnownFact {
  readonly eventId: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly actor: ActorView;
  readonly source: Ground | null;
  readonly learnedOn: string | null;
  readonly corrected: boolean;
}

/** A value that the panel can be asked about: its key in the address, its name, its words. */
export interface AskedValue {
  readonly key: string;
  readonly name: string;
  readonly words: string;
  readonly fact: KnownFact;
}
