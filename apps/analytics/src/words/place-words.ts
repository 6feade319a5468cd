import { TRAINING_REGION } from '@pobratim/access';
import { countryByKey, regionByCode } from '@pobratim/place-directory';
import type { Words } from '../shapes/primitives.js';

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region' });

/** A country by its key: ISO alpha-2, else OKSM number. */
export function countryWords(key: string): Words {
  if (key === 'UNKNOWN' || key === 'NONE') return { ru: 'страна не указана', en: 'country not stated' };
  const country = countryByKey(key);
  const ru = country?.name ?? key;
  const alpha2 = country?.alpha2 ?? (/^[A-Z]{2}$/.test(key) ? key : null);
  return { ru, en: alpha2 === null ? ru : (ENGLISH.of(alpha2) ?? ru) };
}

/** A Russian region by its code; the directory has no English names yet. */
export function regionWords(code: string): Words {
  if (code === 'NONE') return { ru: 'регион не указан', en: 'region not stated' };
  if (code === TRAINING_REGION) return { ru: 'Приозёрная область', en: 'Priozyornaya Region' };
  const name = regionByCode(code)?.name ?? code;
  return { ru: name, en: name };
}
