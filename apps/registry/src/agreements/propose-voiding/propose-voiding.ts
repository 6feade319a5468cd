import type { Command } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import { inWords, refuseFields, wordsFit } from '../../vocabulary/checks.js';
import type { RemovalReason } from '../../vocabulary/reasons.js';
import type { Agreement } from '../agreement.js';
import { AGREEMENT_SCHEMAS, type VoidingProposed } from '../agreement-events.js';
import { openRecord } from '../agreement-refusals.js';

/** Propose to void a record that should never have been entered; a second person decides. */
export type ProposeVoiding = Command<
  'ProposeVoiding',
  { readonly reason: RemovalReason; readonly words: string | null }
>;

/**
 * Proposes the voiding (rule 8). The record stays in the lists until it is confirmed.
 * @throws DomainError `voiding-already-proposed` (conflict), `fields-refused` (input), and those of {@link openRecord}
 */
export function proposeVoiding(
  { data }: ProposeVoiding,
  state: Agreement | null,
): readonly VoidingProposed[] {
  const record = openRecord(state);
  if (record.state === 'VOID_PROPOSED')
    throw new DomainError('voiding-already-proposed', {
      kind: 'conflict',
      message: {
        ru: 'Аннулирование уже предложено. Другой сотрудник может его подтвердить или отклонить.',
        en: 'Voiding is already proposed. Another officer may confirm or decline it.',
      },
    });
  refuseFields([wordsFit(data.words, data.reason)]);
  return [
    {
      type: 'VoidingProposed',
      schema: AGREEMENT_SCHEMAS.VoidingProposed,
      data: {},
      reason: data.reason,
      ...inWords(data.words),
    },
  ];
}
