import type { Assembly, BlockState } from './assembly.js';
import type { DocumentMention } from './document-mention.js';
import type { SentenceFacts } from './facts.js';
import type { DatedWords } from './pick-dates.js';
import { type Party, sameName } from './places.js';
import type { UnreadReason } from './reading.js';
import type { Draft } from './records.js';
import type { Span } from './sentences.js';

/** A segment with all that was settled about it. */
export interface Scope {
  readonly assembly: Assembly;
  readonly state: BlockState;
  readonly facts: SentenceFacts;
  readonly segment: Span;
  readonly documents: readonly DocumentMention[];
  readonly parties: readonly Party[];
  readonly dates: readonly DatedWords[];
}

/** What became of the documents of a segment. */
export interface Outcome {
  readonly drafts: Draft[];
  /** Documents named again, not new ones. */
  readonly again: DocumentMention[];
  readonly doubts: UnreadReason[];
  /** Whether a document between Russian parties was kept aside. */
  domestic: boolean;
}

/** The words of a scope's segment. */
export const wordsOf = ({ assembly, segment }: Scope): string =>
  assembly.text.slice(segment.from, segment.to);

/** Whose records these are when a passage names no Russian party: the block's own, else the list's. */
export function ownersOf({ assembly, state }: Scope): readonly Party[] {
  const { home } = assembly.scene;
  if (state.domestics.length > 0) return state.domestics;
  return home ? [home] : [];
}

/** Whether a party is not the owner of the list. */
export function isOther({ assembly }: Scope, party: Party): boolean {
  const { home } = assembly.scene;
  return home === null || !sameName(party, home);
}

/** Whether a party stands after «с» or «между». */
export const isLinked = (party: Party): boolean =>
  party.mention.slot === 'with' || party.mention.slot === 'between';
