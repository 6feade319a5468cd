import type { Person } from '../api/access.js';
import type { Language } from '../i18n/set-up.js';

/** «АК» of «Анна Ковалёва». */
export function initialsOf({ person }: Person, language: Language): string {
  return person.name[language]
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('')
    .slice(0, 2)
    .toUpperCase();
}
