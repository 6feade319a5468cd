import type { EventStore } from '@pobratim/event-sourcing';
import { carryOut } from '../../commands/carry-out.js';
import type { Wish } from '../../commands/wish.js';
import { partyIdOf } from '../../vocabulary/ids.js';
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

/** Whether a party was registered under this id. */
export async function isKnownParty(store: EventStore, id: string): Promise<boolean> {
  for await (const event of store.readStream(`${partyDecider.category}-${id}`, { limit: 1 })) {
    return event.type === 'PartyRegistered';
  }
  return false;
}
