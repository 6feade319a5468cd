import { describe, expect, it } from '@jest/globals';
import { evolveAgreement, type Agreement } from './agreement.js';
import { legalStatusOn, strongestOf } from './legal-status.js';
import { evolveParty, nameOn, type Party } from './party.js';
import type { LegalWord, ToldOfAgreement, ToldOfParty } from './told.js';

const RECORDED: ToldOfAgreement = {
  what: 'recorded',
  number: '67-2026-0001',
  partnership: 'p',
  domestic: false,
  kind: 'PROTOCOL',
  title: 'Протокол',
  signedOn: '2017',
  parties: [],
  keeper: '67',
  level: 'INTERNAL',
};
const word = (eventId: string, said: Partial<LegalWord>): LegalWord => ({
  eventId,
  value: 'IN_FORCE',
  side: 'OURS',
  validFrom: null,
  validTo: null,
  ...said,
});
const agreement = (...events: readonly ToldOfAgreement[]): Agreement | null =>
  events.reduce<Agreement | null>(evolveAgreement, null);
const stated = (
  eventId: string,
  said: Partial<LegalWord>,
  corrects: string | null = null,
): ToldOfAgreement => ({
  what: 'legal-status-stated',
  word: word(eventId, said),
  corrects,
});
const statusOn = (state: Agreement | null, day: string): string =>
  legalStatusOn(state?.words ?? [], day).value;

describe('a document as figures need it', () => {
  it('is nothing before it was recorded, whatever is told of it', () => {
    expect(agreement(stated('1', {}), { what: 'removed' })).toBeNull();
  });

  it('has the status of the last word that holds on the day; a partner’s one-sided word is not one', () => {
    const state = agreement(
      RECORDED,
      stated('1', { validFrom: '2017-02-10' }),
      stated('2', { value: 'SUSPENDED', validFrom: '2022-03', validTo: '2023' }),
      stated('3', { value: 'TERMINATED', side: 'PARTNER' }),
    );
    expect(statusOn(state, '2017-02-09')).toBe('UNKNOWN');
    expect(statusOn(state, '2017-02-10')).toBe('IN_FORCE');
    expect(statusOn(state, '2022-03-01')).toBe('SUSPENDED');
    expect(statusOn(state, '2023-01-01')).toBe('IN_FORCE');
  });

  it('forgets a word that was put right, also by a word on another axis', () => {
    const wrong = stated('1', { value: 'TERMINATED' });
    expect(statusOn(agreement(RECORDED, wrong, stated('2', {}, '1')), '2020-01-01')).toBe('IN_FORCE');
    const back = { what: 'word-taken-back', corrects: '1' } as const;
    expect(statusOn(agreement(RECORDED, wrong, back), '2020-01-01')).toBe('UNKNOWN');
  });

  it('says that its status could be otherwise while a reduced date may still lie ahead, or is not known', () => {
    const since = (validFrom: string): boolean =>
      legalStatusOn([word('1', { validFrom })], '2022-03-15').uncertain;
    expect(since('2022-03')).toBe(true);
    expect(since('2022-02')).toBe(false);
    expect(since('XXXX')).toBe(true);
  });

  it('lends its partnership the strongest of the statuses', () => {
    expect(strongestOf(['EXPIRED', 'SUSPENDED', 'UNKNOWN'])).toBe('SUSPENDED');
    expect(strongestOf([])).toBe('UNKNOWN');
  });
});

describe('the name of a party', () => {
  const party = (...events: readonly ToldOfParty[]): Party => {
    const state = events.reduce<Party | null>(evolveParty, null);
    if (state === null) throw new Error('not registered');
    return state;
  };
  const codes = { side: 'RU', oktmo: null, region: null, country: 'RU', oksm: null } as const;
  const registered: ToldOfParty = { what: 'registered', eventId: '1', name: 'Калинин', ...codes };
  const renamed: ToldOfParty = { what: 'renamed', eventId: '2', name: 'Тверь', validFrom: '1990-07' };

  it('is the one that began last by the day, of two that began together the one told last', () => {
    expect(nameOn(party(registered, renamed), '1990-06-30')).toBe('Калинин');
    expect(nameOn(party(registered, renamed), '1990-07-01')).toBe('Тверь');
    const again: ToldOfParty = { ...renamed, eventId: '3', name: 'город Тверь' };
    expect(nameOn(party(registered, renamed, again), '2000-01-01')).toBe('город Тверь');
  });

  it('that was written wrongly never was', () => {
    const right: ToldOfParty = { what: 'name-corrected', eventId: '3', name: 'город Калинин', corrects: '1' };
    expect(nameOn(party(registered, renamed, right), '1980-01-01')).toBe('город Калинин');
  });
});
