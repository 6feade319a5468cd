import type { Words } from '../shapes/primitives.js';

const w = (ru: string, en: string): Words => ({ ru, en });
type Dictionary = Readonly<Record<string, Words>>;

const KIND: Dictionary = {
  TWINNING_AGREEMENT: w('соглашение о побратимстве', 'twinning agreement'),
  FRIENDSHIP_AGREEMENT: w('соглашение о дружбе', 'friendship agreement'),
  COOPERATION_AGREEMENT: w('соглашение о сотрудничестве', 'cooperation agreement'),
  MEMORANDUM: w('меморандум', 'memorandum'),
  PROTOCOL: w('протокол', 'protocol'),
  PROTOCOL_OF_INTENT: w('протокол о намерениях', 'protocol of intent'),
  DECLARATION: w('декларация', 'declaration'),
  SUPPLEMENTARY_AGREEMENT: w('дополнительное соглашение', 'supplementary agreement'),
  REAFFIRMATION: w('подтверждение прежнего соглашения', 'reaffirmation'),
  JOINT_PLAN: w('совместный план', 'joint plan'),
};
const LEGAL: Dictionary = {
  DRAFT: w('проект', 'draft'),
  SIGNED: w('подписано', 'signed'),
  REGISTRATION_PENDING: w('ждёт регистрации', 'registration pending'),
  REGISTERED: w('зарегистрировано', 'registered'),
  IN_FORCE: w('действует', 'in force'),
  SUSPENDED: w('приостановлено', 'suspended'),
  EXPIRED: w('срок истёк', 'expired'),
  TERMINATED: w('прекращено', 'terminated'),
  SUPERSEDED: w('заменено другим', 'superseded'),
  UNKNOWN: w('неизвестно', 'unknown'),
  VOIDED: w('запись аннулирована', 'record voided'),
};
const ACTIVITY: Dictionary = {
  ACTIVE: w('активная', 'active'),
  LOW: w('слабая', 'low'),
  NONE: w('не осуществляется', 'none'),
  UNKNOWN: w('нет сведений', 'not known'),
};
const POSITION: Dictionary = {
  CONFIRMED: w('подтверждает', 'confirms'),
  SUSPENDED: w('приостановлено партнёром', 'suspended by the partner'),
  BROKEN: w('разорвано партнёром', 'broken off by the partner'),
  UNKNOWN: w('не высказался', 'has not spoken'),
};
const EVIDENCE: Dictionary = {
  ORIGINAL: w('подлинник', 'original'),
  CERTIFIED_COPY: w('заверенная копия', 'certified copy'),
  SCAN: w('скан', 'scan'),
  OFFICIAL_LIST: w('официальный перечень', 'official list'),
  PRESS: w('публикация', 'press'),
  ORAL: w('со слов', 'oral'),
};
const LEVEL: Dictionary = {
  UNSET: w('уровень не указан', 'level not set'),
  TWIN: w('побратим', 'twin'),
  PARTNER: w('партнёр', 'partner'),
  FRIEND: w('друг', 'friend'),
  CONTACT: w('контакт', 'contact'),
};

/** Who says so. */
export const SIDE: Dictionary = {
  OURS: w('наша сторона', 'our side'),
  PARTNER: w('партнёр', 'the partner'),
  BOTH: w('обе стороны', 'both sides'),
  OFFICE: w('оценка ведомства', 'assessment of the office'),
};

/** What was changed. */
export const CHANGE: Dictionary = {
  CORRECTION: w('исправление', 'correction'),
  LEGAL: w('правовое состояние', 'legal status'),
  ACTIVITY: w('деятельность', 'activity'),
  PARTNER_POSITION: w('позиция партнёра', "partner's position"),
  EVIDENCE: w('подтверждение', 'evidence'),
  LEVEL: w('уровень', 'level'),
  RELATION_START: w('начало отношений', 'start of the relation'),
};

/** The fields of a document that a correction may name. */
export const FIELD: Dictionary = {
  kind: w('вид', 'kind'),
  title: w('название', 'title'),
  titleOriginal: w('название на языке партнёра', 'title in the partner’s language'),
  parties: w('стороны', 'parties'),
  signatures: w('подписи', 'signatures'),
  signedOn: w('дата подписания', 'date of signing'),
  inForceFrom: w('вступило в силу', 'in force from'),
  inForceTo: w('действует до', 'in force to'),
  term: w('срок', 'term'),
  texts: w('тексты', 'texts'),
};

/** The three chapters. */
export const CHAPTER: Dictionary = {
  CONCLUDED: w('Заключено', 'Concluded'),
  ENDED: w('Прекращено', 'Ended'),
  CHANGED: w('Изменено', 'Changed'),
};

const VALUES: Readonly<Record<string, Dictionary>> = {
  kind: KIND,
  LEGAL,
  ACTIVITY,
  PARTNER_POSITION: POSITION,
  EVIDENCE,
  LEVEL,
};

/** A code in words; the code itself where this program does not know it yet. */
export function wordsOf(dictionary: Dictionary | undefined, code: string): Words {
  return dictionary?.[code] ?? { ru: code, en: code };
}

/** A kind of document in words. */
export function kindWords(code: string): Words {
  return wordsOf(KIND, code);
}

/** A value of an axis, of the level or of the kind in words; `null` for one that is no code. */
export function valueWords(of: string, code: string): Words | null {
  const dictionary = VALUES[of];
  return dictionary === undefined ? null : wordsOf(dictionary, code);
}

/** A sort within its chapter in words. */
export function sortWords(chapter: string, sort: string): Words {
  if (chapter === 'CONCLUDED') return kindWords(sort);
  return wordsOf(chapter === 'ENDED' ? LEGAL : CHANGE, sort);
}
