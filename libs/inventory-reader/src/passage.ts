import type { BlockFacts, SentenceFacts } from './facts.js';
import type { CountryHint, Party } from './places.js';
import type { Span } from './sentences.js';

/** What a block inherits from the headings and the lines above it. */
export interface Scene {
  /** The Russian party whose list this is. */
  readonly home: Party | null;
  /** The country of a heading. */
  readonly country: CountryHint | null;
}

/** A part of a block to find the parties of. */
export interface Passage {
  readonly text: string;
  readonly block: BlockFacts;
  readonly sentence: SentenceFacts;
  readonly segment: Span;
}
