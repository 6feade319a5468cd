import type { Command } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import type { Agreement } from '../agreement.js';
import { AGREEMENT_SCHEMAS, type AgreementVoided, type NothingMore } from '../agreement-events.js';
import { openRecord } from '../agreement-refusals.js';
import { openProposal } from '../voiding.js';

/** Confirm the proposal to void a record. */
export type VoidAgreement = Command<'VoidAgreement', NothingMore>;

/**
 * Voids the record: two people (rule 8), the proposer named in `approvedBy`, the reason that of the proposal.
 * @throws DomainError `own-proposal` (forbidden), `voiding-not-proposed` (conflict), and those of {@link openRecord}
 */
export function voidAgreement({ by }: VoidAgreement, state: Agreement | null): readonly AgreementVoided[] {
  const { actor, reason } = openProposal(openRecord(state));
  if (actor.id === by.id)
    throw new DomainError('own-proposal', {
      kind: 'forbidden',
      message: {
        ru: 'Своё предложение подтвердить нельзя: аннулируют вдвоём. Попросите другого сотрудника.',
        en: 'You cannot confirm your own proposal: voiding needs two people. Ask another officer.',
      },
    });
  return [
    {
      type: 'AgreementVoided',
      schema: AGREEMENT_SCHEMAS.AgreementVoided,
      data: {},
      approvedBy: [actor.id],
      ...(reason === null ? {} : { reason }),
    },
  ];
}
