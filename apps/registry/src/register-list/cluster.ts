import type { Agreement } from '../agreements/agreement.js';
import type { Party } from '../parties/party.js';
import type { Partnership } from '../partnerships/partnership.js';

/** An aggregate with its id and the position of its first event, by which entries are ordered. */
export interface Known<State> {
  readonly id: string;
  readonly since: number;
  readonly state: State;
}

/** Everything that the lines of one partnership and its documents are made of, as known at one position. */
export interface Cluster {
  readonly id: string;
  /** `null` while only documents name the partnership. */
  readonly partnership: Known<Partnership> | null;
  readonly agreements: readonly Known<Agreement>[];
  readonly parties: ReadonlyMap<string, Party>;
}

/** Documents that stand in the register: neither voided nor withdrawn. */
export function isRemoved({ state }: Pick<Agreement, 'state'>): boolean {
  return state === 'VOIDED' || state === 'WITHDRAWN';
}
