import type { GeographyMark } from './geography.js';
import type { PartyShape, ShapeContext, Slot } from './party-shapes.js';
import type { Token } from './tokens.js';

/** A party as the sentence has it, not yet known to be a place of any country. */
export interface PartyMention extends PartyShape {
  readonly slot: Slot;
  /** Whether it goes on a list begun by the mention before it. */
  readonly coordinated: boolean;
  readonly preposition: string | null;
  /** The adjective of a country before it. */
  readonly adjective: GeographyMark | null;
  /** Whether the directory knows its name in some country. */
  readonly strong: boolean;
}

/** What parties are read from: the tokens of a sentence and what was noticed in it. */
export interface PartyContext extends ShapeContext {
  readonly geography: readonly GeographyMark[];
  /** Whether the token stands inside quotation marks. */
  readonly quoted: (token: Token) => boolean;
  /** Where the block's own words begin: a name there needs no other sign. */
  readonly head: number;
}
