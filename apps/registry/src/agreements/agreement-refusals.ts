import { DomainError } from '@pobratim/kernel';
import type { Agreement } from './agreement.js';

/**
 * The agreement, if it still accepts something.
 * @throws DomainError `agreement-unknown` (not-found), `record-voided`, `record-withdrawn` (conflict)
 */
export function openRecord(state: Agreement | null): Agreement {
  if (state === null)
    throw new DomainError('agreement-unknown', {
      kind: 'not-found',
      message: {
        ru: 'Такого соглашения в реестре нет. Проверьте номер или найдите его в списке.',
        en: 'The register holds no such agreement. Check the number or find it in the list.',
      },
    });
  if (state.state === 'VOIDED')
    throw new DomainError('record-voided', {
      kind: 'conflict',
      message: {
        ru: 'Запись аннулирована, изменить её нельзя. История сохранена; если запись нужна, внесите её заново.',
        en: 'The record is void and cannot be changed. Its history is kept; if the record is needed, enter it anew.',
      },
    });
  if (state.state === 'WITHDRAWN')
    throw new DomainError('record-withdrawn', {
      kind: 'conflict',
      message: {
        ru: 'Запись отозвана её автором, изменить её нельзя. История сохранена; если запись нужна, внесите её заново.',
        en: 'The record was withdrawn by its author and cannot be changed. Its history is kept; if it is needed, enter it anew.',
      },
    });
  return state;
}
