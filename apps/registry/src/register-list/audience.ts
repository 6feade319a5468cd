import type { Identity, Territories } from '@pobratim/access';
import { TRAINING_REGION, visibleScope } from '@pobratim/access';
import type { Party } from '../parties/party.js';
import { ACCESS_LEVELS, type AccessLevel, type Keeper } from '../vocabulary/records.js';

/** A kind of reader: by the widest level they see, or one of the record's own territories, who sees every level. */
export type Audience = AccessLevel | 'OWN';

/** Who sees `RESTRICTED` sees the others too. */
const WIDER: Readonly<Record<AccessLevel, readonly AccessLevel[]>> = {
  PUBLIC: ['PUBLIC', 'INTERNAL', 'RESTRICTED'],
  INTERNAL: ['INTERNAL', 'RESTRICTED'],
  RESTRICTED: ['RESTRICTED'],
};

/** The readers to whom a record of this level shows. */
export function audienceOf(level: AccessLevel): readonly Audience[] {
  return [...WIDER[level], 'OWN'];
}

/** What a reader sees: everything of the own territory, elsewhere up to a level. */
export interface Reader {
  readonly level: AccessLevel;
  /** Region code or beginning of OKTMO codes; `null` for nobody's. */
  readonly own: string | null;
}

/** The reader that an identity is, from the scope that rights give it. */
export function readerOf(identity: Identity): Reader {
  const { levels, region, oktmoPrefix } = visibleScope(identity);
  const widest = [...ACCESS_LEVELS].sort((a, b) => WIDER[a].length - WIDER[b].length);
  const level = widest.find((one) => levels.includes(one)) ?? 'PUBLIC';
  return { level, own: region ?? oktmoPrefix };
}

/** Codes of the territories that a record belongs to: of its keeper and of its domestic parties. */
export function territoriesOf(keeper: Keeper, parties: readonly (Party | undefined)[]): readonly string[] {
  const ours = parties.flatMap((party) => {
    if (party?.side !== 'RU') return [];
    return [party.oktmo, party.region].filter((code) => code !== null);
  });
  return [...new Set([keeper.territory, ...ours])].sort();
}

/**
 * Those territories as a reader's own one is looked up among them: a region by its code, a municipality by the
 * beginning of its OKTMO code, which has five, eight or eleven digits.
 */
export function scopeOf(territories: readonly string[], { regionOf }: Territories): readonly string[] {
  const codes = territories.flatMap((territory) => {
    if (territory.length <= 3) return [territory];
    const region = territory.startsWith(TRAINING_REGION) ? TRAINING_REGION : regionOf(territory);
    return [territory.slice(0, 5), territory.slice(0, 8), territory, ...(region === null ? [] : [region])];
  });
  return [...new Set(codes)].sort();
}
