import type { Command } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import { inWords, refuseFields, wordsFit } from '../../vocabulary/checks.js';
import type { RemovalReason } from '../../vocabulary/reasons.js';
import type { Agreement } from '../agreement.js';
import { AGREEMENT_SCHEMAS, type AgreementWithdrawn } from '../agreement-events.js';
import { openRecord } from '../agreement-refusals.js';

/** Take one's own record back while nobody leans on it. */
export type WithdrawAgreement = Command<
  'WithdrawAgreement',
  { readonly reason: RemovalReason; readonly words: string | null }
>;

/** Whether somebody confirmed the record or refers to it. */
export function isLeanedOn({ confirmed, referredToBy }: Agreement): boolean {
  return confirmed.length > 0 || referredToBy.length > 0;
}

/**
 * Withdraws the record (rule 8): its author alone, as long as nobody has confirmed or referred to it.
 * @throws DomainError `not-the-author` (forbidden), `record-leaned-on` (conflict), `fields-refused` (input), and those of
 * {@link openRecord}
 */
export function withdrawAgreement(
  { data, by }: WithdrawAgreement,
  state: Agreement | null,
): readonly AgreementWithdrawn[] {
  const record = openRecord(state);
  if (record.author.id !== by.id)
    throw new DomainError('not-the-author', {
      kind: 'forbidden',
      message: {
        ru: 'Отозвать запись может только тот, кто её внёс. Вы можете предложить её аннулировать.',
        en: 'Only the person who entered a record may withdraw it. You may propose to void it.',
      },
    });
  if (isLeanedOn(record))
    throw new DomainError('record-leaned-on', {
      kind: 'conflict',
      message: {
        ru: 'Запись уже подтвердили или на неё ссылаются, отозвать её одному нельзя. Предложите её аннулировать.',
        en: 'The record was confirmed or is referred to, so one person cannot withdraw it. Propose to void it.',
      },
    });
  refuseFields([wordsFit(data.words, data.reason)]);
  return [
    {
      type: 'AgreementWithdrawn',
      schema: AGREEMENT_SCHEMAS.AgreementWithdrawn,
      data: {},
      reason: data.reason,
      ...inWords(data.words),
    },
  ];
}
