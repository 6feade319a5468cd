import type { Command } from '@pobratim/event-sourcing';
import type { Edtf } from '@pobratim/kernel';
import { inWords, learnedOnReads, refuseFields, when, wordsFit } from '../../vocabulary/checks.js';
import type { CorrectionReason } from '../../vocabulary/reasons.js';
import type { Source } from '../../vocabulary/records.js';
import type { Party } from '../party.js';
import { PARTY_SCHEMAS, type PartyNameCorrected } from '../party-events.js';
import { knownParty, nameFits } from '../party-refusals.js';

/** A name was entered wrongly. `corrects` is the event that the name on the screen came from. */
export type CorrectPartyName = Command<
  'CorrectPartyName',
  {
    readonly name: string;
    readonly corrects: string;
    readonly reason: CorrectionReason;
    readonly words: string | null;
    readonly source: Source | null;
    readonly learnedOn: Edtf | null;
  }
>;

/**
 * Puts a name right; nothing happens when it says so already.
 * @throws DomainError `party-unknown` (not-found), `fields-refused` (input)
 */
export function correctPartyName(
  { data }: CorrectPartyName,
  state: Party | null,
): readonly PartyNameCorrected[] {
  const wrong = knownParty(state).names.find(({ eventId }) => eventId === data.corrects);
  refuseFields([
    nameFits(data.name),
    learnedOnReads(data.learnedOn),
    wordsFit(data.words, data.reason),
    when(
      wrong === undefined,
      '/corrects',
      'Это имя уже исправили или его не было. Обновите карточку и выберите имя заново.',
      'This name was corrected already or never was. Reload the card and choose the name again.',
    ),
  ]);
  if (wrong === undefined || wrong.value === data.name) return [];
  return [
    {
      type: 'PartyNameCorrected',
      schema: PARTY_SCHEMAS.PartyNameCorrected,
      data: { before: wrong.value, after: data.name, source: data.source, learnedOn: data.learnedOn },
      corrects: wrong.eventId,
      reason: data.reason,
      ...inWords(data.words),
    },
  ];
}
