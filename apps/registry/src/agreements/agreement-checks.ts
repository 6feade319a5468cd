import { dateReads, endsAfter, type Finding, textFits, when } from '../vocabulary/checks.js';
import type { Term } from '../vocabulary/agreement-terms.js';
import type { AgreementText, CorrectableFields, PartyAsSigned } from './agreement-fields.js';
import { checkSignatures, checkSignedOn } from './signing.js';

const TITLE = { pointer: '/title', ru: 'название', en: 'title' };
const ORIGINAL = { pointer: '/titleOriginal', ru: 'название на языке партнёра', en: 'original title' };

const checkParties = (parties: readonly PartyAsSigned[]): readonly Finding[] => [
  when(
    new Set(parties.map(({ party }) => party)).size < 2,
    '/parties',
    'У соглашения должно быть не меньше двух разных сторон. Добавьте сторону.',
    'An agreement has at least two different parties. Add a party.',
  ),
  when(
    new Set(parties.map(({ party }) => party)).size < parties.length,
    '/parties',
    'Одна и та же сторона названа дважды. Оставьте её один раз.',
    'The same party is named twice. Keep it once.',
  ),
  when(
    parties.filter(({ lead }) => lead).length !== 1,
    '/parties',
    'Отметьте одну сторону как названную первой.',
    'Mark one party as the one named first.',
  ),
  ...parties.flatMap(({ nameAsSigned, bodyName }, at) => [
    textFits(
      { pointer: `/parties/${at}/nameAsSigned`, ru: 'имя стороны в документе', en: 'name as signed' },
      nameAsSigned,
      500,
    ),
    bodyName === null
      ? null
      : textFits({ pointer: `/parties/${at}/bodyName`, ru: 'орган стороны', en: 'body' }, bodyName, 500),
  ]),
];

const isMonths = (months: number | null): boolean =>
  months !== null && Number.isInteger(months) && months >= 1 && months <= 1200;

const checkTerm = (term: Term): readonly Finding[] => [
  when(
    (term.kind === 'FIXED') !== (term.months !== null) || (term.months !== null && !isMonths(term.months)),
    '/term/months',
    'Срок в месяцах (от 1 до 1200) указывается только у соглашения на определённый срок и там обязателен.',
    'A term in months (1 to 1200) belongs to an agreement for a fixed term, and only there, and is required there.',
  ),
  when(
    term.autoProlong ? !isMonths(term.prolongMonths) : term.prolongMonths !== null,
    '/term/prolongMonths',
    'Укажите, на сколько месяцев соглашение продлевается, если оно продлевается само; иначе оставьте поле пустым.',
    'Say by how many months the agreement is prolonged if it prolongs itself; otherwise leave the field empty.',
  ),
  when(
    term.noticeMonths !== null && !isMonths(term.noticeMonths),
    '/term/noticeMonths',
    'Срок уведомления — целое число месяцев от 1 до 1200. Исправьте его или оставьте поле пустым.',
    'The period of notice is a whole number of months, 1 to 1200. Put it right or leave the field empty.',
  ),
];

const checkTexts = (texts: readonly AgreementText[]): readonly Finding[] => [
  ...texts.map(({ language }, at) =>
    when(
      !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language),
      `/texts/${at}/language`,
      `«${language}» — не код языка. Напишите ru, de, ky и так далее.`,
      `“${language}” is no language code. Write ru, de, ky and so on.`,
    ),
  ),
  when(
    new Set(texts.map(({ language }) => language)).size < texts.length,
    '/texts',
    'Текст на одном языке указан дважды. Оставьте один.',
    'A text in one language is given twice. Keep one.',
  ),
];

/** What is wrong with the facts of a document; pointers begin with the field's name. */
export function checkAgreement(fields: CorrectableFields): readonly Finding[] {
  return [
    textFits(TITLE, fields.title, 1000),
    fields.titleOriginal === null ? null : textFits(ORIGINAL, fields.titleOriginal, 1000),
    ...checkParties(fields.parties),
    ...checkSignatures(fields.signatures, fields.parties),
    signedOnReads(fields.signedOn),
    checkSignedOn(fields.signedOn, fields.signatures, fields.parties),
    dateReads({ pointer: '/inForceFrom', ru: 'вступило в силу', en: 'in force from' }, fields.inForceFrom),
    dateReads({ pointer: '/inForceTo', ru: 'действует до', en: 'in force to' }, fields.inForceTo),
    endsAfter(
      { pointer: '/inForceTo', ru: 'Действует до', en: 'In force to' },
      fields.inForceFrom,
      fields.inForceTo,
    ),
    ...(fields.term === null ? [] : checkTerm(fields.term)),
    ...checkTexts(fields.texts),
  ];
}

const signedOnReads = (date: string): Finding =>
  dateReads({ pointer: '/signedOn', ru: 'дата подписания', en: 'date of signing' }, date);
