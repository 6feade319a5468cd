import type { TFunction } from 'i18next';

/** The words for the code of a reason, of whichever list it is; the code itself where no list has it. */
export function reasonWords(reason: string | null, t: TFunction): string | null {
  if (reason === null) return null;
  const keys = ['correctionReason', 'removalReason', 'rejectionReason'].map(
    (list) => `words.${list}.${reason}`,
  );
  return t(keys, { defaultValue: reason });
}
