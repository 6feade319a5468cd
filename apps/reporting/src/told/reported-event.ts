import type { Edtf } from '@pobratim/kernel';
import type { PartyAsSigned } from '../records/agreement.js';
import type { Access } from '../records/access.js';
import type { Party } from '../records/party.js';
import type { Recorded, Word } from '../records/statement.js';

/** What a report needs of each event it knows, whatever else the event says. */
export type What =
  | ({ readonly is: 'party-registered'; readonly name: string } & Omit<Party, 'names'>)
  | { readonly is: 'party-renamed'; readonly name: string; readonly validFrom: Edtf | null }
  | { readonly is: 'party-name-corrected'; readonly corrects: string | null; readonly after: string }
  | {
      readonly is: 'partnership-established';
      readonly number: string;
      readonly parties: readonly string[];
      readonly regime: string;
    }
  | { readonly is: 'level-set'; readonly level: string }
  | { readonly is: 'relation-start-stated'; readonly since: Edtf }
  | {
      readonly is: 'agreement-recorded';
      readonly number: string;
      readonly partnership: string;
      readonly kind: string;
      readonly title: string;
      readonly regime: string;
      readonly signedOn: Edtf;
      readonly parties: readonly PartyAsSigned[];
    }
  | {
      readonly is: 'agreement-corrected';
      readonly field: string;
      readonly before: string | null;
      readonly after: string | null;
      /** The parties after a correction of the parties. */
      readonly parties: readonly PartyAsSigned[] | null;
    }
  | ({ readonly is: 'statement-made' } & Word)
  | { readonly is: 'record-removed' }
  /** Who may see the record: told by the event's attributes alone. */
  | { readonly is: 'access-set' };

/** An event of a party, a partnership or an agreement, read from what was delivered. */
export interface ReportedEvent extends Recorded {
  readonly category: 'party' | 'partnership' | 'agreement';
  readonly id: string;
  /** Who may see the record from now on, as far as the event says it. */
  readonly access: Partial<Access>;
  readonly what: What;
}
