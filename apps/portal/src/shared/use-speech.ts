import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import type { Speech } from './say-value.js';

/** The dictionary and the language, to put values into words with. */
export function useSpeech(): Speech {
  const { t } = useTranslation();
  const language = useLanguage();
  return { t, language };
}
