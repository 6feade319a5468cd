import type { Command } from '@pobratim/event-sourcing';
import { refuseFields } from '../../vocabulary/checks.js';
import { accepted } from '../acceptance.js';
import type { CandidateSnapshot } from '../candidate.js';
import { checkAcceptable } from '../candidate-checks.js';
import { type Import, valuesOf } from '../import.js';
import type { CandidateAccepted } from '../import-events.js';
import { candidateAt, inReview } from '../import-refusals.js';
import { matchCandidate } from '../match-candidate.js';
import type { RegisterView } from '../register-view.js';

/**
 * Take a candidate into the register. `id` is the import's; `asNew` is a person's decision that it is another document
 * than the one the register proposes.
 */
export type AcceptCandidate = Command<
  'AcceptCandidate',
  {
    readonly id: string;
    readonly candidate: CandidateSnapshot;
    readonly register: RegisterView;
    readonly asNew: boolean;
  }
>;

/**
 * Accepts an undecided candidate with its final values.
 * @throws DomainError `fields-refused` (input), `candidate-decided` and those of {@link inReview}
 */
export function acceptCandidate(
  { data }: AcceptCandidate,
  state: Import | null,
): readonly CandidateAccepted[] {
  const { id, candidate, register, asNew } = data;
  const open = inReview(state);
  const decided = candidateAt(open, candidate.no, 'OPEN', 'REFUSED');
  const values = valuesOf(candidate.values, decided);
  refuseFields(checkAcceptable(values));
  const match = matchCandidate(values, asNew ? { ...register, agreements: [] } : register);
  return [accepted({ id, state: open, candidate, decided, values, match })];
}
