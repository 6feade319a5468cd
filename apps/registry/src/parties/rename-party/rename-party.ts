import type { Command } from '@pobratim/event-sourcing';
import { dateReads, learnedOnReads, refuseFields } from '../../vocabulary/checks.js';
import { validDays } from '../../vocabulary/valid.js';
import type { Party } from '../party.js';
import { PARTY_SCHEMAS, type PartyRenamed, type PartyRenamedData } from '../party-events.js';
import { knownParty, nameFits } from '../party-refusals.js';

/** A party bears another name from a day on (rule 6). Papers keep the name they were signed with. */
export type RenameParty = Command<'RenameParty', PartyRenamedData>;

/**
 * Records the renaming; nothing happens when the party was renamed so from that day already.
 * @throws DomainError `party-unknown` (not-found), `fields-refused` (input)
 */
export function renameParty({ data }: RenameParty, state: Party | null): readonly PartyRenamed[] {
  const party = knownParty(state);
  refuseFields([
    nameFits(data.name),
    dateReads({ pointer: '/validFrom', ru: 'день переименования', en: 'day of renaming' }, data.validFrom),
    learnedOnReads(data.learnedOn),
  ]);
  if (party.names.some(({ value, validFrom }) => value === data.name && validFrom === data.validFrom))
    return [];
  return [
    { type: 'PartyRenamed', schema: PARTY_SCHEMAS.PartyRenamed, data, valid: validDays(data.validFrom) },
  ];
}
