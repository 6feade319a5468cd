import type { Agreement } from '../agreements/agreement.js';
import { wordsOfAgreement, type AxisWords } from '../register-list/axis-words.js';
import type { Words } from '../shapes/primitives.js';
import type { LegalStatus } from '../vocabulary/axes.js';
import { statusOn } from '../vocabulary/statement.js';
import { sinceWords, whenWords } from '../words/dates.js';

/** How a sentence begins for each legal status. */
const BEGINNINGS: Readonly<Record<LegalStatus, Words>> = {
  DRAFT: { ru: 'Проект, ещё не подписан', en: 'A draft, not signed yet' },
  SIGNED: { ru: 'Подписано', en: 'Signed' },
  REGISTRATION_PENDING: { ru: 'Подписано', en: 'Signed' },
  REGISTERED: { ru: 'Зарегистрировано', en: 'Registered' },
  IN_FORCE: { ru: 'Действует', en: 'In force' },
  SUSPENDED: { ru: 'Приостановлено', en: 'Suspended' },
  EXPIRED: { ru: 'Срок действия истёк', en: 'Expired' },
  TERMINATED: { ru: 'Прекращено', en: 'Terminated' },
  SUPERSEDED: { ru: 'Заменено другим документом', en: 'Superseded by another document' },
  UNKNOWN: { ru: 'Подписано', en: 'Signed' },
  VOIDED: { ru: 'Аннулировано', en: 'Void' },
};

/** Statuses that last from a day on. */
const LASTING: readonly LegalStatus[] = ['IN_FORCE', 'REGISTERED', 'SUSPENDED', 'TERMINATED'];

const POSITIONS = {
  CONFIRMED: { ru: 'партнёр подтвердил отношения', en: 'the partner has confirmed the relation' },
  SUSPENDED: { ru: 'партнёр приостановил отношения', en: 'the partner has suspended the relation' },
  BROKEN: { ru: 'партнёр разорвал отношения', en: 'the partner has broken off the relation' },
  UNKNOWN: null,
} as const;

const ACTIVITIES = {
  ACTIVE: { ru: 'сотрудничество идёт', en: 'cooperation is active' },
  LOW: { ru: 'сотрудничество слабое', en: 'cooperation is low' },
  NONE: { ru: 'сотрудничество не осуществляется', en: 'no cooperation takes place' },
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

/** The day from which a status is told to hold; a document in force holds from its own date, not from the list's. */
function since({ facts, statements }: Agreement, legal: LegalStatus, day: string): string | null {
  if (legal === 'IN_FORCE') return facts.inForceFrom.value ?? facts.signedOn.value;
  return statusOn(statements, 'LEGAL', day)?.statement.validFrom ?? null;
}

/** What follows «Подписано 12 мая 2020 года» where a document is not known to be in force. */
const AFTER_SIGNING: Readonly<Partial<Record<LegalStatus, Words>>> = {
  UNKNOWN: { ru: 'действует ли, не сказано', en: 'whether it is in force is not told' },
  SIGNED: { ru: 'о вступлении в силу сведений нет', en: 'nothing is known of its entry into force' },
  REGISTRATION_PENDING: { ru: 'ожидает регистрации', en: 'awaiting registration' },
};

function beginning(state: Agreement, legal: LegalStatus, day: string): readonly Words[] {
  const signed = whenWords(state.facts.signedOn.value);
  const after = AFTER_SIGNING[legal];
  if (after !== undefined) {
    const when = signed ?? { ru: 'в неизвестный день', en: 'on a day nobody knows' };
    return [{ ru: `Подписано ${when.ru}`, en: `Signed ${when.en}` }, after];
  }
  const { ru, en } = BEGINNINGS[legal];
  const from = LASTING.includes(legal) ? sinceWords(since(state, legal, day)) : { ru: '', en: '' };
  const first = { ru: `${ru}${from.ru}`, en: `${en}${from.en}` };
  const undated = { ru: 'дата подписания неизвестна', en: 'the date of signing is not known' };
  return signed === null ? [first, undated] : [first];
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
