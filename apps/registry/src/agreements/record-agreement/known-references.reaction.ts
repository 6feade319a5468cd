import { loadState, type EventStore } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import { isKnownParty } from '../../parties/register-party/party-known.reaction.js';
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
  const toRegister = new Set(parties.map(partyIdOf));
  for (const [at, { party }] of agreement.parties.entries()) {
    if (!toRegister.has(party) && !(await isKnownParty(store, party))) throw notRegistered(at);
  }
  if (agreement.supplements === null) return;
  const stream = `${agreementDecider.category}-${agreement.supplements}`;
  openRecord((await loadState(store, agreementDecider, stream)).state);
}

function notRegistered(at: number): DomainError {
  const message = {
    ru: 'Такой стороны в реестре нет, ничего не записано. Выберите её из списка или опишите как новую.',
    en: 'The register knows no such party; nothing was recorded. Choose it from the list or describe it as a new one.',
  };
  return new DomainError('party-not-registered', {
    kind: 'input',
    message,
    fields: [{ pointer: `/parties/${at}/party`, message }],
  });
}
