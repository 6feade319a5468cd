import type { Command } from '@pobratim/event-sourcing';
import { DomainError, type Edtf } from '@pobratim/kernel';
import { type Finding, inWords, learnedOnReads, refuseFields, wordsFit } from '../../vocabulary/checks.js';
import type { CorrectionReason } from '../../vocabulary/reasons.js';
import { isSame } from '../../vocabulary/same.js';
import type { Source } from '../../vocabulary/records.js';
import { validDays } from '../../vocabulary/valid.js';
import type { Agreement } from '../agreement.js';
import { checkAgreement } from '../agreement-checks.js';
import {
  AGREEMENT_SCHEMAS,
  type AgreementCorrected,
  type AgreementCorrectedData,
} from '../agreement-events.js';
import { CORRECTABLE_FIELDS, type CorrectableField, type CorrectableFields } from '../agreement-fields.js';
import { openRecord } from '../agreement-refusals.js';
import { signedOnOf } from '../signing.js';

/** A field and what it should have said. */
export type FieldValue = {
  readonly [F in CorrectableField]: { readonly field: F; readonly value: CorrectableFields[F] };
}[CorrectableField];

/** Put one field right. `corrects` is the event the person saw the wrong value in; left out, the current one is meant. */
export type CorrectAgreement = Command<
  'CorrectAgreement',
  FieldValue & {
    readonly reason: CorrectionReason;
    readonly words: string | null;
    readonly corrects: string | null;
    readonly source: Source | null;
    readonly learnedOn: Edtf | null;
  }
>;

/**
 * Corrects one field; nothing happens when it says so already. Corrected signatures take the day of signing with them.
 * @throws DomainError `value-already-corrected` (stale), `fields-refused` (input), and those of {@link openRecord}
 */
export function correctAgreement(
  command: CorrectAgreement,
  state: Agreement | null,
): readonly AgreementCorrected[] {
  const record = openRecord(state);
  const { field, value, corrects } = command.data;
  const current = record.facts[field];
  if (corrects !== null && corrects !== current.eventId) throw alreadyCorrected();
  if (isSame(current.value, value)) return [];
  const wanted = { ...factsOf(record), [field]: value };
  const signedOn = field === 'signatures' ? follow(wanted) : wanted.signedOn;
  refuseFields([
    ...checkAgreement({ ...wanted, signedOn }).map(toValue(field)),
    learnedOnReads(command.data.learnedOn),
    wordsFit(command.data.words, command.data.reason),
  ]);
  const events = [correction(command, record, { field, value } as FieldValue)];
  return signedOn === wanted.signedOn
    ? events
    : [...events, correction(command, record, { field: 'signedOn', value: signedOn })];
}

const factsOf = (record: Agreement): CorrectableFields =>
  Object.fromEntries(
    CORRECTABLE_FIELDS.map((field) => [field, record.facts[field].value]),
  ) as unknown as CorrectableFields;

const follow = (wanted: CorrectableFields): Edtf =>
  signedOnOf(wanted.signatures, wanted.parties) ?? wanted.signedOn;

/** The request has one field, `value`; a finding about the corrected field points into it. */
const toValue =
  (field: CorrectableField) =>
  (finding: Finding): Finding =>
    finding && {
      ...finding,
      pointer: finding.pointer.startsWith(`/${field}`)
        ? finding.pointer.replace(`/${field}`, '/value')
        : '/value',
    };

const correction = (
  { data }: CorrectAgreement,
  record: Agreement,
  { field, value }: FieldValue,
): AgreementCorrected => ({
  type: 'AgreementCorrected',
  schema: AGREEMENT_SCHEMAS.AgreementCorrected,
  data: {
    field,
    before: record.facts[field].value,
    after: value,
    source: data.source,
    learnedOn: data.learnedOn,
  } as AgreementCorrectedData,
  ...(field === 'signedOn' ? { valid: validDays(value) } : {}),
  reason: data.reason,
  corrects: record.facts[field].eventId,
  ...inWords(data.words),
});

const alreadyCorrected = (): DomainError =>
  new DomainError('value-already-corrected', {
    kind: 'stale',
    message: {
      ru: 'Это значение уже исправил кто-то другой. Ничего не записано; обновите карточку и посмотрите, нужно ли исправление.',
      en: 'Somebody else has put this value right already. Nothing was recorded; reload the card and see whether a correction is still needed.',
    },
  });
