import type { KeyboardEvent } from 'react';
import type { Candidate } from '../../__generated__/registry/types.gen.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { useSpeech } from '../../shared/use-speech.js';
import { CandidateMatchNote } from './candidate-match.js';
import { CandidateSummary } from './candidate-summary.js';
import { CandidateValues } from './candidate-values.js';
import { nameOf } from './review-order.js';

/** What can be done with the card at hand. */
export interface CardActs {
  readonly accept: (candidate: Candidate) => void;
  readonly correct: (candidate: Candidate) => void;
  readonly reject: (candidate: Candidate) => void;
  readonly focus: (no: number) => void;
}

interface CandidateCardProps {
  readonly candidate: Candidate;
  readonly active: boolean;
  readonly place: string;
  readonly mayDecide: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly acts: CardActs;
}

/** Keys of a card by their place: И and E correct, О and R reject, in either layout. They act only on the card with the focus. */
const actOf = (event: KeyboardEvent): 'accept' | 'correct' | 'reject' | null => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return null;
  if (event.code === 'Enter' || event.code === 'NumpadEnter') return 'accept';
  if (event.code === 'KeyB' || event.code === 'KeyE') return 'correct';
  return event.code === 'KeyJ' || event.code === 'KeyR' ? 'reject' : null;
};

function CardButtons({ candidate, acts, busy }: Pick<CandidateCardProps, 'candidate' | 'acts' | 'busy'>) {
  const { t } = useSpeech();
  const keys = [
    { act: acts.accept, word: t('imports.accept'), letter: 'Enter', primary: true },
    { act: acts.correct, word: t('imports.correct'), letter: t('imports.correctKey'), primary: false },
    { act: acts.reject, word: t('imports.reject'), letter: t('imports.rejectKey'), primary: false },
  ];
  return (
    <div className="buttons candidate-buttons">
      {keys.map(({ act, word, letter, primary }) => (
        <button
          key={word}
          type="button"
          tabIndex={-1}
          className={primary ? 'button button-primary' : 'button'}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) act(candidate);
          }}
        >
          {word} <kbd>{letter}</kbd>
        </button>
      ))}
      <span className="small muted nowrap">
        <kbd>Tab</kbd> {t('imports.next')}
      </span>
    </div>
  );
}

/** A candidate to decide on: one stop of Tab; its span in the text lights up with it. */
export function CandidateCard({
  candidate,
  active,
  place,
  mayDecide,
  busy,
  error,
  acts,
}: CandidateCardProps) {
  const { t } = useSpeech();
  const name = nameOf(candidate, t('imports.noForeign'));
  return (
    <article
      className={active ? 'candidate candidate-active' : 'candidate'}
      tabIndex={0}
      data-card={candidate.no}
      aria-label={`${place}: ${name}`}
      aria-keyshortcuts="Enter E R"
      onFocus={() => {
        acts.focus(candidate.no);
      }}
      onKeyDown={(event) => {
        const act = mayDecide && !busy ? actOf(event) : null;
        if (act === null) return;
        event.preventDefault();
        acts[act](candidate);
      }}
    >
      <div className="candidate-head">
        <h3>{name}</h3>
        <span className="small muted nowrap">{place}</span>
      </div>
      {active ? <CandidateValues candidate={candidate} /> : <CandidateSummary candidate={candidate} />}
      {active && <CandidateMatchNote candidate={candidate} />}
      {active && error !== null && <ErrorNote error={error} />}
      {active && mayDecide && <CardButtons candidate={candidate} acts={acts} busy={busy} />}
    </article>
  );
}
