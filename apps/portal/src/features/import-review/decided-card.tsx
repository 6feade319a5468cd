import { Link } from '@tanstack/react-router';
import type { Candidate } from '../../__generated__/registry/types.gen.js';
import { reasonWords } from '../history/reason-words.js';
import { useSpeech } from '../../shared/use-speech.js';
import { nameOf } from './review-order.js';

interface DecidedCardProps {
  readonly candidate: Candidate;
  readonly mayDecide: boolean;
  readonly busy: boolean;
  readonly onReopen: (no: number) => void;
}

/** What was decided on a candidate, and the way to take it back. */
export function DecidedCard({ candidate, mayDecide, busy, onReopen }: DecidedCardProps) {
  const { t } = useSpeech();
  const { state, result, refusal, no } = candidate;
  const name = nameOf(candidate, t('imports.noForeign'));
  const word = t(state === 'RECORDED' ? 'imports.reopenRecorded' : 'imports.reopen');
  return (
    <li className="decided">
      <div>
        <strong>{name}</strong>
        <span className="small muted">
          {' '}
          {t(`words.candidateState.${state}`)}
          {refusal !== null && `: ${reasonWords(refusal, t) ?? ''}`}
        </span>
        {result?.registerNumber != null && (
          <>
            {' '}
            <Link className="small nowrap" to="/agreements/$id" params={{ id: result.registerNumber }}>
              {result.registerNumber}
            </Link>
          </>
        )}
      </div>
      {mayDecide && state !== 'ACCEPTED' && (
        <button
          type="button"
          className="button button-quiet small nowrap"
          aria-label={`${word}: ${name}`}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onReopen(no);
          }}
        >
          {word}
        </button>
      )}
    </li>
  );
}
