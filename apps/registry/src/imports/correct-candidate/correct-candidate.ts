import type { Command } from '@pobratim/event-sourcing';
import { inWords, refuseFields, wordsFit } from '../../vocabulary/checks.js';
import { isSame } from '../../vocabulary/same.js';
import type { CandidateField, CandidateSnapshot, CandidateValues } from '../candidate.js';
import { checkValues } from '../candidate-checks.js';
import { type Import, valuesOf } from '../import.js';
import { type CandidateCorrected, type CandidateCorrectedData, IMPORT_SCHEMAS } from '../import-events.js';
import { candidateAt, inReview } from '../import-refusals.js';

/** A field of a candidate and what it should say. */
export type CandidateFieldValue = {
  readonly [F in CandidateField]: { readonly field: F; readonly value: CandidateValues[F] };
}[CandidateField];

/** Put right what the reader read, before it is accepted. */
export type CorrectCandidate = Command<
  'CorrectCandidate',
  CandidateFieldValue & { readonly candidate: CandidateSnapshot; readonly words: string | null }
>;

/**
 * Corrects one field of an undecided candidate; nothing happens when it says so already.
 * @throws DomainError `fields-refused` (input), `candidate-decided` and those of {@link inReview}
 */
export function correctCandidate(
  { data }: CorrectCandidate,
  state: Import | null,
): readonly CandidateCorrected[] {
  const { candidate, field, value, words } = data;
  const current = valuesOf(candidate.values, candidateAt(inReview(state), candidate.no, 'OPEN', 'REFUSED'));
  if (isSame(current[field], value)) return [];
  refuseFields([...checkValues({ ...current, [field]: value }), wordsFit(words)]);
  return [
    {
      type: 'CandidateCorrected',
      schema: IMPORT_SCHEMAS.CandidateCorrected,
      data: {
        candidate: candidate.no,
        field,
        before: current[field],
        after: value,
      } as CandidateCorrectedData,
      ...inWords(words),
    },
  ];
}
