import type { PartyFacts } from '../../parties/party-events.js';
import type { StatementWish } from '../../vocabulary/statement-checks.js';
import type { RecordAgreement } from './record-agreement.js';

/** A document with everything that must stand in the register before it, or is said of it at once. */
export interface Entry {
  /** The agreement as it will be recorded; its parties already bear their ids. */
  readonly agreement: Omit<RecordAgreement['data'], 'registerNumber' | 'partnership'>;
  /** What is known of the parties that may be new. */
  readonly parties: readonly PartyFacts[];
  readonly statements: readonly StatementWish[];
}
