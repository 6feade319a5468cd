import type { Identity } from '../identity/identity.js';
import { RIGHTS, type AccessLevel } from './rights-table.js';
import { isRegion, municipalPrefix } from './territory.js';

/**
 * Which records a question may return, as plain data that the asker turns into SQL:
 * `level = ANY(levels) OR regions && [region] OR EXISTS (oktmo LIKE oktmoPrefix || '%')`, where the record's
 * regions and OKTMO codes are those of its keeper and of all its domestic parties.
 * It says the same as `mayDo(…, 'read', …)`; a property test compares the two.
 */
export interface VisibleScope {
  /** Levels seen wherever the record is kept. */
  readonly levels: readonly AccessLevel[];
  /** The own region: its records and those of its municipalities are seen at every level. */
  readonly region: string | null;
  /** The beginning of the OKTMO codes of the own municipality, seen at every level. */
  readonly oktmoPrefix: string | null;
}

/** The scope of what an identity may see. */
export function visibleScope({ role, territory }: Identity): VisibleScope {
  const levels = RIGHTS[role].seesEverywhere;
  if (territory === null) return { levels, region: null, oktmoPrefix: null };
  return isRegion(territory)
    ? { levels, region: territory, oktmoPrefix: null }
    : { levels, region: null, oktmoPrefix: municipalPrefix(territory) };
}
