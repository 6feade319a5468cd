import type { z } from 'zod';
import type {
  Candidate,
  CandidateMatch,
  CandidateValues as ValuesShape,
} from '../shapes/import-candidate.js';
import { CANDIDATE_FIELDS } from './candidate.js';
import { candidateOf, isCorrected, valuesOf, type CandidateState, type Import } from './import.js';
import { matchReading, type Match } from './match-candidate.js';
import type { RegisterView } from './register-view.js';
import type { StoredCandidate } from './stored-reading.js';

const UNMATCHED: Match = { outcome: 'NEW', existing: null, differences: [] };

/** Candidates as the review shows them: with people's corrections, and against the register as it stands. */
export function candidateViews(
  state: Import,
  stored: readonly StoredCandidate[],
  register: RegisterView,
): Candidate[] {
  const open = stored.filter(({ no }) => isOpen(candidateOf(state, no)));
  const matches = matchReading(
    open.map(({ no, values }) => ({ no, values: valuesOf(values, candidateOf(state, no)) })),
    register,
  );
  return stored.map((candidate) => {
    const decided = candidateOf(state, candidate.no);
    const match = matches.get(candidate.no) ?? matchOfDecision(decided, register);
    return viewOf(candidate, decided, match);
  });
}

function isOpen({ stage }: CandidateState): boolean {
  return stage === 'OPEN' || stage === 'REFUSED' || stage === 'REJECTED';
}

/** What was decided on stays as it was decided, whatever the register holds today. */
function matchOfDecision({ outcome, existing }: CandidateState, register: RegisterView): Match {
  const held = register.agreements.find(({ id }) => id === existing) ?? null;
  return { ...UNMATCHED, outcome: outcome ?? 'NEW', existing: held };
}

function viewOf(candidate: StoredCandidate, decided: CandidateState, match: Match): Candidate {
  const { no, certainty, fields, quote, span } = candidate;
  const { stage, agreement, registerNumber, partnership, reason } = decided;
  const corrected = CANDIDATE_FIELDS.filter((field) => isCorrected(decided, field));
  return {
    no,
    certainty,
    state: stage,
    values: valuesOf(candidate.values, decided) as z.infer<typeof ValuesShape>,
    fields: { ...fields },
    corrected: Object.fromEntries(corrected.map((field) => [field, true])),
    match: matchView(match),
    result: stage === 'RECORDED' && partnership !== null ? { agreement, registerNumber, partnership } : null,
    refusal: reason,
    quote,
    ...span,
  };
}

function matchView({ outcome, existing, differences }: Match): z.infer<typeof CandidateMatch> {
  return {
    outcome,
    existing:
      existing === null
        ? null
        : { id: existing.id, registerNumber: existing.registerNumber, title: existing.title },
    differences: differences.map(({ field, before, after }) => ({ field, before, after })),
  };
}
