import type { Decider } from '@pobratim/event-sourcing';
import { type Agreement, evolveAgreement } from './agreement.js';
import type { AgreementEvent } from './agreement-events.js';
import { type ConfirmAgreement, confirmAgreement } from './confirm-agreement/confirm-agreement.js';
import { type CorrectAgreement, correctAgreement } from './correct-agreement/correct-agreement.js';
import { type DeclineVoiding, declineVoiding } from './decline-voiding/decline-voiding.js';
import { type MakeAgreementStatement, makeAgreementStatement } from './make-statement/make-statement.js';
import { type ProposeVoiding, proposeVoiding } from './propose-voiding/propose-voiding.js';
import { type RecordAgreement, recordAgreement } from './record-agreement/record-agreement.js';
import { type ReferToAgreement, referToAgreement } from './refer-to-agreement/refer-to-agreement.js';
import {
  type SetAgreementAccessLevel,
  setAgreementAccessLevel,
} from './set-access-level/set-agreement-access-level.js';
import { type VoidAgreement, voidAgreement } from './void-agreement/void-agreement.js';
import { type WithdrawAgreement, withdrawAgreement } from './withdraw-agreement/withdraw-agreement.js';

/** Everything one may wish of an agreement. */
export type AgreementCommand =
  | RecordAgreement
  | CorrectAgreement
  | MakeAgreementStatement
  | ReferToAgreement
  | ConfirmAgreement
  | ProposeVoiding
  | DeclineVoiding
  | VoidAgreement
  | WithdrawAgreement
  | SetAgreementAccessLevel;

const decide = (command: AgreementCommand, state: Agreement | null): readonly AgreementEvent[] => {
  switch (command.type) {
    case 'RecordAgreement':
      return recordAgreement(command, state);
    case 'CorrectAgreement':
      return correctAgreement(command, state);
    case 'MakeAgreementStatement':
      return makeAgreementStatement(command, state);
    case 'ReferToAgreement':
      return referToAgreement(command, state);
    case 'ConfirmAgreement':
      return confirmAgreement(command, state);
    case 'ProposeVoiding':
      return proposeVoiding(command, state);
    case 'DeclineVoiding':
      return declineVoiding(command, state);
    case 'VoidAgreement':
      return voidAgreement(command, state);
    case 'WithdrawAgreement':
      return withdrawAgreement(command, state);
    case 'SetAgreementAccessLevel':
      return setAgreementAccessLevel(command, state);
  }
};

/** One document of the register and its life as a record. */
export const agreementDecider: Decider<AgreementCommand, Agreement | null, AgreementEvent> = {
  category: 'agreement',
  initial: null,
  decide,
  evolve: evolveAgreement,
};
