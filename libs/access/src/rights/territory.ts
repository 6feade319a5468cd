import { TRAINING_REGION } from '../persons/demonstration-persons.js';

/** What rights need to know about places; the place directory gives it at composition. */
export interface Territories {
  /** The region code of an OKTMO code, null where the directory knows none. */
  readonly regionOf: (oktmo: string) => string | null;
  /** How people call a territory, for the words of a refusal; null where unknown. */
  readonly nameOf?: (territory: string) => string | null;
}

/** Region codes have two or three digits, OKTMO codes eight or eleven. */
export function isRegion(territory: string): boolean {
  return territory.length <= 3;
}

/**
 * Whether a territory lies in another, itself included.
 * A region contains the municipalities whose OKTMO the directory gives to it; a municipality contains its
 * settlements, whose codes share its first five digits when its own last three are zeros (OK 033-2013).
 */
export function lies(inner: string, outer: string, { regionOf }: Territories): boolean {
  if (inner === outer) return true;
  if (isRegion(inner)) return false;
  if (!isRegion(outer)) return inner.startsWith(municipalPrefix(outer));
  return (inner.startsWith(TRAINING_REGION) ? TRAINING_REGION : regionOf(inner)) === outer;
}

/** The beginning that the OKTMO codes inside a municipality share with it: `66701000` → `66701`. */
export function municipalPrefix(oktmo: string): string {
  return oktmo.length === 8 && oktmo.endsWith('000') ? oktmo.slice(0, 5) : oktmo;
}
