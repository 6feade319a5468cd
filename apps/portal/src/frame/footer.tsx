import { useTranslation } from 'react-i18next';
import { useRegisterInfo } from '../api/register.js';
import { useLanguage } from '../i18n/use-language.js';
import { sayInstant } from '../shared/dates/say-date.js';
import { VERSION } from './version.js';

/** Which portal and which register this is, and how large its log is. */
export function Footer() {
  const { t } = useTranslation();
  const language = useLanguage();
  const info = useRegisterInfo().data;
  return (
    <footer className="footer">
      <span>{t('frame.version', { version: VERSION })}</span>
      {info !== undefined && (
        <>
          <span>{info.name[language]}</span>
          <span>{t('frame.size', { count: info.size })}</span>
          {info.since !== null && (
            <span>{t('frame.since', { date: sayInstant(info.since, language, info.timeZone) })}</span>
          )}
        </>
      )}
    </footer>
  );
}
