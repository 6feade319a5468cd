import type { Command } from '@pobratim/event-sourcing';
import { nameKey } from '@pobratim/kernel';
import { refuseFields } from '../../vocabulary/checks.js';
import type { Party } from '../party.js';
import { type PartyAliasAdded, type PartyAliasAddedData, PARTY_SCHEMAS } from '../party-events.js';
import { knownParty, nameFits } from '../party-refusals.js';

/** Another spelling under which people look for a party. */
export type AddPartyAlias = Command<'AddPartyAlias', PartyAliasAddedData>;

/**
 * Adds the alias; nothing happens when the party is found under it already.
 * @throws DomainError `party-unknown` (not-found), `fields-refused` (input)
 */
export function addPartyAlias({ data }: AddPartyAlias, state: Party | null): readonly PartyAliasAdded[] {
  const party = knownParty(state);
  refuseFields([nameFits(data.alias, '/alias')]);
  const known = [...party.aliases, ...party.names.map(({ value }) => value)].map(nameKey);
  if (known.includes(nameKey(data.alias))) return [];
  return [{ type: 'PartyAliasAdded', schema: PARTY_SCHEMAS.PartyAliasAdded, data }];
}
