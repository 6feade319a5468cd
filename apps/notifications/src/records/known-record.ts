import type { TermFacts } from '../reminders/deadline.js';
import type { Category } from '../vocabulary/kinds.js';

/** A party of a record: who it is today is known by its id, what the paper calls it by the name. */
export interface KnownParty {
  readonly party: string;
  readonly name: string | null;
}

/** Somebody's word on where a document stands in law. Days are half-open, `null` is open. */
export interface LegalWord {
  readonly event: string;
  readonly status: string;
  readonly side: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What this service keeps of a record: enough to tell of it, to whom, and when its term ends. */
export interface KnownRecord {
  readonly category: Category;
  readonly id: string;
  /** Register number; `null` for an import. */
  readonly number: string | null;
  /** Title of a document; `null` for the others. */
  readonly title: string | null;
  readonly keeper: { readonly office: string; readonly territory: string };
  readonly parties: readonly KnownParty[];
  /** Of a document. */
  readonly term: TermFacts | null;
  readonly legal: readonly LegalWord[];
  /** Voided, withdrawn, completed, cancelled: nothing is expected of it any more. */
  readonly closed: boolean;
}

/** Words after which nothing ends any more, because it has, or never began. */
const NOT_STANDING = ['DRAFT', 'EXPIRED', 'TERMINATED', 'SUPERSEDED', 'VOIDED'];
/** Whose word counts for the law; a partner's one-sided act stays the partner's. */
const OUR_SIDES = ['OURS', 'BOTH', 'OFFICE'];

/** Whether a document stands on a day, by the last word of our side that holds then; without a word it does. */
export function standsOn(legal: readonly LegalWord[], day: string): boolean {
  const word = legal
    .filter(({ side }) => OUR_SIDES.includes(side))
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || day < to))
    .at(-1);
  return word === undefined || !NOT_STANDING.includes(word.status);
}
