import type { Agreement } from './agreement.js';
import type { Party } from './party.js';
import type { Partnership } from './partnership.js';

/** A relation with its documents and all their parties, as known at one position of the log. */
export interface Cluster {
  readonly id: string;
  /** `null` while only documents name the partnership. */
  readonly partnership: Partnership | null;
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly parties: ReadonlyMap<string, Party>;
}
