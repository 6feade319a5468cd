import { compareEdtf } from '@pobratim/kernel';
import { clauses, sentenceOf } from '../agreement-card/agreement-sentence.js';
import type { PartnershipRow } from '../shapes/register-list.js';
import type { Words } from '../shapes/primitives.js';
import type { Level } from '../vocabulary/agreement-terms.js';
import type { LegalStatus } from '../vocabulary/axes.js';
import { sinceWords } from '../words/dates.js';

const LEVELS: Readonly<Record<Level, Words>> = {
  UNSET: { ru: 'Отношения', en: 'A relation' },
  TWIN: { ru: 'Побратимы', en: 'Twins' },
  PARTNER: { ru: 'Партнёры', en: 'Partners' },
  FRIEND: { ru: 'Дружественные города', en: 'Friends' },
  CONTACT: { ru: 'Деловые контакты', en: 'Contacts' },
};

const LEGAL: Readonly<Partial<Record<LegalStatus, Words>>> = {
  IN_FORCE: { ru: 'есть действующий документ', en: 'a document is in force' },
  REGISTERED: { ru: 'документ зарегистрирован', en: 'a document is registered' },
  SUSPENDED: { ru: 'действие приостановлено', en: 'suspended' },
  EXPIRED: { ru: 'срок документов истёк', en: 'the documents have expired' },
  TERMINATED: { ru: 'прекращено', en: 'terminated' },
};

/** «документ», «документа», «документов». */
function documents(count: number): Words {
  const tens = count % 100;
  const ones = count % 10;
  const many = (tens >= 11 && tens <= 14) || ones === 0 || ones >= 5;
  const ru = many ? 'документов' : ones === 1 ? 'документ' : 'документа';
  if (count === 0) return { ru: 'документов в реестре нет', en: 'no documents in the register' };
  return { ru: `${count} ${ru}`, en: count === 1 ? '1 document' : `${count} documents` };
}

/** What a person would say of a relation: «Побратимы с 15 ноября 1985 года; 3 документа; партнёр разорвал отношения.» */
export function partnershipSentence(row: PartnershipRow): Words {
  const { level, since, firstSignedOn, legal } = row;
  const dates = [since, firstSignedOn].filter((date) => date !== null).sort(compareEdtf);
  const beginning = beginningWords(level, sinceWords(dates[0] ?? null));
  const law = LEGAL[legal];
  // What supports each document is told on its own card.
  const told = clauses({ ...row, evidence: null });
  return sentenceOf([
    ...beginning,
    documents(row.documents.length),
    ...(law === undefined ? [] : [law]),
    ...told,
  ]);
}

function beginningWords(level: Level, since: Words): readonly Words[] {
  const { ru, en } = LEVELS[level];
  if (since.ru !== '') return [{ ru: `${ru}${since.ru}`, en: `${en}${since.en}` }];
  if (level === 'UNSET')
    return [{ ru: 'Начало отношений неизвестно', en: 'When the relation began is not known' }];
  return [LEVELS[level], { ru: 'начало неизвестно', en: 'its beginning is not known' }];
}
