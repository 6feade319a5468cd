import type { RecordedEvent } from '@pobratim/event-sourcing';
import { isType } from '../vocabulary/of-type.js';
import { candidateOf, type CandidateState, type Import, OPEN_CANDIDATE } from './import.js';
import type { CandidateAccepted, ImportEvent, ImportStarted } from './import-events.js';

const started = (state: Import | null, event: RecordedEvent<ImportStarted>): Import =>
  state === null
    ? {
        phase: 'READING',
        ...event.data,
        reading: null,
        candidates: {},
        dismissed: {},
        failure: null,
        account: null,
      }
    : { ...state, phase: state.reading === null ? 'READING' : 'REVIEW', failure: null };

const withCandidate = (state: Import, no: number, change: Partial<CandidateState>): Import => ({
  ...state,
  candidates: { ...state.candidates, [no]: { ...candidateOf(state, no), ...change } },
});

const accepted = (event: RecordedEvent<CandidateAccepted>): Partial<CandidateState> => ({
  stage: 'ACCEPTED',
  round: event.data.round,
  outcome: event.data.outcome,
  agreement: event.data.agreement,
  partnership: event.data.partnership,
  existing: event.data.existing,
  registerNumber: null,
  decidedBy: event.actor.id,
  reason: null,
});

const decided = (state: Import, event: RecordedEvent<ImportEvent>): Import => {
  if (isType(event, 'CandidateCorrected')) {
    const { candidate, field, after } = event.data;
    const corrections = { ...candidateOf(state, candidate).corrections, [field]: after };
    return withCandidate(state, candidate, { corrections });
  }
  if (isType(event, 'CandidateAccepted')) return withCandidate(state, event.data.candidate, accepted(event));
  if (isType(event, 'CandidateRejected'))
    return withCandidate(state, event.data.candidate, {
      stage: 'REJECTED',
      decidedBy: event.actor.id,
      reason: event.reason,
    });
  if (isType(event, 'CandidateReopened')) {
    const { corrections } = candidateOf(state, event.data.candidate);
    return withCandidate(state, event.data.candidate, {
      ...OPEN_CANDIDATE,
      corrections,
      round: event.data.round,
    });
  }
  return followed(state, event);
};

const followed = (state: Import, event: RecordedEvent<ImportEvent>): Import => {
  if (isType(event, 'CandidateRecorded')) {
    const { candidate, agreement, partnership, registerNumber } = event.data;
    return withCandidate(state, candidate, { stage: 'RECORDED', agreement, partnership, registerNumber });
  }
  if (isType(event, 'CandidateNotRecorded'))
    return withCandidate(state, event.data.candidate, { stage: 'REFUSED', reason: event.data.code });
  if (isType(event, 'UnrecognisedDismissed'))
    return { ...state, dismissed: { ...state.dismissed, [event.data.line]: event.reason } };
  return ended(state, event);
};

const ended = (state: Import, event: RecordedEvent<ImportEvent>): Import => {
  if (isType(event, 'ImportRead')) return { ...state, phase: 'REVIEW', reading: event.data };
  if (isType(event, 'ImportFailed')) return { ...state, phase: 'FAILED', failure: event.data.code };
  if (isType(event, 'ImportCompleted')) return { ...state, phase: 'COMPLETED', account: event.data.account };
  if (isType(event, 'ImportCancelled')) return { ...state, phase: 'CANCELLED' };
  return state;
};

/** The import after one more event; `null` before it was started. */
export function evolveImport(state: Import | null, event: RecordedEvent<ImportEvent>): Import | null {
  if (isType(event, 'ImportStarted')) return started(state, event);
  return state === null ? null : decided(state, event);
}
