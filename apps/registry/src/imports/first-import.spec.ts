import { describe, expect, it } from '@jest/globals';
import { parseEdtf } from '@pobratim/kernel';
import type { Agreement } from '../agreements/agreement.js';
import { agreement } from '../agreements/agreement.fixture.js';
import type { RecordAgreement } from '../agreements/record-agreement/record-agreement.js';
import type { AgreementKind } from '../vocabulary/agreement-terms.js';
import type { ActivityLevel } from '../vocabulary/axes.js';
import { anna, keeper } from '../vocabulary/people.fixture.js';
import type { CandidateParty, CandidateSnapshot } from './candidate.js';
import {
  abroad,
  after,
  candidate,
  emptyRegister,
  home,
  IMPORT,
  read,
  reading,
  recordedAll,
  smolensk,
  started,
  stateOf,
} from './import.fixture.js';
import type { CandidateAcceptedData, ImportEvent } from './import-events.js';
import { accountCounts } from './account.js';

type Row = readonly [CandidateParty, CandidateParty, AgreementKind, string, string | null, ActivityLevel?];
const hagen = abroad('Хаген', 'DE', { countryAsSigned: 'ФРГ' });
const targovishte = abroad('Тарговиште', 'BG');
const committee = abroad('Администрация Толочинского районного исполнительного комитета', 'BY', {
  kind: 'EXECUTIVE_BODY',
});
const ursynow = abroad('район Урсынов города Варшавы', 'PL', { kind: 'CITY_DISTRICT' });
const kutno = abroad('Союз гмин Кутновского региона', 'PL', { kind: 'UNION_OF_MUNICIPALITIES' });

/** What a region's note of 2017 tells, row by row: party here, party there, kind, title, date, activity. */
const NOTE: readonly Row[] = [
  [
    home('Сафоновский район', '66641000'),
    committee,
    'TWINNING_AGREEMENT',
    'Соглашение о побратимском сотрудничестве',
    '2017-04-28',
  ],
  [
    home('Десногорск', '66710000'),
    abroad('Герьен', 'HU'),
    'TWINNING_AGREEMENT',
    'Соглашение о побратимстве',
    '2017-02-10',
  ],
  [smolensk, hagen, 'TWINNING_AGREEMENT', 'Соглашение о побратимстве городов Смоленск и Хаген', '1985-11-15'],
  [smolensk, hagen, 'DECLARATION', 'Декларация за мир', '1985-11-15'],
  [smolensk, hagen, 'COOPERATION_AGREEMENT', 'Договор о сотрудничестве', '2003-09-27'],
  [smolensk, abroad('Тюль', 'FR'), 'FRIENDSHIP_AGREEMENT', 'Соглашение о дружественных связях', '1981-05'],
  [smolensk, ursynow, 'COOPERATION_AGREEMENT', 'Договор о сотрудничестве', '2002-06-05'],
  [smolensk, abroad('Варшава', 'PL'), 'COOPERATION_AGREEMENT', 'Соглашение о сотрудничестве', '2012-03-12'],
  [smolensk, kutno, 'COOPERATION_AGREEMENT', 'Договор о сотрудничестве', '2004-05-31'],
  [
    smolensk,
    abroad('Крагуевац', 'RS'),
    'FRIENDSHIP_AGREEMENT',
    'Соглашение о дружбе и сотрудничестве',
    '2009-05-07',
  ],
  [smolensk, targovishte, 'COOPERATION_AGREEMENT', 'Договор о сотрудничестве', '2002'],
  [smolensk, targovishte, 'FRIENDSHIP_AGREEMENT', 'Договор о дружбе и сотрудничестве', '2012-06-13'],
  [smolensk, abroad('Витебск', 'BY'), 'COOPERATION_AGREEMENT', 'Соглашение о сотрудничестве', '1998-07-24'],
  [smolensk, abroad('Орша', 'BY'), 'COOPERATION_AGREEMENT', 'Соглашение о сотрудничестве', null],
  [smolensk, abroad('Могилев', 'BY'), 'COOPERATION_AGREEMENT', 'Соглашение о сотрудничестве', null],
  [
    home('Вяземский район', '66605000'),
    abroad('Цзиндэчжэнь', 'CN'),
    'MEMORANDUM',
    'Меморандум',
    '2009-09-12',
    'NONE',
  ],
];
const BISHKEK: Row = [
  { ...home('Союз российских городов', ''), kind: 'ASSOCIATION', oktmo: null, region: null },
  abroad('Государственное агентство по делам местного самоуправления', 'KG', { kind: 'STATE_BODY' }),
  'MEMORANDUM',
  'Меморандум о взаимопонимании',
  '2017-07-12',
];

