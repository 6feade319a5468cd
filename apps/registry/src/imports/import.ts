import type { Keeper } from '../vocabulary/records.js';
import type { CandidateField, CandidateValues } from './candidate.js';
import type { AccountCounts, ImportReadData, Outcome } from './import-events.js';

/** What became of a candidate so far. */
export type CandidateStage = 'OPEN' | 'ACCEPTED' | 'RECORDED' | 'REJECTED' | 'REFUSED';

/** Decisions on one candidate; its values stay in the reading, only what people changed is here. */
export interface CandidateState {
  readonly stage: CandidateStage;
  /** How often it was reopened. */
  readonly round: number;
  readonly corrections: Partial<CandidateValues>;
  readonly outcome: Outcome | null;
  /** The agreement that the acceptance names. */
  readonly agreement: string | null;
  readonly partnership: string | null;
  readonly existing: string | null;
  readonly registerNumber: string | null;
  /** Person id of who accepted or rejected it. */
  readonly decidedBy: string | null;
  /** Why it was rejected (code), or the refusal that the register gave. */
  readonly reason: string | null;
}

/** Nothing decided yet. */
export const OPEN_CANDIDATE: CandidateState = {
  stage: 'OPEN',
  round: 0,
  corrections: {},
  outcome: null,
  agreement: null,
  partnership: null,
  existing: null,
  registerNumber: null,
  decidedBy: null,
  reason: null,
};

export type ImportPhase = 'READING' | 'REVIEW' | 'COMPLETED' | 'CANCELLED' | 'FAILED';

/** An import as its decisions tell it: small however long the source is. */
export interface Import {
  readonly phase: ImportPhase;
  readonly sourceDocument: string;
  readonly keeper: Keeper;
  readonly reading: ImportReadData | null;
  /** Candidates somebody decided on, by number; the others are open. */
  readonly candidates: Readonly<Record<string, CandidateState>>;
  /** Lines that a person set aside, with the code of the reason. */
  readonly dismissed: Readonly<Record<string, string | null>>;
  readonly failure: string | null;
  readonly account: AccountCounts | null;
}

/** What the portal calls the state of an import: in review, `RECORDING` while an accepted candidate waits for the register. */
export type ImportState = ImportPhase | 'RECORDING';

/** Decisions on a candidate. */
export function candidateOf(state: Import, no: number): CandidateState {
  return state.candidates[no] ?? OPEN_CANDIDATE;
}

/** How many candidates wait for the register. */
export function waiting(state: Import): number {
  return Object.values(state.candidates).filter(({ stage }) => stage === 'ACCEPTED').length;
}

/** The state the portal shows. */
export function stateOf(state: Import): ImportState {
  return state.phase === 'REVIEW' && waiting(state) > 0 ? 'RECORDING' : state.phase;
}

/** The values of a candidate with everything people put right. */
export function valuesOf(read: CandidateValues, decided: CandidateState): CandidateValues {
  return { ...read, ...decided.corrections };
}

/** Whether a person put this field right. */
export function isCorrected(decided: CandidateState, field: CandidateField): boolean {
  return field in decided.corrections;
}
