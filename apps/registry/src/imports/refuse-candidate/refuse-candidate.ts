import type { Command } from '@pobratim/event-sourcing';
import { candidateOf, type Import } from '../import.js';
import {
  type CandidateNotRecorded,
  type CandidateNotRecordedData,
  IMPORT_SCHEMAS,
} from '../import-events.js';
import { knownImport } from '../import-refusals.js';

/** The register refused what was accepted; `code` is its refusal, for a person to see and mend. */
export type RefuseCandidate = Command<'RefuseCandidate', CandidateNotRecordedData>;

/**
 * Notes the refusal; an answer to an acceptance that was undone meanwhile changes nothing.
 * @throws DomainError `import-unknown` (not-found)
 */
export function refuseCandidate(
  { data }: RefuseCandidate,
  state: Import | null,
): readonly CandidateNotRecorded[] {
  const { stage, round } = candidateOf(knownImport(state), data.candidate);
  if (stage !== 'ACCEPTED' || round !== data.round) return [];
  return [{ type: 'CandidateNotRecorded', schema: IMPORT_SCHEMAS.CandidateNotRecorded, data }];
}
