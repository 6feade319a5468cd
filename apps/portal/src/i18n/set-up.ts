import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/index.js';
import { ru } from './ru/index.js';

const KEPT = 'pobratim.language';

export type Language = 'ru' | 'en';

const kept = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'ru');

const applied = (language: string): void => {
  document.documentElement.lang = language;
  localStorage.setItem(KEPT, language);
};

/** Starts the dictionary; Russian unless this browser chose otherwise. */
export async function setUpLanguage(): Promise<void> {
  i18next.on('languageChanged', applied);
  await i18next.use(initReactI18next).init({
    lng: kept(),
    fallbackLng: 'ru',
    resources: { ru: { translation: ru }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
