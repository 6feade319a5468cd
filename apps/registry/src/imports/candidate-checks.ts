import { dateReads, type Finding, textFits, when } from '../vocabulary/checks.js';
import { acceptedParties } from './accepted-parties.js';
import type { CandidateParty, CandidateValues } from './candidate.js';

const checkParties = (
  field: 'domesticParties' | 'foreignParties',
  values: CandidateValues,
): readonly Finding[] =>
  values[field].flatMap(({ name, nameAsSigned }: CandidateParty, at) => [
    textFits({ pointer: `/${field}/${at}/name`, ru: 'имя стороны', en: 'name of the party' }, name, 500),
    textFits(
      { pointer: `/${field}/${at}/nameAsSigned`, ru: 'имя стороны в документе', en: 'name as signed' },
      nameAsSigned,
      500,
    ),
  ]);

/** What is wrong with the values themselves; what is not known yet passes. */
export function checkValues(values: CandidateValues): readonly Finding[] {
  return [
    values.title === null
      ? null
      : textFits({ pointer: '/title', ru: 'название', en: 'title' }, values.title, 1000),
    dateReads({ pointer: '/signedOn', ru: 'дата подписания', en: 'date of signing' }, values.signedOn),
    dateReads({ pointer: '/since', ru: 'начало связи', en: 'start of the relation' }, values.since),
    when(
      values.legalStatus === 'VOIDED',
      '/legalStatus',
      'Аннулировать можно только запись реестра. Выберите другой правовой статус.',
      'Only a record of the register can be voided. Choose another legal status.',
    ),
    ...checkParties('domesticParties', values),
    ...checkParties('foreignParties', values),
  ];
}

/** What a candidate lacks to be taken into the register. */
export function checkAcceptable(values: CandidateValues): readonly Finding[] {
  return [
    ...checkValues(values),
    when(
      acceptedParties(values).length < 2,
      '/foreignParties',
      'У связи должно быть не меньше двух разных сторон. Впишите недостающую сторону.',
      'A relation has at least two different parties. Write in the missing one.',
    ),
    when(
      values.kind !== null && values.title === null,
      '/title',
      'У документа нет названия. Впишите его так, как оно стоит в тексте.',
      'The document has no title. Write it in as the text has it.',
    ),
  ];
}
