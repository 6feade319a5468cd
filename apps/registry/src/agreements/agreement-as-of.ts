import type { Edtf } from '@pobratim/kernel';
import type { ActivityLevel, Evidence, LegalStatus, PartnerPosition } from '../vocabulary/axes.js';
import { statusOn } from '../vocabulary/statement.js';
import { holdsOn, uncertainOn, validDays } from '../vocabulary/valid.js';
import type { Agreement, RecordState } from './agreement.js';

/** An agreement as a row shows it for a day. `null` on an axis: nobody has said anything that counts. */
export interface AgreementAsOf {
  /** Whether it was signed by then, as far as anybody knows; undated documents show always. */
  readonly exists: boolean;
  /** The date of signing is unknown, or the day lies inside what it may mean. */
  readonly uncertain: boolean;
  readonly state: RecordState;
  readonly signedOn: Edtf;
  readonly legal: LegalStatus;
  readonly activity: ActivityLevel | null;
  readonly partnerPosition: PartnerPosition | null;
  readonly evidence: Evidence | null;
}

/**
 * The pair «valid on, known at»: fold what was known, then ask for the day.
 * @param state the agreement folded over the events known at the moment
 * @param validOn `YYYY-MM-DD`
 */
export function agreementAsOf(state: Agreement, validOn: string): AgreementAsOf {
  const { facts, statements } = state;
  const signedOn = facts.signedOn.value;
  return {
    exists: holdsOn(validDays(signedOn), validOn),
    uncertain: uncertainOn({ validFrom: signedOn, validTo: null }, validOn),
    state: state.state,
    signedOn,
    legal: statusOn(statements, 'LEGAL', validOn)?.value ?? 'UNKNOWN',
    activity: statusOn(statements, 'ACTIVITY', validOn)?.value ?? null,
    partnerPosition: statusOn(statements, 'PARTNER_POSITION', validOn)?.value ?? null,
    evidence: statusOn(statements, 'EVIDENCE', validOn)?.value ?? null,
  };
}
