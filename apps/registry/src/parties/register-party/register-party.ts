import type { Command } from '@pobratim/event-sourcing';
import { learnedOnReads, refuseFields, when } from '../../vocabulary/checks.js';
import type { Party } from '../party.js';
import { PARTY_SCHEMAS, type PartyRegistered, type PartyRegisteredData } from '../party-events.js';
import { nameFits } from '../party-refusals.js';

/** Make a party known to the register, under the id that `partyIdOf` gives it. */
export type RegisterParty = Command<'RegisterParty', PartyRegisteredData>;

/**
 * Registers a party once: a second wish for the same id changes nothing, for the id says it is the same party.
 * @throws DomainError `fields-refused` (input)
 */
export function registerParty({ data }: RegisterParty, state: Party | null): readonly PartyRegistered[] {
  if (state !== null) return [];
  refuseFields([
    nameFits(data.name),
    learnedOnReads(data.learnedOn),
    when(
      data.oktmo !== null && !/^(\d{8}|\d{11})$/.test(data.oktmo),
      '/oktmo',
      'Код ОКТМО — 8 или 11 цифр. Исправьте код или оставьте поле пустым.',
      'An OKTMO code has 8 or 11 digits. Put it right or leave the field empty.',
    ),
    when(
      data.oktmo !== null && data.side !== 'RU',
      '/oktmo',
      'Код ОКТМО бывает только у российской стороны. Уберите код или исправьте сторону.',
      'Only a Russian party has an OKTMO code. Remove the code or put the side right.',
    ),
    when(
      data.country !== null && !/^[A-Z]{2}$/.test(data.country),
      '/country',
      'Страна — две буквы (DE) или пусто, если код неизвестен.',
      'A country is two letters (DE), or empty where it has none.',
    ),
    when(
      data.oksm !== null && !/^\d{3}$/.test(data.oksm),
      '/oksm',
      'Код ОКСМ — три цифры (276) или пусто.',
      'An OKSM code is three digits (276), or empty.',
    ),
  ]);
  return [{ type: 'PartyRegistered', schema: PARTY_SCHEMAS.PartyRegistered, data }];
}
