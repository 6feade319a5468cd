import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../__generated__/registry/types.gen.js';
import { useMay } from '../../api/access.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sayInstant } from '../../shared/dates/say-date.js';
import { cleared, filterCount } from './register-query.js';
import { useRegisterSearch } from './use-register-search.js';

/** Nothing to show: why, and what next. */
export function EmptyRegister({ moment }: { readonly moment: Moment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayImport = useMay('import');
  const { search, change } = useRegisterSearch();
  if (moment.beforeRegister && moment.registerSince !== null) {
    return (
      <div className="empty">
        <strong>{t('time.beforeRegister', { date: sayInstant(moment.registerSince, language) })}</strong>
      </div>
    );
  }
  if (filterCount(search) > 0) {
    return (
      <div className="empty">
        <strong>{t('register.noneChosen')}</strong>
        <p>{t('register.noneChosenNext')}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            change(cleared);
          }}
        >
          {t('register.clearAll')}
        </button>
      </div>
    );
  }
  return (
    <div className="empty">
      <strong>{t('register.noneAtAll')}</strong>
      {mayImport && (
        <>
          <p>{t('register.noneAtAllNext')}</p>
          <Link to="/import" className="button">
            {t('home.bring')}
          </Link>
        </>
      )}
    </div>
  );
}
