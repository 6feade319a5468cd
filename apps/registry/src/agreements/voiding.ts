import { DomainError } from '@pobratim/kernel';
import type { Agreement, RecordAct } from './agreement.js';

/**
 * The proposal to void that waits for a second person.
 * @throws DomainError `voiding-not-proposed` (conflict)
 */
export function openProposal(record: Agreement): RecordAct {
  if (record.proposal !== null) return record.proposal;
  throw new DomainError('voiding-not-proposed', {
    kind: 'conflict',
    message: {
      ru: 'Аннулирование этой записи никто не предлагал. Сначала предложите его; подтвердит другой сотрудник.',
      en: 'Nobody has proposed to void this record. Propose it first; another officer confirms.',
    },
  });
}