const candidateOf = ([here, there, kind, title, signedOn, activity]: Row, at: number): CandidateSnapshot =>
  candidate(at + 1, {
    kind,
    title,
    signedOn,
    domesticParties: [here],
    foreignParties: [there],
    activity: activity ?? null,
  });

/** Everything certain accepted and recorded. */
const imported = (rows: readonly Row[]): readonly ImportEvent[] => {
  const note = reading(rows.map(candidateOf));
  return recordedAll(
    after([started, read(note)], {
      type: 'AcceptAllCertain',
      by: anna,
      data: { id: IMPORT, reading: note, register: emptyRegister },
    }),
  );
};
const acceptedOf = (events: readonly ImportEvent[]): readonly CandidateAcceptedData[] =>
  events.flatMap((event) => (event.type === 'CandidateAccepted' ? [event.data] : []));

/** The agreement that an acceptance becomes. */
const agreementOf = (
  accepted: CandidateAcceptedData,
  texts: RecordAgreement['data']['texts'] = [],
): Agreement => {
  const records: Agreement[] = [];
  const {
    candidate: no,
    agreement: id,
    partnership,
    kind,
    title,
    regime,
    parties,
    signedOn,
    source,
  } = accepted;
  if (id === null || kind === null || title === null) throw new RangeError('no document');
  agreement
    .given()
    .when({
      type: 'RecordAgreement',
      by: anna,
      data: {
        id,
        registerNumber: `67-2026-${String(no).padStart(4, '0')}`,
        partnership,
        kind,
        title,
        titleOriginal: null,
        parties: parties.map(({ party, nameAsSigned, countryAsSigned, bodyName }, at) => ({
          party,
          nameAsSigned,
          countryAsSigned,
          bodyName,
          lead: at === 0,
        })),
        signatures: [],
        signedOn,
        inForceFrom: null,
        inForceTo: null,
        term: null,
        texts,
        regime,
        entryIntoForceRule: 'UNKNOWN',
        supplements: null,
        keeper,
        accessLevel: 'INTERNAL',
        source,
        learnedOn: null,
      },
    })
    .thenState((state) => {
      if (state !== null) records.push(state);
    });
  const [record] = records;
  if (record === undefined) throw new RangeError('not recorded');
  return record;
};

describe('rule 10: the first import', () => {
  const events = imported(NOTE);
  const accepted = acceptedOf(events);
  const records = accepted.map((one) => agreementOf(one));
  const precise = (precision: string): number =>
    records.filter(({ facts }) => parseEdtf(facts.signedOn.value)?.precision === precision).length;

  it('rule 10: the note gives 16 agreements, 12 dated to the day, 1 to the month, 1 to the year, 2 undated', () => {
    expect(records).toHaveLength(16);
    expect([precise('DAY'), precise('MONTH'), precise('YEAR'), precise('UNKNOWN')]).toEqual([12, 1, 1, 2]);
    expect(new Set(accepted.map(({ agreement: id }) => id)).size).toBe(16);
    const state = stateOf(events);
    expect(state && accountCounts(state)).toMatchObject({ recorded: 16, same: 0, refused: 0 });
  });

  it('rule 10: three of them with Hagen stand in one relation, and one paper is not carried out', () => {
    const withHagen = accepted.filter(({ parties }) => parties.some(({ name }) => name === 'Хаген'));
    expect(withHagen).toHaveLength(3);
    expect(new Set(withHagen.map(({ partnership }) => partnership)).size).toBe(1);
    expect(accepted.filter(({ activity }) => activity === 'NONE')).toHaveLength(1);
    expect(new Set(accepted.map(({ partnership }) => partnership)).size).toBe(13);
  });

  it('rule 10: the Bishkek memorandum is the 17th, of regime ASSOCIATION, Kyrgyz and Russian of equal force', () => {
    const all = acceptedOf(imported([...NOTE, BISHKEK]));
    const last = all.at(-1);
    expect(all).toHaveLength(17);
    expect(all.map(({ regime }) => regime).filter((regime) => regime === 'MUNICIPAL')).toHaveLength(16);
    expect(last?.regime).toBe('ASSOCIATION');
    const texts = ['ky', 'ru'].map((language) => ({ language, authentic: true, file: null }));
    expect(last && agreementOf(last, texts).facts.texts.value).toEqual(texts);
  });

  it('gives the same ids again, so that nothing is recorded twice', () => {
    expect(acceptedOf(imported(NOTE))).toEqual(accepted);
  });
});
