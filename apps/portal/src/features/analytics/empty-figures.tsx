import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../__generated__/analytics/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sayInstant } from '../../shared/dates/say-date.js';

/** Nothing to count: why, and what next. */
export function EmptyFigures({ moment }: { readonly moment: Moment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const early = moment.beforeRegister && moment.registerSince !== null;
  return (
    <div className="empty">
      <strong>
        {early
          ? t('time.beforeRegister', { date: sayInstant(moment.registerSince ?? '', language) })
          : t('analytics.nothing')}
      </strong>
      {!early && <p>{t('analytics.nothingNext')}</p>}
      <Link
        to="/register"
        className="button"
        search={({ validOn, knownAt }) => ({ validOn, knownAt, view: 'partnerships' as const })}
      >
        {t('analytics.toRegister')}
      </Link>
    </div>
  );
}
