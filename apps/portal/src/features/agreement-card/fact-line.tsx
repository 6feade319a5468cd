import type { ReactNode } from 'react';
import { useSpeech } from '../../shared/use-speech.js';
import { sayField } from '../../shared/say-value.js';
import { Whence } from '../provenance/whence.js';

interface FactLineProps {
  readonly field: string;
  readonly corrected: boolean;
  readonly onCorrect?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** One field of a document: its value, whence, and the way to put it right. */
export function FactLine({ field, corrected, onCorrect, children }: FactLineProps) {
  const speech = useSpeech();
  const name = sayField(field, speech);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span>{children}</span>
        <Whence of={field} what={name} />
        {onCorrect !== undefined && (
          <button
            type="button"
            className="button button-quiet small"
            aria-label={speech.t('cards.correctTitle', { what: name.toLowerCase() })}
            onClick={onCorrect}
          >
            {speech.t('cards.correct')}
          </button>
        )}
        {corrected && <span className="corrected-mark">✎ {speech.t('imports.correctedMark')}</span>}
      </dd>
    </>
  );
}
