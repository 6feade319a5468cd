import { DomainError } from '@pobratim/kernel';
import type { Partnership } from './partnership.js';

/**
 * The partnership, if it is established.
 * @throws DomainError `partnership-unknown` (not-found)
 */
export function knownPartnership(state: Partnership | null): Partnership {
  if (state !== null) return state;
  throw new DomainError('partnership-unknown', {
    kind: 'not-found',
    message: {
      ru: 'Такой связи в реестре нет. Проверьте номер или найдите её в списке.',
      en: 'The register holds no such relation. Check the number or find it in the list.',
    },
  });
}
