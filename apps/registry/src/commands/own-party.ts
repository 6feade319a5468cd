import { mayDo } from '@pobratim/access';
import { DomainError } from '@pobratim/kernel';
import type { PartyFacts } from '../parties/party-events.js';
import type { Asking } from './guarded.js';

/** What tells where a party lies. */
export type PlacedParty = Pick<PartyFacts, 'oktmo' | 'region' | 'side'>;

/**
 * Whether somebody may enter a document of these parties: one of ours must lie in the own territory. A party whose place
 * no code tells (an association) may be anybody's.
 */
export function isOwnMatter(
  { identity, actions, territories }: Asking,
  parties: readonly PlacedParty[],
): boolean {
  const codes = parties.filter(({ side }) => side === 'RU').map(({ oktmo, region }) => oktmo ?? region);
  const known = codes.filter((code) => code !== null);
  if (known.length < codes.length || known.length === 0) return true;
  return known.some((territory) => {
    const record = {
      keeper: { office: identity.office.id, territory },
      territories: [],
      accessLevel: 'INTERNAL',
    } as const;
    return mayDo(identity, actions[0], record, territories);
  });
}

/**
 * Refuses a document that concerns only other territories.
 * @throws DomainError `parties-of-another-territory` (forbidden)
 */
export function requireOwnMatter(asking: Asking, parties: readonly PlacedParty[]): void {
  if (isOwnMatter(asking, parties)) return;
  throw new DomainError('parties-of-another-territory', {
    kind: 'forbidden',
    message: {
      ru: 'Ни одна из российских сторон не находится на вашей территории, ничего не записано. Такой документ вносит сотрудник её территории; строку списка отклоните с причиной «другая территория».',
      en: 'None of the Russian parties lies in your territory; nothing was recorded. An officer of its territory enters such a document; reject the line of a list as “another territory”.',
    },
  });
}
