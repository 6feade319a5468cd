import { TRAINING_REGION, type AccessLevel, type Territories } from '@pobratim/access';
import type { Party } from './party.js';

/** Who may see a record: its level, and the territory of the office that keeps it. */
export interface Access {
  readonly level: AccessLevel;
  /** Region code or OKTMO. */
  readonly keeper: string;
}

/** Nothing said yet: seen by nobody but those who see every record. */
export const UNTOLD: Access = { level: 'RESTRICTED', keeper: '' };

/** Codes of the domestic parties. */
export function territoriesOf(parties: readonly (Party | undefined)[]): readonly string[] {
  const codes = parties.flatMap((party) => (party?.side === 'RU' ? [party.oktmo, party.region] : []));
  return [...new Set(codes.filter((code) => code !== null))].sort();
}

/**
 * Territories as a wider one is looked up among them: a region by its code, a municipality by the beginning of its
 * OKTMO code, which has five, eight or eleven digits.
 */
export function scopeOf(territories: readonly string[], { regionOf }: Territories): readonly string[] {
  const codes = territories.flatMap((territory) => {
    if (territory.length <= 3) return [territory];
    const region = territory.startsWith(TRAINING_REGION) ? TRAINING_REGION : regionOf(territory);
    return [territory.slice(0, 5), territory.slice(0, 8), territory, ...(region === null ? [] : [region])];
  });
  return [...new Set(codes)].sort();
}
