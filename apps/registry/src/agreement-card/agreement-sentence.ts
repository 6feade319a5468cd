import type { Agreement } from '../agreements/agreement.js';
import { wordsOfAgreement, type AxisWords } from '../register-list/axis-words.js';
import type { Words } from '../shapes/primitives.js';
import type { LegalStatus } from '../vocabulary/axes.js';
import { statusOn } from '../vocabulary/statement.js';
import { dateWords, sinceWords } from '../words/dates.js';

/** How a sentence begins for each legal status; «…» stands for the date it is told with. */
const BEGINNINGS: Readonly<Record<LegalStatus, Words>> = {
  DRAFT: { ru: 'Проект, ещё не подписан', en: 'A draft, not signed yet' },
  SIGNED: {
    ru: 'Подписано; о вступлении в силу сведений нет',
    en: 'Signed; nothing is known of its entry into force',
  },
  REGISTRATION_PENDING: { ru: 'Подписано, ожидает регистрации', en: 'Signed, awaiting registration' },
  REGISTERED: { ru: 'Зарегистрировано', en: 'Registered' },
  IN_FORCE: { ru: 'Действует', en: 'In force' },
  SUSPENDED: { ru: 'Приостановлено', en: 'Suspended' },
  EXPIRED: { ru: 'Срок действия истёк', en: 'Expired' },
  TERMINATED: { ru: 'Прекращено', en: 'Terminated' },
  SUPERSEDED: { ru: 'Заменено другим документом', en: 'Superseded by another document' },
  UNKNOWN: { ru: 'Подписано', en: 'Signed' },
  VOIDED: { ru: 'Аннулировано', en: 'Void' },
};

const POSITIONS = {
  CONFIRMED: { ru: 'партнёр подтвердил его', en: 'the partner has confirmed it' },
  SUSPENDED: { ru: 'партнёр приостановил отношения', en: 'the partner has suspended the relation' },
  BROKEN: { ru: 'партнёр разорвал отношения', en: 'the partner has broken off the relation' },
  UNKNOWN: null,
} as const;

const ACTIVITIES = {
  ACTIVE: { ru: 'сотрудничество идёт', en: 'cooperation is active' },
  LOW: { ru: 'сотрудничество слабое', en: 'cooperation is low' },
  NONE: { ru: 'не осуществляется', en: 'nothing is being done' },
  UNKNOWN: null,
} as const;

const EVIDENCE = {
  ORIGINAL: { ru: 'подлинник есть', en: 'the original is at hand' },
  CERTIFIED_COPY: { ru: 'есть заверенная копия', en: 'a certified copy is at hand' },
  SCAN: { ru: 'есть скан, подлинник не найден', en: 'a scan is at hand, the original was not found' },
  OFFICIAL_LIST: {
    ru: 'известно из официального перечня, подлинник не найден',
    en: 'known from an official list, the original was not found',
  },
  PRESS: {
    ru: 'известно из печати, подлинник не найден',
    en: 'known from the press, the original was not found',
  },
  ORAL: {
    ru: 'известно со слов, подлинник не найден',
    en: 'known by word of mouth, the original was not found',
  },
} as const;

/** Words after the first, in one language each. */
export function clauses({ partnerPosition, activity, evidence }: AxisWords): readonly Words[] {
  const told = [
    POSITIONS[partnerPosition],
    ACTIVITIES[activity],
    evidence === null ? null : EVIDENCE[evidence],
  ];
  return told.filter((words) => words !== null);
}

/** Clauses as one sentence. */
export function sentenceOf(parts: readonly Words[]): Words {
  return {
    ru: `${parts.map(({ ru }) => ru).join('; ')}.`,
    en: `${parts.map(({ en }) => en).join('; ')}.`,
  };
}

/** The date with which a legal status is told: of the statement where it has one, else of the document. */
function dateToTell({ facts, statements }: Agreement, legal: LegalStatus, day: string): string | null {
  const stated = statusOn(statements, 'LEGAL', day)?.statement.validFrom ?? null;
  if (legal === 'IN_FORCE') return stated ?? facts.inForceFrom.value ?? facts.signedOn.value;
  return legal === 'REGISTERED' || legal === 'SUSPENDED' || legal === 'TERMINATED' ? stated : null;
}

function beginning(state: Agreement, legal: LegalStatus, day: string): readonly Words[] {
  const { ru, en } = BEGINNINGS[legal];
  const signed = dateWords(state.facts.signedOn.value);
  if (legal === 'UNKNOWN') {
    const when = signed ?? { ru: 'в неизвестный день', en: 'on a day nobody knows' };
    return [
      { ru: `${ru} ${when.ru}`, en: `${en} ${when.en}` },
      { ru: 'действует ли, не сказано', en: 'whether it is in force is not told' },
    ];
  }
  const since = sinceWords(dateToTell(state, legal, day));
  const first = { ru: `${ru}${since.ru}`, en: `${en}${since.en}` };
  return signed === null
    ? [first, { ru: 'дата подписания неизвестна', en: 'the date of signing is not known' }]
    : [first];
}

/**
 * What a person would say of a document on a day: «Действует с 10 февраля 2017 года; есть скан, подлинник не найден.»
 */
export function agreementSentence(state: Agreement, day: string): Words {
  if (state.state === 'VOIDED')
    return {
      ru: 'Запись аннулирована; осталась только история.',
      en: 'The record is void; only its history remains.',
    };
  if (state.state === 'WITHDRAWN')
    return {
      ru: 'Запись отозвана её автором; осталась только история.',
      en: 'The record was withdrawn by its author; only its history remains.',
    };
  const { words } = wordsOfAgreement(state, day);
  return sentenceOf([...beginning(state, words.legal, day), ...clauses(words)]);
}
