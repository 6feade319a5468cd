import type { Source } from '../vocabulary/records.js';
import { importedAgreementIdOf, partnershipIdOf } from '../vocabulary/ids.js';
import { acceptedParties, regimeOf } from './accepted-parties.js';
import type { CandidateSnapshot, CandidateValues } from './candidate.js';
import { type CandidateState, type Import, isCorrected } from './import.js';
import { type CandidateAccepted, IMPORT_SCHEMAS } from './import-events.js';
import type { Match } from './match-candidate.js';

/** What becomes one acceptance. */
export interface Acceptance {
  /** Id of the import. */
  readonly id: string;
  readonly state: Import;
  readonly candidate: CandidateSnapshot;
  readonly decided: CandidateState;
  /** The final values. */
  readonly values: CandidateValues;
  readonly match: Match;
}

/** The words a candidate was read from; a field that a person put right was typed, not read. */
const sourceOf = ({ state, candidate, decided }: Acceptance): Source => ({
  document: state.sourceDocument,
  spans: {
    quote: candidate.span,
    ...Object.fromEntries(
      Object.entries(candidate.spans).filter(
        ([field]) => !isCorrected(decided, field as keyof CandidateValues),
      ),
    ),
  },
});

const agreementOf = ({ id, candidate, values, match }: Acceptance, round: number): string | null => {
  if (match.existing !== null) return match.existing.id;
  return values.kind === null || match.outcome !== 'NEW'
    ? null
    : importedAgreementIdOf(id, candidate.no, round);
};

/** The event of an acceptance: everything the reaction needs, under ids that repeat. */
export function accepted(acceptance: Acceptance): CandidateAccepted {
  const { candidate, decided, values, match } = acceptance;
  const parties = acceptedParties(values);
  const round = decided.stage === 'REFUSED' ? decided.round + 1 : decided.round;
  const { kind, title, since, legalStatus, activity, partnerPosition } = values;
  return {
    type: 'CandidateAccepted',
    schema: IMPORT_SCHEMAS.CandidateAccepted,
    data: {
      candidate: candidate.no,
      round,
      outcome: match.outcome,
      agreement: agreementOf(acceptance, round),
      partnership: partnershipIdOf(parties.map(({ party }) => party)),
      existing: match.existing?.id ?? null,
      differences: match.differences,
      kind,
      title,
      regime: regimeOf(parties),
      parties,
      signedOn: values.signedOn ?? 'XXXX',
      since,
      legalStatus,
      activity,
      partnerPosition,
      source: sourceOf(acceptance),
    },
  };
}
