import { idOf, nameKey } from '@pobratim/kernel';
import type { PartyFacts } from '../parties/party-events.js';
import type { Series } from '../register-numbers/register-number-events.js';

/** What tells one party from another. */
export type PartyIdentity = Pick<PartyFacts, 'kind' | 'name' | 'oktmo' | 'country' | 'place'>;

/**
 * The id of a party, the same for every paper that names it: OKTMO for a Russian municipality, the directory's place for
 * a foreign one, else country, name and kind. A district or a committee of a town never gets the town's id.
 */
export function partyIdOf(party: PartyIdentity): string {
  if (party.kind === 'MUNICIPALITY' && party.oktmo !== null) return idOf('party', party.oktmo);
  if (party.kind === 'MUNICIPALITY' && party.place !== null) return idOf('party', 'place', party.place);
  return idOf('party', party.country ?? 'unknown', nameKey(party.name), party.kind);
}

/** The id of the one partnership of a set of parties, in whatever order they are named. */
export function partnershipIdOf(parties: readonly string[]): string {
  return idOf('partnership', ...sortedParties(parties));
}

/** The set of parties as an event keeps it: each once, sorted. */
export function sortedParties(parties: readonly string[]): readonly string[] {
  return [...new Set(parties)].sort();
}

/** The same bytes in the same office's territory are the same source document. */
export function sourceDocumentIdOf(territory: string, sha256: string): string {
  return idOf('source-document', territory, sha256);
}

/** The same bytes in the same office's territory open the same import. */
export function importIdOf(territory: string, sha256: string): string {
  return idOf('import', territory, sha256);
}

/** The agreement that an import records for a candidate; after a reopening (`round` > 0) another one. */
export function importedAgreementIdOf(importId: string, candidate: number, round = 0): string {
  return idOf('agreement', importId, String(candidate), ...rounds(round));
}

/** The id of a command that a reaction issues for a candidate: the same after every restart. */
export function importCommandIdOf(importId: string, candidate: number, step: string, round = 0): string {
  return idOf('command', importId, String(candidate), step, ...rounds(round));
}

/** The stream of a series of numbers; `year` is `null` where the series runs through the years. */
export function registerNumbersIdOf(series: Series, region: string, year: number | null): string {
  return idOf('register-numbers', series, region, ...(year === null ? [] : [String(year)]));
}

const rounds = (round: number): readonly string[] => (round === 0 ? [] : [String(round)]);
