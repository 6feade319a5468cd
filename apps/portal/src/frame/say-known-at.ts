import type { TFunction } from 'i18next';
import type { Language } from '../i18n/set-up.js';
import { sayDate, sayInstant } from '../shared/dates/say-date.js';

/** «24 ноября 2026», «запись № 41 журнала», «24 ноября 2026, 13:40» of what an address carries. */
export function sayKnownAt(knownAt: string, language: Language, t: TFunction): string {
  if (knownAt.startsWith('@')) return t('time.size', { size: knownAt.slice(1) });
  if (knownAt.includes('T')) return sayInstant(knownAt, language);
  return sayDate(knownAt, language) ?? knownAt;
}
