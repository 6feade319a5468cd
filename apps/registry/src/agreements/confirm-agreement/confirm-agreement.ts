import type { Command } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import type { Agreement } from '../agreement.js';
import { AGREEMENT_SCHEMAS, type AgreementConfirmed, type NothingMore } from '../agreement-events.js';
import { openRecord } from '../agreement-refusals.js';

/** A second person has compared the record with the paper and stands by it. */
export type ConfirmAgreement = Command<'ConfirmAgreement', NothingMore>;

/**
 * Confirms a record; a person confirms once.
 * @throws DomainError `own-record` (forbidden): nobody confirms what he entered himself; and those of {@link openRecord}
 */
export function confirmAgreement(
  { by }: ConfirmAgreement,
  state: Agreement | null,
): readonly AgreementConfirmed[] {
  const record = openRecord(state);
  if (by.id === record.author.id)
    throw new DomainError('own-record', {
      kind: 'forbidden',
      message: {
        ru: 'Свою запись подтвердить нельзя. Попросите другого сотрудника сверить её с документом.',
        en: 'You cannot confirm your own record. Ask another officer to compare it with the document.',
      },
    });
  if (record.confirmed.some(({ actor }) => actor.id === by.id)) return [];
  return [{ type: 'AgreementConfirmed', schema: AGREEMENT_SCHEMAS.AgreementConfirmed, data: {} }];
}
