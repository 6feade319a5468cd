import type { FigureRowsSearch } from '../../app/figures-search.js';
import { useSpeech } from '../../shared/use-speech.js';
import { valueWords } from './dimension-words.js';
import { chosenOf, DIMENSIONS, type Dimension } from './figures-query.js';

interface WhatProps {
  readonly search: FigureRowsSearch;
  /** Names that an answer knows, by value: those of regions are nowhere else. */
  readonly known?: ReadonlyMap<string, string>;
  /** Takes a condition back; without it the conditions are only shown. */
  readonly onRemove?: (dimension: Dimension) => void;
}

/** By what is narrowed: «Страна: Германия», «Десятилетие подписания: 1980-е». */
export function WhatIsCounted({ search, known, onRemove }: WhatProps) {
  const speech = useSpeech();
  const { t } = speech;
  const said = DIMENSIONS.filter((dimension) => chosenOf(search, dimension).length > 0);
  if (said.length === 0) return null;
  const wordsOf = (dimension: Dimension): string => {
    const values = chosenOf(search, dimension).map(
      (value) =>
        (dimension === 'region' ? known?.get(value) : undefined) ?? valueWords(dimension, value, speech),
    );
    return `${t(`analytics.dimension.${dimension}`)}: ${values.join(', ')}`;
  };
  return (
    <ul className="figure-what">
      {said.map((dimension) => (
        <li key={dimension}>
          {onRemove === undefined ? (
            <span className="chip">{wordsOf(dimension)}</span>
          ) : (
            <button
              type="button"
              className="chip"
              aria-label={t('register.remove', { name: wordsOf(dimension) })}
              onClick={() => {
                onRemove(dimension);
              }}
            >
              {wordsOf(dimension)} <span aria-hidden="true">✕</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
