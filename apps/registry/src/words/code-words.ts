import type { Words } from '../shapes/primitives.js';
import type { AgreementKind, Level } from '../vocabulary/agreement-terms.js';
import type { ActivityLevel, Evidence, LegalStatus, PartnerPosition } from '../vocabulary/axes.js';

const w = (ru: string, en: string): Words => ({ ru, en });

/** Kinds of documents as people call them. */
export const KIND_WORDS: Readonly<Record<AgreementKind, Words>> = {
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
};

/** Legal statuses as the lists show them. */
export const LEGAL_WORDS: Readonly<Record<LegalStatus, Words>> = {
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

export const ACTIVITY_WORDS: Readonly<Record<ActivityLevel, Words>> = {
  ACTIVE: w('активная', 'active'),
  LOW: w('слабая', 'low'),
  NONE: w('не осуществляется', 'none'),
  UNKNOWN: w('нет сведений', 'not known'),
};

export const POSITION_WORDS: Readonly<Record<PartnerPosition, Words>> = {
  CONFIRMED: w('подтверждено партнёром', 'confirmed by the partner'),
  SUSPENDED: w('приостановлено партнёром', 'suspended by the partner'),
  BROKEN: w('разорвано партнёром', 'broken off by the partner'),
  UNKNOWN: w('нет сведений', 'not known'),
};

export const EVIDENCE_WORDS: Readonly<Record<Evidence | 'UNSTATED', Words>> = {
  ORIGINAL: w('подлинник', 'original'),
  CERTIFIED_COPY: w('заверенная копия', 'certified copy'),
  SCAN: w('скан', 'scan'),
  OFFICIAL_LIST: w('официальный перечень', 'official list'),
  PRESS: w('сообщение печати', 'press'),
  ORAL: w('со слов', 'oral'),
  UNSTATED: w('не указано', 'not stated'),
};

export const LEVEL_WORDS: Readonly<Record<Level, Words>> = {
  UNSET: w('не определён', 'not set'),
  TWIN: w('побратим', 'twin'),
  PARTNER: w('партнёр', 'partner'),
  FRIEND: w('друг', 'friend'),
  CONTACT: w('контакт', 'contact'),
};
