import { idOf } from '@pobratim/kernel';
import { specified } from '../vocabulary/event-schemas.fixture.js';
import { anna, keeper, unsourced } from '../vocabulary/people.fixture.js';
import { validDays } from '../vocabulary/valid.js';
import { agreementDecider } from './agreement-decider.js';
import type { AgreementRecorded, AgreementRecordedData } from './agreement-events.js';
import type { MakeAgreementStatement } from './make-statement/make-statement.js';
import type { RecordAgreement } from './record-agreement/record-agreement.js';

/** The agreement in sentences. */
export const agreement = specified(agreementDecider);

export const SMOLENSK = idOf('party', '66701000');
export const HAGEN = idOf('party', 'place', '2912621');

/** The id the specification gives to the n-th event of the past. */
export const eventId = (revision: number): string =>
  `00000000-0000-7000-8000-${String(revision).padStart(12, '0')}`;

/** A wish to record the first Hagen paper of 1985. */
export const record = (differently: Partial<RecordAgreement['data']> = {}): RecordAgreement => ({
  type: 'RecordAgreement',
  by: anna,
  data: {
    id: idOf('agreement', 'hagen'),
    registerNumber: '67-2026-0003',
    partnership: idOf('partnership', HAGEN, SMOLENSK),
    kind: 'TWINNING_AGREEMENT',
    title: 'Соглашение о побратимстве городов Смоленск и Хаген',
    titleOriginal: null,
    parties: [
      { party: SMOLENSK, nameAsSigned: 'город Смоленск', countryAsSigned: null, bodyName: null, lead: true },
      { party: HAGEN, nameAsSigned: 'Хаген', countryAsSigned: 'ФРГ', bodyName: null, lead: false },
    ],
    signatures: [],
    signedOn: '1985-11-15',
    inForceFrom: null,
    inForceTo: null,
    term: null,
    texts: [],
    regime: 'MUNICIPAL',
    entryIntoForceRule: 'UNKNOWN',
    supplements: null,
    keeper,
    accessLevel: 'INTERNAL',
    ...unsourced,
    ...differently,
  },
});

/** The event of that wish. */
export const recorded = (differently: Partial<AgreementRecordedData> = {}): AgreementRecorded => {
  const facts = record().data;
  const data: AgreementRecordedData = { ...facts, signedOn: '1985-11-15', ...differently };
  return {
    type: 'AgreementRecorded',
    schema: 'agreement-recorded/1',
    data: Object.fromEntries(
      Object.entries(data).filter(([field]) => field !== 'id'),
    ) as unknown as AgreementRecordedData,
    valid: validDays(data.signedOn),
  };
};

/** A wish to say where the document stands. */
export const state = (
  said: Pick<MakeAgreementStatement['data'], 'axis' | 'value' | 'side'>,
  more: Partial<Omit<MakeAgreementStatement['data'], 'axis' | 'value' | 'side'>> = {},
): MakeAgreementStatement => ({
  type: 'MakeAgreementStatement',
  by: anna,
  data: {
    validFrom: null,
    validTo: null,
    source: null,
    learnedOn: null,
    words: null,
    corrects: null,
    reason: null,
    ...said,
    ...more,
  } as MakeAgreementStatement['data'],
});
