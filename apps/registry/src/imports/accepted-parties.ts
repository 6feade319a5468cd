import { partnershipIdOf, partyIdOf } from '../vocabulary/ids.js';
import type { Regime } from '../vocabulary/agreement-terms.js';
import type { CandidateParty, CandidateValues } from './candidate.js';
import type { AcceptedParty } from './import-events.js';

/** The parties of a candidate with their ids, ours first, each once. */
export function acceptedParties(values: CandidateValues): readonly AcceptedParty[] {
  const parties = [...values.domesticParties, ...values.foreignParties].map((party) => ({
    ...party,
    party: partyIdOf(party),
  }));
  return parties.filter(({ party }, at) => parties.findIndex((one) => one.party === party) === at);
}

/** The partnership that a candidate belongs to. */
export function partnershipOf(values: CandidateValues): string {
  return partnershipIdOf(acceptedParties(values).map(({ party }) => party));
}

/** Inside one country `DOMESTIC` (rule 7), between associations `ASSOCIATION`, else the ordinary regime. */
export function regimeOf(parties: readonly Pick<CandidateParty, 'side' | 'kind'>[]): Regime {
  if (parties.every(({ side }) => side === 'RU')) return 'DOMESTIC';
  return parties.some(({ kind }) => kind === 'ASSOCIATION') ? 'ASSOCIATION' : 'MUNICIPAL';
}
