import { DomainError } from '@pobratim/kernel';
import { type Finding, textFits } from '../vocabulary/checks.js';
import type { Party } from './party.js';

/**
 * The party, if it is registered.
 * @throws DomainError `party-unknown` (not-found)
 */
export function knownParty(state: Party | null): Party {
  if (state !== null) return state;
  throw new DomainError('party-unknown', {
    kind: 'not-found',
    message: {
      ru: 'Такой стороны в реестре нет. Найдите её в справочнике или внесите.',
      en: 'The register holds no such party. Find it in the directory or enter it.',
    },
  });
}

/** A name that a party may bear. */
export function nameFits(name: string, pointer = '/name'): Finding {
  return textFits({ pointer, ru: 'имя стороны', en: 'name of the party' }, name, 500);
}
