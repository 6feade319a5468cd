import type { DocumentFacts, Guarded, LegalWord, ToldOfAgreement } from './told.js';

/** A document as figures need it, folded over what was delivered. */
export interface Agreement extends DocumentFacts, Guarded {
  readonly number: string;
  readonly partnership: string;
  readonly domestic: boolean;
  readonly removed: boolean;
  /** In the order of the log; what was put right is not among them any more. */
  readonly words: readonly LegalWord[];
}

/** The document after one more event; `null` before it was recorded. */
export function evolveAgreement(state: Agreement | null, told: ToldOfAgreement): Agreement | null {
  if (told.what === 'recorded') {
    const { number, partnership, domestic, keeper, level, kind, title, signedOn, parties } = told;
    const facts = { number, partnership, domestic, keeper, level, kind, title, signedOn, parties };
    return { ...facts, removed: false, words: [] };
  }
  return state === null ? null : continued(state, told);
}

function continued(state: Agreement, told: Exclude<ToldOfAgreement, { what: 'recorded' }>): Agreement {
  switch (told.what) {
    case 'corrected':
      return { ...state, ...told.facts };
    case 'legal-status-stated':
      return { ...state, words: [...without(state.words, told.corrects), told.word] };
    case 'word-taken-back':
      return { ...state, words: without(state.words, told.corrects) };
    case 'access-level-set':
      return { ...state, level: told.level };
    case 'removed':
      return { ...state, removed: true };
  }
}

function without(words: readonly LegalWord[], eventId: string | null): readonly LegalWord[] {
  return words.filter((word) => word.eventId !== eventId);
}
