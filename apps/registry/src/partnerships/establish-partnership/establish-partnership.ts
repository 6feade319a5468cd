import type { Command } from '@pobratim/event-sourcing';
import { learnedOnReads, refuseFields, when } from '../../vocabulary/checks.js';
import { sortedParties } from '../../vocabulary/ids.js';
import type { Partnership } from '../partnership.js';
import {
  PARTNERSHIP_SCHEMAS,
  type PartnershipEstablished,
  type PartnershipEstablishedData,
} from '../partnership-events.js';

/** Enter the relation between some parties, under the id that `partnershipIdOf` gives the set. */
export type EstablishPartnership = Command<'EstablishPartnership', Omit<PartnershipEstablishedData, 'level'>>;

/**
 * Establishes the relation once: one per set of parties. Its level is for the municipality to set.
 * @throws DomainError `fields-refused` (input)
 */
export function establishPartnership(
  { data }: EstablishPartnership,
  state: Partnership | null,
): readonly PartnershipEstablished[] {
  if (state !== null) return [];
  const parties = sortedParties(data.parties);
  refuseFields([
    learnedOnReads(data.learnedOn),
    when(
      parties.length < 2,
      '/parties',
      'У связи должно быть не меньше двух разных сторон. Добавьте сторону.',
      'A relation has at least two different parties. Add a party.',
    ),
    when(
      !/^ПР-\d{2,3}-\d{4,}$/.test(data.number),
      '/number',
      'Номер связи имеет вид ПР-67-0003. Возьмите следующий номер ряда.',
      'The number of a relation looks like ПР-67-0003. Take the next one of the series.',
    ),
  ]);
  return [
    {
      type: 'PartnershipEstablished',
      schema: PARTNERSHIP_SCHEMAS.PartnershipEstablished,
      data: { ...data, parties, level: 'UNSET' },
    },
  ];
}
