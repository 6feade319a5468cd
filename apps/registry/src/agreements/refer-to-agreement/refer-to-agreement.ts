import type { Command } from '@pobratim/event-sourcing';
import type { Agreement } from '../agreement.js';
import { AGREEMENT_SCHEMAS, type AgreementReferredTo } from '../agreement-events.js';
import { openRecord } from '../agreement-refusals.js';

/** Note that another document rests on this one; a reaction issues it after a supplementary agreement. */
export type ReferToAgreement = Command<'ReferToAgreement', { readonly by: string }>;

/**
 * Notes the reference once. From then on the author alone can no longer withdraw the record.
 * @throws DomainError those of {@link openRecord}
 */
export function referToAgreement(
  { data }: ReferToAgreement,
  state: Agreement | null,
): readonly AgreementReferredTo[] {
  if (openRecord(state).referredToBy.includes(data.by)) return [];
  return [
    { type: 'AgreementReferredTo', schema: AGREEMENT_SCHEMAS.AgreementReferredTo, data: { by: data.by } },
  ];
}
