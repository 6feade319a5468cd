import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FiguresAnswer } from '../../__generated__/analytics/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';

/** Bars at most: a longer picture says less than the table. */
const MOST = 15;
const ROW = 26;
const NAMES = 220;
const WIDTH = 720;

const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text);

/**
 * The rows of the table as bars. A picture with a summary in words; its numbers, as links, are in the table beneath,
 * so nothing is told by it alone.
 */
export function FigureBars({ answer }: { readonly answer: FiguresAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = useId();
  const { dimension, values } = answer.rows;
  const shown = values.slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const summary = shown.map(({ label, count }) => `${label[language]} – ${count}`).join(', ');
  const room = WIDTH - NAMES - 48;
  return (
    <figure className="figure-bars">
      <figcaption id={title}>{t(`analytics.dimension.${dimension}`)}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${shown.length * ROW}`}
        role="img"
        aria-labelledby={title}
        aria-description={summary}
      >
        {shown.map(({ value, label, count }, at) => (
          <g key={value} transform={`translate(0 ${at * ROW})`}>
            <title>{`${label[language]}: ${count}`}</title>
            <text x={NAMES - 10} y={ROW / 2} className="figure-bar-name">
              {short(label[language])}
            </text>
            <rect x={NAMES} y={5} width={Math.max(2, (count / most) * room)} height={ROW - 10} rx={2} />
            <text x={NAMES + Math.max(2, (count / most) * room) + 8} y={ROW / 2} className="figure-bar-count">
              {count}
            </text>
          </g>
        ))}
      </svg>
      {values.length > shown.length && (
        <p className="small muted">{t('analytics.barsMore', { count: values.length - shown.length })}</p>
      )}
    </figure>
  );
}
