import { TRAINING_REGION, type Territories } from '@pobratim/access';
import { countryByKey, regionByCode, regionByOktmo } from '@pobratim/place-directory';
import type { Words } from '../shapes/primitives.js';
import type { ReportRow } from '../shapes/report.js';

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region' });

/** The name of a country by its key (ISO alpha-2, else OKSM number). */
export function countryName(key: string | null): Words {
  if (key === null) return { ru: 'страна не указана', en: 'country not stated' };
  const country = countryByKey(key);
  const ru = country?.name ?? key;
  const alpha2 = country?.alpha2 ?? (/^[A-Z]{2}$/.test(key) ? key : null);
  return { ru, en: alpha2 === null ? ru : (ENGLISH.of(alpha2) ?? ru) };
}

/** The name of a Russian region; its English form is not in the directory yet. */
export function regionName(code: string | null): Words {
  if (code === null) return { ru: 'Регион не указан', en: 'Region not stated' };
  if (code === TRAINING_REGION) return { ru: 'Приозёрная область', en: 'Priozyornaya Region' };
  const name = regionByCode(code)?.name ?? code;
  return { ru: name, en: name };
}

/** Places as rights need them, from the place directory. */
export const directoryTerritories: Territories = {
  regionOf: (oktmo) =>
    oktmo.startsWith(TRAINING_REGION) ? TRAINING_REGION : (regionByOktmo(oktmo)?.code ?? null),
};

/** The name of a territory: of a region by the directory, of a municipality as the rows call it, else its code. */
export function placeName(code: string, rows: readonly Pick<ReportRow, 'parties'>[]): Words {
  if (code.length <= 3) return regionName(code);
  const found = rows.flatMap(({ parties }) => parties).find(({ oktmo }) => oktmo === code);
  const name = found?.name ?? code;
  return { ru: name, en: name };
}
