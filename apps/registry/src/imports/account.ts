import { type CandidateSnapshot, type Reading, type UnrecognisedLine } from './candidate.js';
import { candidateOf, type CandidateState, type Import } from './import.js';
import type { AccountCounts } from './import-events.js';

/**
 * What became of a line. `RECORDED`, `SAME`, `CHANGED`, `REFUSED` and `NOT_UNDERSTOOD` as the account counts them;
 * `DOMESTIC` stays aside, `OPEN` and `WAITING` are not decided or not recorded yet.
 */
export type Fate =
  'RECORDED' | 'SAME' | 'CHANGED' | 'REFUSED' | 'NOT_UNDERSTOOD' | 'DOMESTIC' | 'OPEN' | 'WAITING';

/** One line of the account. */
export interface AccountLine {
  readonly fate: Fate;
  /** Number of the candidate, or of the line that was not understood. */
  readonly no: number;
  readonly quote: string;
  /** UTF-16 units of the extracted text. */
  readonly from: number;
  readonly to: number;
  /** Code of the reason of a refusal or a dismissal, of the reader's doubt where a line was not understood. */
  readonly reason: string | null;
  readonly agreement: string | null;
  readonly registerNumber: string | null;
  readonly partnership: string | null;
}

const RECORDED_AS = { NEW: 'RECORDED', SAME: 'SAME', CHANGED: 'CHANGED' } as const;

const fateOf = ({ stage, outcome }: CandidateState): Fate => {
  if (stage === 'RECORDED') return RECORDED_AS[outcome ?? 'NEW'];
  if (stage === 'REJECTED' || stage === 'REFUSED') return 'REFUSED';
  return stage === 'ACCEPTED' ? 'WAITING' : 'OPEN';
};

const candidateLine = (state: Import, candidate: CandidateSnapshot, undecided: Fate): AccountLine => {
  const decided = candidateOf(state, candidate.no);
  const fate = fateOf(decided);
  return {
    fate: fate === 'OPEN' ? undecided : fate,
    no: candidate.no,
    quote: candidate.quote,
    ...candidate.span,
    reason: decided.reason,
    agreement: decided.agreement,
    registerNumber: decided.registerNumber,
    partnership: decided.partnership,
  };
};

const unrecognisedLine = (state: Import, { line, quote, span, reason }: UnrecognisedLine): AccountLine => ({
  fate: 'NOT_UNDERSTOOD',
  no: line,
  quote,
  ...span,
  reason: state.dismissed[line] ?? reason,
  agreement: null,
  registerNumber: null,
  partnership: null,
});

/** What became of every line the reader saw, in the order of the text (rule 3). */
export function accountOf(state: Import, reading: Reading): readonly AccountLine[] {
  return [
    ...reading.candidates.map((candidate) => candidateLine(state, candidate, 'OPEN')),
    ...reading.domestic.map((candidate) => candidateLine(state, candidate, 'DOMESTIC')),
    ...reading.unrecognised.map((line) => unrecognisedLine(state, line)),
  ].sort((left, right) => left.from - right.from);
}

/** The sums of the account, from the decisions alone: rows in = recorded + same + changed + refused + not understood + domestic. */
export function accountCounts(state: Import): AccountCounts {
  const { candidates = 0, domestic = 0, unrecognised = 0 } = state.reading ?? {};
  const fates = Array.from({ length: candidates + domestic }, (_, at) => fateOf(candidateOf(state, at + 1)));
  const count = (fate: Fate): number => fates.filter((one) => one === fate).length;
  return {
    recorded: count('RECORDED'),
    same: count('SAME'),
    changed: count('CHANGED'),
    refused: count('REFUSED'),
    notUnderstood: unrecognised,
    domestic: fates.slice(candidates).filter((fate) => fate === 'OPEN').length,
  };
}

/** How many candidates wait for a person's decision; pairs inside one country may stay aside. */
export function undecided(state: Import): number {
  const { candidates = 0 } = state.reading ?? {};
  return Array.from({ length: candidates }, (_, at) => candidateOf(state, at + 1)).filter(
    ({ stage }) => stage === 'OPEN',
  ).length;
}
