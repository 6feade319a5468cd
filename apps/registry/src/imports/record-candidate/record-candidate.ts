import type { Command } from '@pobratim/event-sourcing';
import { candidateOf, type Import } from '../import.js';
import { type CandidateRecorded, type CandidateRecordedData, IMPORT_SCHEMAS } from '../import-events.js';
import { knownImport } from '../import-refusals.js';

/** The register holds what was accepted; the reaction says so. */
export type RecordCandidate = Command<'RecordCandidate', CandidateRecordedData>;

/**
 * Notes the record, also after a cancellation; an answer to an acceptance that was undone meanwhile changes nothing.
 * @throws DomainError `import-unknown` (not-found)
 */
export function recordCandidate(
  { data }: RecordCandidate,
  state: Import | null,
): readonly CandidateRecorded[] {
  const { stage, round } = candidateOf(knownImport(state), data.candidate);
  if (stage !== 'ACCEPTED' || round !== data.round) return [];
  return [{ type: 'CandidateRecorded', schema: IMPORT_SCHEMAS.CandidateRecorded, data }];
}
