import { describe, expect, it } from '@jest/globals';
import { partnershipOf } from './accepted-parties.js';
import { candidate, emptyRegister, hagen, home, smolensk, twinning } from './import.fixture.js';
import { matchCandidate, matchReading } from './match-candidate.js';
import type { ExistingAgreement, RegisterView } from './register-view.js';

const held = (differently: Partial<ExistingAgreement> = {}): ExistingAgreement => ({
  id: 'agreement-of-1985',
  registerNumber: '67-2026-0003',
  partnership: partnershipOf(twinning),
  kind: 'TWINNING_AGREEMENT',
  title: 'Соглашение о побратимстве',
  signedOn: '1985-11-15',
  legalStatus: null,
  activity: null,
  partnerPosition: null,
  ...differently,
});
const register = (...agreements: readonly ExistingAgreement[]): RegisterView => ({
  partnerships: [],
  agreements,
});
const outcome = (
  differently: Partial<typeof twinning>,
  ...agreements: readonly ExistingAgreement[]
): unknown => {
  const match = matchCandidate({ ...twinning, ...differently }, register(...agreements));
  return [match.outcome, ...match.differences.map(({ field, before, after }) => [field, before, after])];
};

describe('a line of a list against the register', () => {
  it('is new where the register has nothing of these parties', () => {
    expect(matchCandidate(twinning, emptyRegister)).toEqual({
      outcome: 'NEW',
      existing: null,
      differences: [],
    });
    expect(outcome({}, held({ partnership: 'another' }))).toEqual(['NEW']);
  });

  it('is the same by parties, kind, title and date, in whatever letters', () => {
    expect(outcome({ title: 'СОГЛАШЕНИЕ  о побратимстве' }, held())).toEqual(['SAME']);
    expect(outcome({ domesticParties: [{ ...smolensk, name: 'г. Смоленск' }] }, held())).toEqual(['SAME']);
  });

  it('rule 1: another paper of the same day is another paper', () => {
    expect(outcome({ kind: 'DECLARATION', title: 'Декларация за мир' }, held())).toEqual(['NEW']);
  });

  it('rule 3: only proposes what differs, field by field', () => {
    expect(outcome({ activity: 'NONE' }, held())).toEqual(['CHANGED', ['activity', null, 'NONE']]);
    expect(outcome({ signedOn: '1985-11-16' }, held())).toEqual([
      'CHANGED',
      ['signedOn', '1985-11-15', '1985-11-16'],
    ]);
    expect(outcome({ title: 'Договор о побратимстве' }, held())).toEqual([
      'CHANGED',
      ['title', 'Соглашение о побратимстве', 'Договор о побратимстве'],
    ]);
    expect(outcome({ kind: 'MEMORANDUM' }, held())).toEqual([
      'CHANGED',
      ['kind', 'TWINNING_AGREEMENT', 'MEMORANDUM'],
    ]);
  });

  it('does not take silence, or a vaguer date, for a difference', () => {
    expect(outcome({ signedOn: null, activity: null }, held({ activity: 'ACTIVE' }))).toEqual(['SAME']);
    expect(outcome({ signedOn: '1985' }, held())).toEqual(['SAME']);
    expect(outcome({}, held({ signedOn: '1985' }))).toEqual(['CHANGED', ['signedOn', '1985', '1985-11-15']]);
    expect(outcome({}, held({ signedOn: 'XXXX' }))).toEqual(['CHANGED', ['signedOn', 'XXXX', '1985-11-15']]);
  });

  it('of another year under the same title is another paper', () => {
    expect(outcome({ signedOn: '2003-09-27' }, held())).toEqual(['NEW']);
  });

  it('prefers the paper that comes nearest', () => {
    const other = held({ id: 'other', signedOn: '1985-11-20' });
    expect(matchCandidate(twinning, register(other, held())).existing?.id).toBe('agreement-of-1985');
  });

  it('without a document is compared with the relation', () => {
    const relation = { ...twinning, kind: null, title: null, signedOn: null, since: '1981' };
    const known = { id: partnershipOf(twinning), since: null };
    expect(matchCandidate(relation, emptyRegister).outcome).toBe('NEW');
    expect(matchCandidate(relation, { agreements: [], partnerships: [known] })).toMatchObject({
      outcome: 'CHANGED',
      differences: [{ field: 'since', before: null, after: '1981' }],
    });
    expect(
      matchCandidate(relation, { agreements: [], partnerships: [{ ...known, since: '1981' }] }).outcome,
    ).toBe('SAME');
  });

  it('is never told as a change of a paper that another line tells word for word', () => {
    const matches = matchReading([candidate(1, { signedOn: '1985-12-01' }), candidate(2)], register(held()));
    expect(matches.get(1)).toMatchObject({ outcome: 'NEW' });
    expect(matches.get(2)).toMatchObject({ outcome: 'SAME' });
  });

  it('joins the same set of parties under one relation, and never a district with its city', () => {
    expect(
      partnershipOf({ domesticParties: [hagen], foreignParties: [smolensk] } as unknown as typeof twinning),
    ).toBe(partnershipOf(twinning));
    const district = { ...hagen, kind: 'CITY_DISTRICT' } as const;
    expect(partnershipOf({ ...twinning, foreignParties: [district] })).not.toBe(partnershipOf(twinning));
    expect(partnershipOf({ ...twinning, domesticParties: [home('Вязьма', '66605000')] })).not.toBe(
      partnershipOf(twinning),
    );
  });
});
