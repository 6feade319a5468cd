import { compareEdtf, type Edtf, isEdtf } from '@pobratim/kernel';
import { dateReads, type Finding, textFits, when } from '../vocabulary/checks.js';
import { isKnownDate, mayCoincide } from '../vocabulary/valid.js';
import type { PartyAsSigned, Signature } from './agreement-fields.js';

/** The day of signing that follows from the signatures: the last one; `null` where a signature is missing or undated. */
export function signedOnOf(signatures: readonly Signature[], parties: readonly PartyAsSigned[]): Edtf | null {
  if (signatures.length < parties.length || signatures.some(({ signedOn }) => !isKnownDate(signedOn)))
    return null;
  return (
    signatures
      .map(({ signedOn }) => signedOn)
      .sort(compareEdtf)
      .at(-1) ?? null
  );
}

/** What is wrong with the signatures: each by a party, once, with its own day and place (rule 2). */
export function checkSignatures(
  signatures: readonly Signature[],
  parties: readonly PartyAsSigned[],
): readonly Finding[] {
  return [
    ...signatures.flatMap(({ party, signedOn, place }, at) => [
      when(
        !parties.some((one) => one.party === party),
        `/signatures/${at}/party`,
        'Подписать соглашение может только его сторона. Выберите сторону из названных или добавьте её.',
        'Only a party signs an agreement. Choose one of the parties named, or add it.',
      ),
      dateReads(
        { pointer: `/signatures/${at}/signedOn`, ru: 'дата подписи', en: 'date of signature' },
        signedOn,
      ),
      place === null
        ? null
        : textFits(
            { pointer: `/signatures/${at}/place`, ru: 'место подписи', en: 'place of signature' },
            place,
            300,
          ),
    ]),
    when(
      new Set(signatures.map(({ party }) => party)).size < signatures.length,
      '/signatures',
      'Подпись одной стороны указана дважды. Оставьте одну.',
      'A party’s signature is given twice. Keep one.',
    ),
  ];
}

/** A day of signing that the signatures contradict. */
export function checkSignedOn(
  signedOn: Edtf,
  signatures: readonly Signature[],
  parties: readonly PartyAsSigned[],
): Finding {
  const last = signedOnOf(signatures, parties);
  return when(
    last !== null && isEdtf(signedOn) && !(isKnownDate(signedOn) && mayCoincide(signedOn, last)),
    '/signedOn',
    `Дата подписания расходится с последней подписью (${last ?? ''}). Исправьте дату или подписи.`,
    `The date of signing contradicts the last signature (${last ?? ''}). Put right the date or the signatures.`,
  );
}
