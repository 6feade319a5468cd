import type { MouseEvent } from 'react';
import { decadesOf, placeOf, spanUpTo } from '../shared/dates/on-ruler.js';

interface StripRulerProps {
  readonly day: string;
  readonly today: string;
  readonly onChoose: (day: string | undefined) => void;
}

/**
 * The small ruler of decades. It repeats in a picture what the words of the strip say, and takes a click as a short cut
 * to the end of that year; keyboards use the words.
 */
export function StripRuler({ day, today, onChoose }: StripRulerProps) {
  const span = spanUpTo(today);
  const at = (date: string): string => `${((placeOf(date, span) ?? 1) * 100).toFixed(2)}%`;
  const choose = (event: MouseEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const year = Math.floor(span.from + ((event.clientX - box.left) / box.width) * (span.to - span.from));
    const chosen = `${year}-12-31`;
    onChoose(chosen >= today ? undefined : chosen);
  };
  const away = day !== today;
  return (
    <div className="strip-ruler" aria-hidden="true">
      <svg onClick={choose}>
        <line x1="0" x2="100%" y1="20" y2="20" stroke="currentColor" opacity="0.4" />
        {decadesOf(span).map((year) => (
          <svg key={year} x={at(`${year}-01-01`)} overflow="visible">
            <line x1="0" x2="0" y1="13" y2="20" stroke="currentColor" opacity="0.5" />
            <text x="4" y="12" fontSize="10" fill="currentColor">
              {year}
            </text>
          </svg>
        ))}
        {away && <circle cx={at(today)} cy="20" r="4" fill="var(--paper)" stroke="currentColor" />}
        <circle cx={at(day)} cy="20" r="5" fill={away ? 'var(--amber)' : 'var(--accent)'} />
      </svg>
    </div>
  );
}
