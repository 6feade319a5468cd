import { ConfirmAgreementController } from '../agreements/confirm-agreement/confirm-agreement.controller.js';
import { CorrectAgreementController } from '../agreements/correct-agreement/correct-agreement.controller.js';
import { DeclineVoidingController } from '../agreements/decline-voiding/decline-voiding.controller.js';
import { MakeStatementController } from '../agreements/make-statement/make-statement.controller.js';
import { ProposeVoidingController } from '../agreements/propose-voiding/propose-voiding.controller.js';
import { RecordAgreementController } from '../agreements/record-agreement/record-agreement.controller.js';
import { SetAgreementAccessLevelController } from '../agreements/set-access-level/set-agreement-access-level.controller.js';
import { VoidAgreementController } from '../agreements/void-agreement/void-agreement.controller.js';
import { WithdrawAgreementController } from '../agreements/withdraw-agreement/withdraw-agreement.controller.js';
import { RenamePartyController } from '../parties/rename-party/rename-party.controller.js';
import { StatePartnershipController } from '../partnerships/make-statement/make-statement.controller.js';
import { SetPartnershipAccessLevelController } from '../partnerships/set-access-level/set-partnership-access-level.controller.js';
import { SetLevelController } from '../partnerships/set-level/set-level.controller.js';

/** The doors through which people write, one per use case; each needs a {@link Foundation} under `FOUNDATION`. */
export const WRITE_DOORS = [
  RecordAgreementController,
  CorrectAgreementController,
  MakeStatementController,
  ConfirmAgreementController,
  ProposeVoidingController,
  VoidAgreementController,
  DeclineVoidingController,
  WithdrawAgreementController,
  SetAgreementAccessLevelController,
  SetLevelController,
  StatePartnershipController,
  SetPartnershipAccessLevelController,
  RenamePartyController,
] as const;
