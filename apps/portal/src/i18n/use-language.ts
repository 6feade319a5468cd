import { useTranslation } from 'react-i18next';
import type { Language } from './set-up.js';

/** The language the reader chose. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'ru';
}
