import { loadState, type EventStore } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import { carryOut } from '../../commands/carry-out.js';
import type { Wish } from '../../commands/wish.js';
import { partyIdOf } from '../../vocabulary/ids.js';
import type { Party } from '../party.js';
import { partyDecider } from '../party-decider.js';
import type { PartyRegisteredData } from '../party-events.js';

/**
 * Sees to it that the register knows a party, and says under which id.
 * The same party named by many papers is registered by the first.
 */
export async function partyKnown(store: EventStore, data: PartyRegisteredData, wish: Wish): Promise<string> {
  const id = partyIdOf(data);
  if (await isKnownParty(store, id)) return id;
  await carryOut(store, partyDecider, { type: 'RegisterParty', data, by: wish.by }, { id, wish });
  return id;
}

/** What the register knows of some parties; those it does not know are left out. */
export async function knownParties(store: EventStore, ids: readonly string[]): Promise<readonly Party[]> {
  const streams = ids.map((id) => loadState(store, partyDecider, `${partyDecider.category}-${id}`));
  return (await Promise.all(streams)).flatMap(({ state }) => (state === null ? [] : [state]));
}

/** Whether a party was registered under this id. */
async function isKnownParty(store: EventStore, id: string): Promise<boolean> {
  for await (const event of store.readStream(`${partyDecider.category}-${id}`, { limit: 1 })) {
    return event.type === 'PartyRegistered';
  }
  return false;
}

/**
 * Looks up parties that a request names by id; those in `expected` are about to be registered.
 * @throws DomainError `party-not-registered` (input)
 */
export async function requireKnownParties(
  store: EventStore,
  parties: readonly { readonly party: string }[],
  expected: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const [at, { party }] of parties.entries()) {
    if (!expected.has(party) && !(await isKnownParty(store, party))) throw notRegistered(at);
  }
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
