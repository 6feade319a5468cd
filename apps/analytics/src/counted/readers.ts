import { TRAINING_REGION, visibleScope, type Identity, type Territories } from '@pobratim/access';
import type { Party } from '../facts/party.js';
import type { AccessLevel } from '../facts/told.js';

/** A kind of reader: by the widest level seen everywhere, or somebody of the record's own territory. */
export type Audience = AccessLevel | 'OWN';

/** From the widest reader to the narrowest, and what each sees. */
const SEES: readonly (readonly [AccessLevel, readonly AccessLevel[]])[] = [
  ['RESTRICTED', ['PUBLIC', 'INTERNAL', 'RESTRICTED']],
  ['INTERNAL', ['PUBLIC', 'INTERNAL']],
  ['PUBLIC', ['PUBLIC']],
];

/** The readers to whom a record of this level shows. */
export function audienceOf(level: AccessLevel): readonly Audience[] {
  return [...SEES.filter(([, seen]) => seen.includes(level)).map(([reader]) => reader), 'OWN'];
}

/** Who asks, as the predicate of every query takes it. */
export interface Reader {
  readonly level: AccessLevel;
  /** The own region, or the beginning of the own municipality's OKTMO codes; `null` for nobody's. */
  readonly own: string | null;
}

/** The reader that an identity is. */
export function readerOf(identity: Identity): Reader {
  const { levels, region, oktmoPrefix } = visibleScope(identity);
  const [level] = SEES.find(([widest]) => levels.includes(widest)) ?? ['PUBLIC' as const];
  return { level, own: region ?? oktmoPrefix };
}

/**
 * The territories a record belongs to, of its keeper and of its domestic parties, as a reader's own one is looked up
 * among them: regions by their code, municipalities by every beginning of their OKTMO code that names one.
 */
export function scopeOf(
  keeper: string,
  parties: readonly (Party | undefined)[],
  { regionOf }: Territories,
): readonly string[] {
  const codes = parties.flatMap((party) => (party?.side === 'RU' ? [party.oktmo, party.region] : []));
  const scope = [keeper, ...codes].flatMap((code) => {
    if (code === null) return [];
    if (code.length <= 3) return [code];
    const region = code.startsWith(TRAINING_REGION) ? TRAINING_REGION : regionOf(code);
    return [code.slice(0, 5), code.slice(0, 8), code, ...(region === null ? [] : [region])];
  });
  return [...new Set(scope)].sort();
}
