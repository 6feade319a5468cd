import type { Actor } from '@pobratim/event-sourcing';
import type { ImportRow } from '../shapes/import.js';
import { actorView } from '../words/people.js';
import { candidateCount } from './import-refusals.js';
import { stateOf, type CandidateStage, type Import } from './import.js';

/** What list and card say of an import. */
export interface ImportToShow {
  readonly id: string;
  readonly state: Import;
  readonly fileName: string | null;
  readonly startedAt: string;
  readonly startedBy: Actor;
}

/** An import in the words of the list. */
export function importHead({ id, state, fileName, startedAt, startedBy }: ImportToShow): ImportRow {
  const { reading, failure } = state;
  return {
    id,
    fileName,
    state: stateOf(state),
    failure,
    progress: progressOf(state),
    counts: {
      found: reading?.candidates ?? 0,
      certain: reading?.certain ?? 0,
      ask: reading?.ask ?? 0,
      unrecognised: reading?.unrecognised ?? 0,
      accepted: count(state, 'ACCEPTED', 'RECORDED'),
      rejected: count(state, 'REJECTED'),
      recorded: count(state, 'RECORDED'),
    },
    startedAt,
    startedBy: actorView(startedBy),
  };
}

/** What the bar shows: the reading, then the decisions, and in between how far the register has followed them. */
function progressOf(state: Import): ImportRow['progress'] {
  if (state.phase === 'READING') return { done: 0, total: 1 };
  const accepted = count(state, 'ACCEPTED', 'RECORDED');
  if (stateOf(state) === 'RECORDING') return { done: count(state, 'RECORDED'), total: accepted };
  const total = state.phase === 'REVIEW' ? (state.reading?.candidates ?? 0) : candidateCount(state);
  const decided = accepted + count(state, 'REJECTED', 'REFUSED');
  return { done: state.phase === 'REVIEW' ? Math.min(decided, total) : total, total };
}

function count({ candidates }: Import, ...stages: readonly CandidateStage[]): number {
  return Object.values(candidates).filter(({ stage }) => stages.includes(stage)).length;
}
