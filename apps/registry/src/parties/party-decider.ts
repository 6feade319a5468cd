import type { Decider } from '@pobratim/event-sourcing';
import { type AddPartyAlias, addPartyAlias } from './add-party-alias/add-party-alias.js';
import { type CorrectPartyName, correctPartyName } from './correct-party-name/correct-party-name.js';
import { evolveParty, type Party } from './party.js';
import type { PartyEvent } from './party-events.js';
import { type RegisterParty, registerParty } from './register-party/register-party.js';
import { type RenameParty, renameParty } from './rename-party/rename-party.js';

/** Everything one may wish of a party. */
export type PartyCommand = RegisterParty | RenameParty | CorrectPartyName | AddPartyAlias;

const decide = (command: PartyCommand, state: Party | null): readonly PartyEvent[] => {
  switch (command.type) {
    case 'RegisterParty':
      return registerParty(command, state);
    case 'RenameParty':
      return renameParty(command, state);
    case 'CorrectPartyName':
      return correctPartyName(command, state);
    case 'AddPartyAlias':
      return addPartyAlias(command, state);
  }
};

/** A party of agreements: a place, a body, a union, with the names it has borne. */
export const partyDecider: Decider<PartyCommand, Party | null, PartyEvent> = {
  category: 'party',
  initial: null,
  decide,
  evolve: evolveParty,
};
