import type { Import as ImportCard } from '../shapes/import.js';
import { candidateViews } from './candidate-views.js';
import { importHead, type ImportToShow } from './import-head.js';
import type { RegisterView } from './register-view.js';
import type { StoredReading } from './stored-reading.js';
import type { SourceDocument } from '../source-documents/source-document.js';

/** Everything a card is made of. */
export interface CardParts extends ImportToShow {
  readonly revision: number;
  readonly position: number;
  readonly document: SourceDocument | null;
  readonly text: string;
  readonly reading: StoredReading | null;
  readonly register: RegisterView;
  readonly mayDecide: boolean;
}

/** An import with its review: the text, the candidates against the register, and what was decided. */
export function importCard(parts: CardParts): ImportCard {
  const { state, reading, revision, position, text } = parts;
  const candidates = reading?.candidates ?? [];
  const views = candidateViews(state, [...candidates, ...(reading?.domestic ?? [])], parts.register);
  return {
    ...importHead(parts),
    sourceDocument: state.sourceDocument,
    source: sourceView(parts.document),
    text,
    candidates: views.slice(0, candidates.length),
    domestic: views.slice(candidates.length),
    unrecognised: unrecognisedViews(parts),
    may: { decide: parts.mayDecide && state.phase === 'REVIEW' },
    revision,
    position,
  };
}

function sourceView(document: SourceDocument | null): ImportCard['source'] {
  if (document === null) return { sender: null, number: null, date: null, asAt: null };
  const { sender, incomingNumber: number, incomingDate: date, asAt } = document;
  return { sender, number, date, asAt };
}

function unrecognisedViews({ state, reading }: CardParts): ImportCard['unrecognised'] {
  return (reading?.unrecognised ?? []).map(({ line, quote, span, reason }) => ({
    line,
    quote,
    ...span,
    reason,
    dismissed: line in state.dismissed,
  }));
}
