import type { Edtf } from '@pobratim/kernel';
import type { Access } from './access.js';
import type { Recorded, Statement } from './statement.js';

/** A party as the paper names it. */
export interface PartyAsSigned {
  readonly party: string;
  readonly nameAsSigned: string;
}

/** One field put right. Values that are no plain word or date are `null`: the card shows them. */
export interface Correction extends Recorded {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A document as a report needs it. */
export interface Agreement extends Recorded {
  readonly access: Access;
  readonly number: string;
  readonly partnership: string;
  readonly kind: string;
  readonly title: string;
  readonly regime: string;
  readonly signedOn: Edtf;
  readonly parties: readonly PartyAsSigned[];
  readonly statements: readonly Statement[];
  readonly corrections: readonly Correction[];
  /** Voided or withdrawn: the record was a mistake and stands in no report. */
  readonly removed: boolean;
}
