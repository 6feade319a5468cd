import { foldName } from './fold.js';
import { once, readTable } from './tables.js';

/** A Russian municipality with the code it is known by. */
export interface Municipality {
  readonly name: string;
  /** «город», «муниципальный район». */
  readonly kind: string;
  /** Code of its region. */
  readonly region: string;
  /** Eight digits of OKTMO. */
  readonly oktmo: string;
  /** `false` where no second source confirmed the code. */
  readonly verified: boolean;
}

const byName = once(() => {
  const index = new Map<string, Municipality[]>();
  for (const [name = '', kind = '', region = '', oktmo = '', verified] of readTable('municipalities.tsv')) {
    const key = foldName(name);
    const known = index.get(key) ?? [];
    index.set(key, [...known, { name, kind, region, oktmo, verified: verified === 'true' }]);
  }
  return index;
});

/**
 * The municipality of a name in the nominative, without «город».
 * @param region code of the region, where it is known
 * @returns `null` when no such municipality is known, or several are and the region does not tell which
 */
export function municipality(name: string, region?: string | null): Municipality | null {
  const known = (byName().get(foldName(name)) ?? []).filter((one) => !region || one.region === region);
  return known.length === 1 ? (known[0] ?? null) : null;
}
