import type { Edtf } from '@pobratim/kernel';
import { type Axis, AXIS_VALUES, type AxisValues, type Side } from './axes.js';
import { dateReads, endsAfter, type Finding, learnedOnReads, when, wordsFit } from './checks.js';
import type { CorrectionReason } from './reasons.js';
import type { Source } from './records.js';
import { SHOWN_SIDES, type Statement } from './statement.js';

/** What a command says when it makes a statement on one of some axes. */
export type StatementWish<A extends Axis = Axis> = {
  readonly [X in A]: {
    readonly axis: X;
    readonly value: AxisValues[X];
    readonly side: Side;
    readonly validFrom: Edtf | null;
    readonly validTo: Edtf | null;
    readonly learnedOn: Edtf | null;
    readonly source: Source | null;
    readonly words: string | null;
    /** The earlier statement that this one puts right, by event id; then `reason` is required. */
    readonly corrects: string | null;
    readonly reason: CorrectionReason | null;
  };
}[A];

const FROM = { pointer: '/validFrom', ru: 'действует с', en: 'valid from' };
const TO = { pointer: '/validTo', ru: 'Действует до', en: 'Valid to' };

const isOfAxis = ({ axis, value }: StatementWish): boolean =>
  (AXIS_VALUES[axis] as readonly string[]).includes(value);

const sideFits = ({ axis, side }: StatementWish): boolean =>
  axis !== 'PARTNER_POSITION' || SHOWN_SIDES.PARTNER_POSITION.includes(side);

const checkCorrection = (wish: StatementWish, statements: readonly Statement[]): readonly Finding[] => [
  when(
    (wish.corrects === null) !== (wish.reason === null),
    '/reason',
    'Причина указывается вместе с исправляемым заявлением. Укажите и то и другое или ни одного.',
    'A reason goes with the statement that is corrected. Give both or neither.',
  ),
  when(
    wish.corrects !== null &&
      !statements.some(
        ({ eventId, axis, correctedBy }) =>
          eventId === wish.corrects && axis === wish.axis && correctedBy === null,
      ),
    '/corrects',
    'Исправляемого заявления на этой оси нет или его уже исправили. Обновите карточку и выберите заявление заново.',
    'There is no such statement on this axis, or it was corrected already. Reload the card and choose again.',
  ),
];

/** What is wrong with a statement that somebody wishes to make beside these. */
export function checkStatement(wish: StatementWish, statements: readonly Statement[]): readonly Finding[] {
  return [
    when(
      !isOfAxis(wish),
      '/value',
      `Значения «${wish.value}» на этой оси нет. Выберите одно из предложенных.`,
      `This axis has no value “${wish.value}”. Choose one of those offered.`,
    ),
    when(
      wish.value === 'VOIDED',
      '/value',
      'Аннулирование — не заявление: его предлагает один сотрудник и подтверждает другой. Откройте «Аннулировать запись».',
      'Voiding is no statement: one officer proposes it, another confirms. Use “Void the record”.',
    ),
    when(
      !sideFits(wish),
      '/side',
      'Позиция партнёра — слово партнёра. Выберите сторону «партнёр» или «обе стороны».',
      'The partner’s position is the partner’s word. Choose the side “partner” or “both”.',
    ),
    dateReads(FROM, wish.validFrom),
    dateReads(TO, wish.validTo),
    endsAfter(TO, wish.validFrom, wish.validTo),
    learnedOnReads(wish.learnedOn),
    wordsFit(wish.words, wish.reason),
    ...checkCorrection(wish, statements),
  ];
}

/** Whether a correction would leave everything as it is. */
export function saysTheSame(wish: StatementWish, statements: readonly Statement[]): boolean {
  const corrected = statements.find(({ eventId }) => eventId === wish.corrects);
  return (
    corrected !== undefined &&
    corrected.value === wish.value &&
    corrected.side === wish.side &&
    corrected.validFrom === wish.validFrom &&
    corrected.validTo === wish.validTo
  );
}
