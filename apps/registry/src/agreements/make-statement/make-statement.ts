import type { Command } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import { inWords, refuseFields } from '../../vocabulary/checks.js';
import { checkStatement, saysTheSame, type StatementWish } from '../../vocabulary/statement-checks.js';
import { validDays } from '../../vocabulary/valid.js';
import type { Agreement } from '../agreement.js';
import {
  AGREEMENT_SCHEMAS,
  type AgreementStatementMade,
  type AgreementStatementMadeData,
} from '../agreement-events.js';
import { openRecord } from '../agreement-refusals.js';

/** Say where a document stands on one of the four axes, and who says so. */
export type MakeAgreementStatement = Command<'MakeAgreementStatement', StatementWish>;

/**
 * Makes a statement, or puts an earlier one right; nothing happens when a correction says the same.
 * @throws DomainError `fields-refused` (input), `registration-missing` (conflict), and those of {@link openRecord}
 */
export function makeAgreementStatement(
  { data }: MakeAgreementStatement,
  state: Agreement | null,
): readonly AgreementStatementMade[] {
  const record = openRecord(state);
  refuseFields(checkStatement(data, record.statements));
  if (saysTheSame(data, record.statements)) return [];
  if (data.axis === 'LEGAL' && data.value === 'IN_FORCE') registrationMet(record);
  const { axis, value, side, validFrom, validTo, source, learnedOn, corrects, reason } = data;
  return [
    {
      type: 'AgreementStatementMade',
      schema: AGREEMENT_SCHEMAS.AgreementStatementMade,
      data: { axis, value, side, validFrom, validTo, source, learnedOn } as AgreementStatementMadeData,
      valid: validDays(validFrom, validTo),
      ...(corrects === null || reason === null ? {} : { corrects, reason }),
      ...inWords(data.words),
    },
  ];
}

/** Signed is not in force (rule 2): where the paper binds only once registered, its registration comes first. */
const registrationMet = ({ facts, statements }: Agreement): void => {
  const registered = statements.some(
    ({ axis, value, correctedBy }) => axis === 'LEGAL' && value === 'REGISTERED' && correctedBy === null,
  );
  if (facts.entryIntoForceRule.value !== 'ON_REGISTRATION' || registered) return;
  throw new DomainError('registration-missing', {
    kind: 'conflict',
    message: {
      ru: 'Соглашение вступает в силу после регистрации, а регистрация не отмечена. Сначала отметьте регистрацию.',
      en: 'The agreement enters into force when registered, and no registration is stated. State the registration first.',
    },
    fields: [
      {
        pointer: '/value',
        message: { ru: 'Сначала отметьте регистрацию.', en: 'State the registration first.' },
      },
    ],
  });
};
