import type { Language } from '../i18n/set-up.js';

/** The word for a country by its ISO code; the code itself where the platform has no word. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
