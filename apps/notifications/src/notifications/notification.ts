import type { Change, Kind, RecordRef } from '../vocabulary/kinds.js';

/** What a notification tells; members that do not belong to its kind are absent. */
export interface Details {
  /** Register number at that moment. */
  readonly number: string | null;
  readonly title: string | null;
  /** Names of the parties, the lead first. */
  readonly parties: readonly string[];
  readonly change?: Change;
  /** Field of a document that was put right: `inForceTo`. */
  readonly field?: string;
  readonly axis?: string;
  readonly value?: string;
  readonly side?: string;
  /** Level of a relation or access level of a record. */
  readonly level?: string;
  readonly endsOn?: string;
  readonly actBy?: string | null;
  readonly daysBefore?: number;
  readonly uncertain?: boolean;
  readonly late?: boolean;
  /** Of an import: lines found, of them to ask about, lines not understood. */
  readonly candidates?: number;
  readonly ask?: number;
  readonly unrecognised?: number;
}

/** A notification before anybody has looked at it. */
export interface Raised {
  readonly kind: Kind;
  readonly record: RecordRef;
  readonly details: Details;
  /** What it rests on: once the record rests on something else, it is settled by itself. */
  readonly basis: string | null;
}
