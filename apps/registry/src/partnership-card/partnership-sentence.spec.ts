import { describe, expect, it } from '@jest/globals';
import type { PartnershipRow } from '../shapes/register-list.js';
import { partnershipSentence } from './partnership-sentence.js';

const row = (told: Partial<PartnershipRow>, documents = 1): PartnershipRow => ({
  id: 'p',
  number: 'ПР-67-0003',
  title: 'Смоленск — Хаген',
  parties: [],
  level: 'UNSET',
  regime: 'MUNICIPAL',
  documents: Array.from({ length: documents }, (_, at) => ({
    id: String(at),
    registerNumber: '',
    kind: 'DECLARATION',
    title: '',
    signedOn: 'XXXX',
    legal: 'UNKNOWN',
    activity: 'UNKNOWN',
  })),
  legal: 'UNKNOWN',
  activity: 'UNKNOWN',
  partnerPosition: 'UNKNOWN',
  evidence: null,
  uncertain: false,
  since: null,
  firstSignedOn: '1985-11-15',
  ...told,
});
const say = (told: Partial<PartnershipRow>, documents?: number): string =>
  partnershipSentence(row(told, documents)).ru;

describe('what a card says of a partnership', () => {
  it('is what the parties are to each other, since when, and what became of it', () => {
    expect(say({ level: 'TWIN', legal: 'IN_FORCE', partnerPosition: 'BROKEN' }, 3)).toBe(
      'Побратимы с 15 ноября 1985 года; 3 документа; есть действующий документ; партнёр разорвал отношения.',
    );
  });

  it('takes the earlier of a told beginning and the first paper', () => {
    expect(say({ since: '1981-05' })).toBe('Отношения с мая 1981 года; 1 документ.');
    expect(say({ since: '1990' })).toBe('Отношения с 15 ноября 1985 года; 1 документ.');
  });

  it('admits that a beginning is not known', () => {
    expect(say({ firstSignedOn: 'XXXX' })).toBe('Начало отношений неизвестно; 1 документ.');
    expect(say({ firstSignedOn: null, level: 'FRIEND' }, 0)).toBe(
      'Дружественные города; начало неизвестно; документов в реестре нет.',
    );
  });

  it('counts in Russian', () => {
    const counted = [1, 2, 5, 11, 21, 22, 112].map((count) => say({}, count).split('; ')[1]);
    expect(counted).toEqual([
      '1 документ.',
      '2 документа.',
      '5 документов.',
      '11 документов.',
      '21 документ.',
      '22 документа.',
      '112 документов.',
    ]);
  });
});
