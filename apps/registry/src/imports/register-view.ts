import type { Edtf } from '@pobratim/kernel';
import type { AgreementKind } from '../vocabulary/agreement-terms.js';
import type { ActivityLevel, LegalStatus, PartnerPosition } from '../vocabulary/axes.js';

/** A live agreement of the register, as far as a list is compared with it. */
export interface ExistingAgreement {
  readonly id: string;
  readonly registerNumber: string;
  readonly partnership: string;
  readonly kind: AgreementKind;
  readonly title: string;
  readonly signedOn: Edtf;
  readonly legalStatus: LegalStatus | null;
  readonly activity: ActivityLevel | null;
  readonly partnerPosition: PartnerPosition | null;
}

/** A relation of the register. */
export interface ExistingPartnership {
  readonly id: string;
  readonly since: Edtf | null;
}

/** What the register holds of the relations a source tells of; the door reads it before a decision. */
export interface RegisterView {
  readonly partnerships: readonly ExistingPartnership[];
  readonly agreements: readonly ExistingAgreement[];
}
