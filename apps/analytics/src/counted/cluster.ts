import type { Agreement } from '../facts/agreement.js';
import type { Party } from '../facts/party.js';
import type { Partnership } from '../facts/partnership.js';

/** An aggregate with its id. */
export interface Known<State> {
  readonly id: string;
  readonly state: State;
}

/** All that the lines of one partnership and its documents are made of, as known at one position. */
export interface Cluster {
  readonly id: string;
  /** `null` while only documents name the partnership. */
  readonly partnership: Known<Partnership> | null;
  /** In the order in which they were entered. */
  readonly agreements: readonly Known<Agreement>[];
  readonly parties: ReadonlyMap<string, Party>;
}
