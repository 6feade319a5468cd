import { useTranslation } from 'react-i18next';
import type { ListTotal, Moment } from '../../__generated__/registry/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sayDate, sayInstant } from '../../shared/dates/say-date.js';

/** «11 партнёрств, 16 документов · показано на сегодня, по сведениям на …», said to screen readers when it changes. */
export function ResultLine({ total, moment }: { readonly total: ListTotal; readonly moment: Moment }) {
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
        {t('register.found', { count: total.partnerships })},{' '}
        {t('register.documents', { count: total.agreements })} · {t('register.shown', { day, known })}
      </p>
    </>
  );
}
