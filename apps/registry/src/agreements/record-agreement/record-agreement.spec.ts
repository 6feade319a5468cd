import { describe, expect, it } from '@jest/globals';
import { idOf, isDomainError } from '@pobratim/kernel';
import { agreementAsOf } from '../agreement-as-of.js';
import { agreement, HAGEN, record, recorded, SMOLENSK } from '../agreement.fixture.js';
import { recordAgreement } from './record-agreement.js';

const nobody = agreement.given();
const TWO = [
  { party: SMOLENSK, signedOn: '2014-06-28', place: 'Смоленск' },
  { party: HAGEN, signedOn: '2014-06-27', place: 'Хаген' },
];
const pointers = (differently: Parameters<typeof record>[0]): readonly string[] => {
  try {
    recordAgreement(record(differently), null);
    return [];
  } catch (error) {
    if (!isDomainError(error, 'fields-refused')) throw error;
    return error.fields.map(({ pointer }) => pointer);
  }
};

describe('recording an agreement', () => {
  it('keeps the paper as it was signed', () => {
    nobody.when(record()).then(recorded());
  });

  it('rule 1: two papers of one day between the same parties are two records', () => {
    const declaration = record({
      id: idOf('agreement', 'peace'),
      kind: 'DECLARATION',
      title: 'Декларация за мир',
    });
    nobody.when(record()).then(recorded());
    nobody.when(declaration).then(recorded({ kind: 'DECLARATION', title: 'Декларация за мир' }));
    const twin = record({ id: idOf('agreement', 'twin'), registerNumber: '67-2026-0004' });
    nobody.when(twin).then(recorded({ registerNumber: '67-2026-0004' }));
  });

  it('rule 2: each party’s signature has its own day and place, and the last one is the day of signing', () => {
    nobody.when(record({ signatures: TWO, signedOn: null })).thenState((state) => {
      expect(state?.facts.signatures.value).toEqual(TWO);
      expect(state?.facts.signedOn.value).toBe('2014-06-28');
    });
  });

  it('rule 2: signed is not in force: nothing is said of it until somebody says so', () => {
    nobody.when(record({ signatures: TWO, signedOn: null })).thenState((state) => {
      expect(state && agreementAsOf(state, '2026-11-24').legal).toBe('UNKNOWN');
    });
  });

  it('leaves the day of signing unknown where a signature is missing', () => {
    nobody.when(record({ signatures: TWO.slice(0, 1), signedOn: null })).thenState((state) => {
      expect(state?.facts.signedOn.value).toBe('XXXX');
    });
  });

  it('gives every fact the event, the person and the words it came from', () => {
    const source = { document: idOf('source-document', '67', 'a'), spans: { title: { from: 10, to: 60 } } };
    nobody.when(record({ source, learnedOn: '2017-06' })).thenState((state) => {
      expect(state?.facts.title).toMatchObject({
        value: 'Соглашение о побратимстве городов Смоленск и Хаген',
        position: 0,
        corrected: false,
        learnedOn: '2017-06',
        source: { document: source.document, from: 10, to: 60 },
        actor: { id: 'person-anna' },
      });
      expect(state?.facts.kind.source).toEqual({ document: source.document, from: null, to: null });
    });
  });

  it('is done once', () => {
    agreement.given(recorded()).when(record()).thenRefused('agreement-already-recorded');
  });

  it('names every wrong field at once, with the remedy', () => {
    expect(pointers({ title: ' ' })).toEqual(['/title']);
    expect(pointers({ title: 'я'.repeat(1001) })).toEqual(['/title']);
    expect(pointers({ titleOriginal: '', signedOn: '31.02.2017' })).toEqual(['/titleOriginal', '/signedOn']);
    expect(pointers({ signedOn: '2017-02-29' })).toEqual(['/signedOn']);
    expect(pointers({ learnedOn: 'вчера' })).toEqual(['/learnedOn']);
    expect(pointers({ registerNumber: '0003' })).toEqual(['/registerNumber']);
    expect(pointers({ supplements: record().data.id })).toEqual(['/supplements']);
    expect(() => recordAgreement(record({ title: '' }), null)).toThrow(/title.*empty.*Fill it in/);
  });

  it('needs two different parties, one of them named first', () => {
    const [first, second] = record().data.parties;
    if (!first || !second) throw new RangeError('the fixture has two parties');
    expect(pointers({ parties: [first] })).toEqual(['/parties']);
    expect(pointers({ parties: [first, { ...first, lead: false }] })).toEqual(['/parties', '/parties']);
    expect(pointers({ parties: [first, { ...second, lead: true }] })).toEqual(['/parties']);
    expect(pointers({ parties: [first, { ...second, nameAsSigned: '' }] })).toEqual([
      '/parties/1/nameAsSigned',
    ]);
  });

  it('takes signatures of its parties only, each once, and a day of signing that agrees with them', () => {
    const stranger = { party: idOf('party', 'x'), signedOn: '2014', place: null };
    expect(pointers({ signatures: [stranger] })).toEqual(['/signatures/0/party']);
    expect(pointers({ signatures: [...TWO, ...TWO], signedOn: null })).toEqual(['/signatures']);
    expect(pointers({ signatures: TWO, signedOn: '2014-06-27' })).toEqual(['/signedOn']);
    expect(pointers({ signatures: TWO, signedOn: '2014' })).toEqual([]);
  });

  it('takes a term that can be counted, and an end after the beginning', () => {
    const term = {
      kind: 'FIXED',
      months: 60,
      autoProlong: true,
      prolongMonths: 12,
      noticeMonths: 2,
    } as const;
    expect(pointers({ term })).toEqual([]);
    expect(pointers({ term: { ...term, months: null } })).toEqual(['/term/months']);
    expect(pointers({ term: { ...term, kind: 'INDEFINITE' } })).toEqual(['/term/months']);
    expect(pointers({ term: { ...term, prolongMonths: null } })).toEqual(['/term/prolongMonths']);
    expect(pointers({ term: { ...term, noticeMonths: 0 } })).toEqual(['/term/noticeMonths']);
    expect(pointers({ inForceFrom: '2014-06', inForceTo: '2013' })).toEqual(['/inForceTo']);
    expect(pointers({ inForceFrom: '2014-06', inForceTo: '2014' })).toEqual([]);
    expect(pointers({ texts: [{ language: 'русский', authentic: true, file: null }] })).toEqual([
      '/texts/0/language',
    ]);
  });
});
