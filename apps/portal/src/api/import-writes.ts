import {
  decideImportAccept,
  decideImportAcceptCertain,
  decideImportCorrect,
  decideImportDismiss,
  decideImportReject,
  decideImportReopen,
  endImportCancel,
  endImportComplete,
} from '../__generated__/registry/sdk.gen.js';
import type { CorrectCandidate, RejectLine } from '../__generated__/registry/types.gen.js';
import { useWrite } from './write.js';

const accept = { accept: decideImportAccept, reopen: decideImportReopen };

/** Accepting a candidate, or taking a decision on it back. */
export function useDecide(id: string, act: keyof typeof accept) {
  return useWrite((no: number, headers) =>
    accept[act]({ path: { id, no }, body: {}, headers, throwOnError: true }),
  );
}

/** A candidate and one field of it put right. */
export interface CandidateCorrection {
  readonly no: number;
  readonly body: CorrectCandidate;
}

/** Puts one field of a candidate right before it is accepted. */
export function useCorrectCandidate(id: string) {
  return useWrite(({ no, body }: CandidateCorrection, headers) =>
    decideImportCorrect({ path: { id, no }, body, headers, throwOnError: true }),
  );
}

/** A line that is not taken, and why. */
export interface Refusal {
  readonly line: number;
  readonly body: RejectLine;
}

/** Rejects a candidate, or notes an unrecognised line as not belonging here. */
export function useRefuse(id: string, what: 'candidate' | 'unrecognised') {
  return useWrite(({ line, body }: Refusal, headers) =>
    what === 'candidate'
      ? decideImportReject({ path: { id, no: line }, body, headers, throwOnError: true })
      : decideImportDismiss({ path: { id, line }, body, headers, throwOnError: true }),
  );
}

/** Accepts all that is certain and still open. */
export function useAcceptCertain(id: string) {
  return useWrite((_: null, headers) =>
    decideImportAcceptCertain({ path: { id }, body: {}, headers, throwOnError: true }),
  );
}

const END = { complete: endImportComplete, cancel: endImportCancel };

/** Ends an import: with its account, or by giving it up. */
export function useEndImport(id: string, how: keyof typeof END) {
  return useWrite((_: null, headers) => END[how]({ path: { id }, body: {}, headers, throwOnError: true }));
}
