import type { Command } from '@pobratim/event-sourcing';
import { DomainError, type Edtf } from '@pobratim/kernel';
import { learnedOnReads, refuseFields, when } from '../../vocabulary/checks.js';
import { validDays } from '../../vocabulary/valid.js';
import type { Agreement } from '../agreement.js';
import { checkAgreement } from '../agreement-checks.js';
import {
  AGREEMENT_SCHEMAS,
  type AgreementRecorded,
  type AgreementRecordedData,
} from '../agreement-events.js';
import { signedOnOf } from '../signing.js';

/**
 * Enter a document into the register. `id` is the agreement's own id; `signedOn` may be left out (`null`): then it follows
 * from the last signature, and is `XXXX` where that is not known either.
 */
export type RecordAgreement = Command<
  'RecordAgreement',
  Omit<AgreementRecordedData, 'signedOn'> & { readonly id: string; readonly signedOn: Edtf | null }
>;

/**
 * Records a document. There is no uniqueness on parties and date (rule 1), and nothing is said of its force (rule 2).
 * @throws DomainError `agreement-already-recorded` (conflict), `fields-refused` (input)
 */
export function recordAgreement(
  { data }: RecordAgreement,
  state: Agreement | null,
): readonly AgreementRecorded[] {
  if (state !== null)
    throw new DomainError('agreement-already-recorded', {
      kind: 'conflict',
      message: {
        ru: `Это соглашение уже внесено под номером ${state.registerNumber}. Откройте его карточку.`,
        en: `This agreement is already recorded as ${state.registerNumber}. Open its card.`,
      },
      details: { registerNumber: state.registerNumber },
    });
  const { id, ...rest } = data;
  const signedOn = data.signedOn ?? signedOnOf(data.signatures, data.parties) ?? 'XXXX';
  const facts: AgreementRecordedData = { ...rest, signedOn };
  refuseFields([
    ...checkAgreement(facts),
    learnedOnReads(data.learnedOn),
    when(
      !/^\d{2,3}-\d{4}-\d{4,}$/.test(data.registerNumber),
      '/registerNumber',
      'Номер реестра имеет вид 67-2026-0001. Возьмите следующий номер ряда.',
      'A register number looks like 67-2026-0001. Take the next one of the series.',
    ),
    when(
      data.supplements === id,
      '/supplements',
      'Соглашение не может дополнять само себя. Выберите другое или оставьте поле пустым.',
      'An agreement cannot supplement itself. Choose another one or leave the field empty.',
    ),
  ]);
  return [
    {
      type: 'AgreementRecorded',
      schema: AGREEMENT_SCHEMAS.AgreementRecorded,
      data: facts,
      valid: validDays(signedOn),
    },
  ];
}
