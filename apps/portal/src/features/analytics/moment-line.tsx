import { useTranslation } from 'react-i18next';
import type { Counted, Moment } from '../../__generated__/analytics/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sayDate, sayInstant } from '../../shared/dates/say-date.js';

interface MomentLineProps {
  readonly unit: Counted;
  readonly total: number;
  /** How many could be otherwise on this day; left out where nobody counted. */
  readonly uncertain?: number;
  readonly moment: Moment;
}

/** «26 партнёрств, 3 из них под вопросом · показано на сегодня, по сведениям на …» */
export function MomentLine({ unit, total, uncertain = 0, moment }: MomentLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = moment.validOn === moment.today ? t('time.today') : (sayDate(moment.validOn, language) ?? '');
  const known =
    moment.knownAtInstant === null ? t('time.nowWord') : sayInstant(moment.knownAtInstant, language);
  return (
    <>
      {moment.staleSince !== null && (
        <p className="note note-amber" role="alert">
          {t('register.stale', { date: sayInstant(moment.staleSince, language) })}
        </p>
      )}
      <p className="result-line" role="status">
        {unit === 'AGREEMENTS'
          ? t('register.documents', { count: total })
          : t('register.found', { count: total })}
        {uncertain > 0 && `, ${t('analytics.uncertain', { count: uncertain })}`} ·{' '}
        {t('register.shown', { day, known })}
      </p>
    </>
  );
}
