import { loadState, type EventStore } from '@pobratim/event-sourcing';
import { requireKnownParties } from '../../parties/register-party/party-known.reaction.js';
import { partyIdOf } from '../../vocabulary/ids.js';
import { agreementDecider } from '../agreement-decider.js';
import { openRecord } from '../agreement-refusals.js';
import type { Entry } from './entry.js';

/**
 * Looks up what an entry names by id: parties of the register, and the agreement that it supplements.
 * @throws DomainError `party-not-registered` (input), and those of `openRecord` for the supplemented agreement
 */
export async function requireKnownReferences(
  store: EventStore,
  { agreement, parties }: Entry,
): Promise<void> {
  await requireKnownParties(store, agreement.parties, new Set(parties.map(partyIdOf)));
  if (agreement.supplements === null) return;
  const stream = `${agreementDecider.category}-${agreement.supplements}`;
  openRecord((await loadState(store, agreementDecider, stream)).state);
}
