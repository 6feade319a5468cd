import type { Words } from '../shapes/primitives.js';

const w = (ru: string, en: string): Words => ({ ru, en });

/** Kinds of documents as people call them. */
const KINDS: Readonly<Record<string, Words>> = {
  TWINNING_AGREEMENT: w('соглашение о побратимстве', 'twinning agreement'),
  FRIENDSHIP_AGREEMENT: w('соглашение о дружбе', 'friendship agreement'),
  COOPERATION_AGREEMENT: w('соглашение о сотрудничестве', 'cooperation agreement'),
  MEMORANDUM: w('меморандум', 'memorandum'),
  PROTOCOL: w('протокол', 'protocol'),
  PROTOCOL_OF_INTENT: w('протокол о намерениях', 'protocol of intent'),
  DECLARATION: w('декларация', 'declaration'),
  SUPPLEMENTARY_AGREEMENT: w('дополнительное соглашение', 'supplementary agreement'),
  REAFFIRMATION: w('подтверждение', 'reaffirmation'),
  JOINT_PLAN: w('совместный план', 'joint plan'),
  NONE: w('без документов', 'without documents'),
};

/** Legal statuses as the lists show them. */
const LEGAL: Readonly<Record<string, Words>> = {
  DRAFT: w('проект', 'draft'),
  SIGNED: w('подписано', 'signed'),
  REGISTRATION_PENDING: w('ожидает регистрации', 'registration pending'),
  REGISTERED: w('зарегистрировано', 'registered'),
  IN_FORCE: w('действует', 'in force'),
  SUSPENDED: w('приостановлено', 'suspended'),
  EXPIRED: w('срок истёк', 'expired'),
  TERMINATED: w('прекращено', 'terminated'),
  SUPERSEDED: w('заменено другим', 'superseded'),
  UNKNOWN: w('неизвестно', 'unknown'),
  VOIDED: w('аннулировано', 'void'),
};

/** The words of a code; one that this program does not know yet is shown as it is. */
const known =
  (all: Readonly<Record<string, Words>>) =>
  (code: string): Words =>
    all[code] ?? { ru: code, en: code };

/** A kind in words. */
export const kindWords = known(KINDS);

/** A legal status in words. */
export const legalWords = known(LEGAL);

/** A decade in words: «1980-е». */
export function decadeWords(decade: string): Words {
  if (decade === 'UNKNOWN') return w('дата неизвестна', 'date not known');
  if (decade === 'NONE') return w('без документов', 'without documents');
  return w(`${decade}-е`, `${decade}s`);
}
