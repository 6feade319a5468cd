import { type DomainEvent, past } from '@pobratim/event-sourcing';
import { idOf } from '@pobratim/kernel';
import { specified } from '../vocabulary/event-schemas.fixture.js';
import { anna, keeper } from '../vocabulary/people.fixture.js';
import type { CandidateParty, CandidateSnapshot, CandidateValues, Reading } from './candidate.js';
import type { Import } from './import.js';
import { type ImportCommand, importDecider } from './import-decider.js';
import type { ImportEvent, ImportRead, ImportStarted } from './import-events.js';
import type { RegisterView } from './register-view.js';

/** The import in sentences. */
export const imports = specified(importDecider);

export const IMPORT = idOf('import', '67', 'note');
const DOCUMENT = idOf('source-document', '67', 'note');

/** A Russian municipality by its OKTMO code. */
export const home = (name: string, oktmo: string): CandidateParty => ({
  kind: 'MUNICIPALITY',
  name,
  side: 'RU',
  oktmo,
  region: oktmo.slice(0, 2) === '66' ? '67' : '91',
  oksm: '643',
  country: 'RU',
  place: null,
  nameAsSigned: name,
  countryAsSigned: null,
  bodyName: null,
});

/** A foreign party that no directory knows. */
export const abroad = (
  name: string,
  country: string,
  differently: Partial<CandidateParty> = {},
): CandidateParty => ({
  ...home(name, ''),
  side: 'FOREIGN',
  oktmo: null,
  region: null,
  oksm: null,
  country,
  ...differently,
});

export const smolensk = home('Смоленск', '66701000');
export const hagen = abroad('Хаген', 'DE', { countryAsSigned: 'ФРГ' });

/** What the note says of the first Hagen paper. */
export const twinning: CandidateValues = {
  kind: 'TWINNING_AGREEMENT',
  title: 'Соглашение о побратимстве',
  domesticParties: [smolensk],
  foreignParties: [hagen],
  signedOn: '1985-11-15',
  since: null,
  legalStatus: null,
  activity: null,
  partnerPosition: null,
};

/** A candidate of a reading. */
export const candidate = (
  no: number,
  differently: Partial<CandidateValues> = {},
  certainty: CandidateSnapshot['certainty'] = 'CERTAIN',
): CandidateSnapshot => ({
  no,
  certainty,
  values: { ...twinning, ...differently },
  spans: {
    title: { from: no * 100, to: no * 100 + 25 },
    signedOn: { from: no * 100 + 30, to: no * 100 + 40 },
  },
  quote: `строка ${no}`,
  span: { from: no * 100, to: no * 100 + 90 },
});

/** A reading of these candidates. */
export const reading = (
  candidates: readonly CandidateSnapshot[],
  more: Partial<Omit<Reading, 'candidates'>> = {},
): Reading => ({ candidates, domestic: [], unrecognised: [], ...more });

export const started: ImportStarted = {
  type: 'ImportStarted',
  schema: 'import-started/1',
  data: { sourceDocument: DOCUMENT, keeper },
};

/** The event that a reading was made. */
export const read = ({ candidates, domestic, unrecognised }: Reading): ImportRead => ({
  type: 'ImportRead',
  schema: 'import-read/1',
  data: {
    reading: 'ef'.repeat(32),
    candidates: candidates.length,
    certain: candidates.filter(({ certainty }) => certainty === 'CERTAIN').length,
    ask: candidates.filter(({ certainty }) => certainty === 'ASK').length,
    unrecognised: unrecognised.length,
    domestic: domestic.length,
    readerVersion: '1',
  },
});

/** An empty register. */
export const emptyRegister: RegisterView = { partnerships: [], agreements: [] };

/** A wish to accept one candidate. */
export const accept = (
  one: CandidateSnapshot,
  register: RegisterView = emptyRegister,
  asNew = false,
): ImportCommand => ({
  type: 'AcceptCandidate',
  by: anna,
  data: { id: IMPORT, candidate: one, register, asNew },
});

/** The events a command adds to these. */
export const after = (events: readonly ImportEvent[], command: ImportCommand): readonly ImportEvent[] => [
  ...events,
  ...importDecider.decide(command, stateOf(events)),
];

/** The state these events make; all of them Anna's. */
export const stateOf = (events: readonly ImportEvent[]): Import | null => {
  let state: Import | null = null;
  imports.given(...events.map((event) => past(event, { actor: anna }))).thenState((folded) => {
    state = folded;
  });
  return state;
};

/** The reaction’s answer to every acceptance among these events: all recorded. */
export const recordedAll = (events: readonly ImportEvent[]): readonly ImportEvent[] =>
  events
    .filter(
      (event): event is Extract<ImportEvent, DomainEvent<'CandidateAccepted', object>> =>
        event.type === 'CandidateAccepted',
    )
    .reduce((all, { data }) => {
      const { candidate: no, round, agreement, partnership } = data;
      const registerNumber = `67-2026-${String(no).padStart(4, '0')}`;
      return after(all, {
        type: 'RecordCandidate',
        by: anna,
        data: { candidate: no, round, agreement, partnership, registerNumber },
      });
    }, events);
