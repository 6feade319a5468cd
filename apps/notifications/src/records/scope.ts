import { TRAINING_REGION, visibleScope, type Identity, type Territories } from '@pobratim/access';

/**
 * The territories of a record as a reader's own one is looked up among them: a region by its code, a municipality by
 * the beginning of its OKTMO code, which has five, eight or eleven digits.
 * @param codes region and OKTMO codes of its keeper and its domestic parties
 */
export function scopeOf(codes: readonly string[], { regionOf }: Territories): readonly string[] {
  const all = codes.flatMap((code) => {
    if (code.length <= 3) return [code];
    const region = code.startsWith(TRAINING_REGION) ? TRAINING_REGION : regionOf(code);
    return [code.slice(0, 5), code.slice(0, 8), code, ...(region === null ? [] : [region])];
  });
  return [...new Set(all)].sort();
}

/** Under which code a reader's territory stands in such a scope; `null` for who has none. */
export function ownCode(reader: Pick<Identity, 'role' | 'territory'>): string | null {
  const { region, oktmoPrefix } = visibleScope(reader as Identity);
  return region ?? oktmoPrefix;
}
