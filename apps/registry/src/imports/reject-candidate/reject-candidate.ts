import type { Command } from '@pobratim/event-sourcing';
import { inWords, refuseFields, wordsFit } from '../../vocabulary/checks.js';
import type { RejectionReason } from '../../vocabulary/reasons.js';
import type { Import } from '../import.js';
import { type CandidateRejected, IMPORT_SCHEMAS } from '../import-events.js';
import { candidateAt, inReview } from '../import-refusals.js';

/** Leave a candidate out of the register, and say why. */
export type RejectCandidate = Command<
  'RejectCandidate',
  { readonly candidate: number; readonly reason: RejectionReason; readonly words: string | null }
>;

/**
 * Rejects an undecided candidate.
 * @throws DomainError `fields-refused` (input), `candidate-decided` and those of {@link inReview}
 */
export function rejectCandidate(
  { data }: RejectCandidate,
  state: Import | null,
): readonly CandidateRejected[] {
  candidateAt(inReview(state), data.candidate, 'OPEN', 'REFUSED');
  refuseFields([wordsFit(data.words, data.reason)]);
  return [
    {
      type: 'CandidateRejected',
      schema: IMPORT_SCHEMAS.CandidateRejected,
      data: { candidate: data.candidate },
      reason: data.reason,
      ...inWords(data.words),
    },
  ];
}
