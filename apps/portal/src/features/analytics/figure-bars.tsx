import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FiguresAnswer } from '../../__generated__/analytics/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';

/** Bars at most: a longer picture says less than the table. */
const MOST = 15;

/**
 * The rows of the table as bars. One picture with a summary in words; its numbers, as links, are in the table beneath,
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
  return (
    <figure className="figure-bars" aria-labelledby={title}>
      <figcaption id={title}>{t(`analytics.dimension.${dimension}`)}</figcaption>
      <div role="img" aria-label={summary}>
        {shown.map(({ value, label, count }) => (
          <div key={value} className="figure-bar">
            <span className="figure-bar-name">{label[language]}</span>
            <span className="figure-bar-room">
              <span className="figure-bar-fill" style={{ width: `${(count / most) * 100}%` }} />
              <span className="figure-bar-count">{count}</span>
            </span>
          </div>
        ))}
      </div>
      {values.length > shown.length && (
        <p className="small muted">{t('analytics.barsMore', { count: values.length - shown.length })}</p>
      )}
    </figure>
  );
}
