import {
  confirmAgreementConfirm,
  correctAgreementCorrect,
  declineVoidingDecline,
  makeStatementState,
  proposeVoidingPropose,
  setAgreementAccessLevelSet,
  setLevelSet,
  setPartnershipAccessLevelSet,
  statePartnershipState,
  voidAgreementConfirm,
  withdrawAgreementWithdraw,
} from '../__generated__/registry/sdk.gen.js';
import type {
  CorrectAgreement,
  RemoveAgreement,
  SetAccessLevel,
  SetLevel,
  StateOfAgreement,
  StateOfPartnership,
} from '../__generated__/registry/types.gen.js';
import type { RecordKind } from './cards.js';
import { useWrite } from './write.js';

/** A record and the revision that the edit was decided on. */
export interface Edited {
  readonly id: string;
  readonly revision: number;
}

const matching = ({ revision }: Edited) => ({ 'If-Match': `"${revision}"` });

/** Puts one field of a document right. */
export function useCorrect(record: Edited) {
  return useWrite((body: CorrectAgreement, headers) =>
    correctAgreementCorrect({
      path: { id: record.id },
      body,
      headers: { ...headers, ...matching(record) },
      throwOnError: true,
    }),
  );
}

/** Says where a document stands on an axis. */
export function useStateAgreement(record: Edited) {
  return useWrite((body: StateOfAgreement, headers) =>
    makeStatementState({
      path: { id: record.id },
      body,
      headers: { ...headers, ...matching(record) },
      throwOnError: true,
    }),
  );
}

/** Says where a relation as a whole stands. */
export function useStatePartnership(record: Edited) {
  return useWrite((body: StateOfPartnership, headers) =>
    statePartnershipState({
      path: { id: record.id },
      body,
      headers: { ...headers, ...matching(record) },
      throwOnError: true,
    }),
  );
}

/** Sets what the relation is to the municipality. */
export function useSetLevel(record: Edited) {
  return useWrite((body: SetLevel, headers) =>
    setLevelSet({
      path: { id: record.id },
      body,
      headers: { ...headers, ...matching(record) },
      throwOnError: true,
    }),
  );
}

const ACCESS = { agreement: setAgreementAccessLevelSet, partnership: setPartnershipAccessLevelSet };

/** Decides who may see a record. */
export function useSetAccessLevel(kind: RecordKind, record: Edited) {
  return useWrite((body: SetAccessLevel, headers) =>
    ACCESS[kind]({
      path: { id: record.id },
      body,
      headers: { ...headers, ...matching(record) },
      throwOnError: true,
    }),
  );
}

const PLAIN = {
  confirm: confirmAgreementConfirm,
  void: voidAgreementConfirm,
  decline: declineVoidingDecline,
};
export type PlainAct = keyof typeof PLAIN;

/** An act on a record that needs no further word: confirming it, voiding it as the second person, keeping it. */
export function usePlainAct(act: PlainAct, id: string) {
  return useWrite((_: null, headers) => PLAIN[act]({ path: { id }, body: {}, headers, throwOnError: true }));
}

const REMOVAL = { withdraw: withdrawAgreementWithdraw, proposeVoid: proposeVoidingPropose };
export type RemovalAct = keyof typeof REMOVAL;

/** Withdraws a record, or proposes to void it, for a reason. */
export function useRemovalAct(act: RemovalAct, id: string) {
  return useWrite((body: RemoveAgreement, headers) =>
    REMOVAL[act]({ path: { id }, body, headers, throwOnError: true }),
  );
}
