import { describe, expect, it } from '@jest/globals';
import { past } from '@pobratim/event-sourcing';
import { importedAgreementIdOf } from '../vocabulary/ids.js';
import { anna, boris } from '../vocabulary/people.fixture.js';
import { partnershipOf } from './accepted-parties.js';
import {
  accept,
  after,
  candidate,
  hagen,
  IMPORT,
  imports,
  read,
  reading,
  recordedAll,
  started,
  stateOf,
  twinning,
} from './import.fixture.js';
import type { ImportCommand } from './import-decider.js';
import type { CandidateAccepted, ImportEvent } from './import-events.js';
import type { RegisterView } from './register-view.js';

const inReview: readonly ImportEvent[] = [started, read(reading([candidate(1), candidate(2)]))];
const correct = (field: 'title' | 'signedOn', value: string | null): ImportCommand => ({
  type: 'CorrectCandidate',
  by: anna,
  data: { candidate: candidate(1), field, value, words: 'так в подлиннике' } as never,
});
const reject: ImportCommand = {
  type: 'RejectCandidate',
  by: anna,
  data: { candidate: 1, reason: 'DUPLICATE', words: null },
};
const reopen = (by = anna, leanedOn = false): ImportCommand => ({
  type: 'ReopenCandidate',
  by,
  data: { candidate: 1, leanedOn },
});
const refuse: ImportCommand = {
  type: 'RefuseCandidate',
  by: anna,
  data: { candidate: 1, round: 0, code: 'fields-refused' },
};
const lastAccepted = (events: readonly ImportEvent[]): CandidateAccepted['data'] | undefined =>
  events.filter((event) => event.type === 'CandidateAccepted').at(-1)?.data;
const register: RegisterView = {
  partnerships: [],
  agreements: [
    {
      id: importedAgreementIdOf(IMPORT, 99),
      registerNumber: '67-2026-0003',
      partnership: partnershipOf(twinning),
      kind: 'TWINNING_AGREEMENT',
      title: 'Соглашение о побратимстве',
      signedOn: '1985',
      legalStatus: null,
      activity: null,
      partnerPosition: null,
    },
  ],
};

describe('a decision on a candidate', () => {
  it('takes it with its final values, under ids that repeat, with the words it was read from', () => {
    const accepted = lastAccepted(after(inReview, accept(candidate(1))));
    expect(accepted).toMatchObject({
      candidate: 1,
      round: 0,
      outcome: 'NEW',
      agreement: importedAgreementIdOf(IMPORT, 1),
      partnership: partnershipOf(twinning),
      regime: 'MUNICIPAL',
      signedOn: '1985-11-15',
      source: { spans: { quote: { from: 100, to: 190 }, title: { from: 100, to: 125 } } },
    });
    expect(accepted).toEqual(lastAccepted(after(inReview, accept(candidate(1)))));
  });

  it('puts right what was read first; a typed value no longer points into the text', () => {
    const corrected = after(inReview, correct('title', 'Договор о побратимстве'));
    const accepted = lastAccepted(after(corrected, accept(candidate(1))));
    expect(accepted?.title).toBe('Договор о побратимстве');
    expect(Object.keys(accepted?.source.spans ?? {})).toEqual(['quote', 'signedOn']);
    expect(corrected.at(-1)).toMatchObject({
      data: { before: 'Соглашение о побратимстве', after: 'Договор о побратимстве' },
      private: { words: 'так в подлиннике' },
    });
  });

  it('corrects nothing where nothing differs, and refuses what cannot be', () => {
    imports
      .given(...inReview)
      .when(correct('title', 'Соглашение о побратимстве'))
      .thenNothing();
    imports
      .given(...inReview)
      .when(correct('title', ' '))
      .thenRefused('fields-refused');
    imports
      .given(...inReview)
      .when(correct('signedOn', '15.11.1985'))
      .thenRefused('fields-refused');
  });

  it('needs two parties and, for a document, a title', () => {
    imports
      .given(...inReview)
      .when(accept(candidate(1, { foreignParties: [] })))
      .thenRefused('fields-refused');
    imports
      .given(...inReview)
      .when(accept(candidate(1, { title: null })))
      .thenRefused('fields-refused');
    const relation = candidate(1, { kind: null, title: null, signedOn: null });
    expect(lastAccepted(after(inReview, accept(relation)))).toMatchObject({
      agreement: null,
      signedOn: 'XXXX',
    });
  });

  it('rule 3: names what it would change in the register, and never changes it silently', () => {
    expect(lastAccepted(after(inReview, accept(candidate(1), register)))).toMatchObject({
      outcome: 'CHANGED',
      existing: importedAgreementIdOf(IMPORT, 99),
      agreement: importedAgreementIdOf(IMPORT, 99),
      differences: [{ field: 'signedOn', before: '1985', after: '1985-11-15' }],
    });
  });

  it('rule 1: a person may decide that it is another paper all the same', () => {
    expect(lastAccepted(after(inReview, accept(candidate(1), register, true)))).toMatchObject({
      outcome: 'NEW',
      existing: null,
      agreement: importedAgreementIdOf(IMPORT, 1),
    });
  });

  it('is made once, and only on lines that exist', () => {
    const accepted = after(inReview, accept(candidate(1)));
    imports
      .given(...accepted)
      .when(accept(candidate(1)))
      .thenRefused('candidate-decided');
    imports
      .given(...accepted)
      .when(reject)
      .thenRefused('candidate-decided');
    imports
      .given(...accepted)
      .when(correct('title', 'Договор'))
      .thenRefused('candidate-decided');
    imports
      .given(...inReview)
      .when(accept(candidate(3)))
      .thenRefused('candidate-unknown');
    imports
      .given(...inReview)
      .when(accept(candidate(0)))
      .thenRefused('candidate-unknown');
  });

  it('leaves a line out only with a reason', () => {
    imports
      .given(...inReview)
      .when({ ...reject, data: { ...reject.data, reason: 'OTHER' } } as never)
      .thenRefused('fields-refused');
    expect(stateOf(after(inReview, reject))?.candidates['1']).toMatchObject({
      stage: 'REJECTED',
      reason: 'DUPLICATE',
    });
  });
});

describe('reopening a candidate', () => {
  const recorded = recordedAll(after(inReview, accept(candidate(1))));

  it('takes a decision back and names the agreement to withdraw', () => {
    imports
      .given(...inReview)
      .when(reopen())
      .thenNothing();
    const reopened = after(recorded, reopen());
    expect(reopened.at(-1)).toMatchObject({
      data: { candidate: 1, round: 1, agreement: importedAgreementIdOf(IMPORT, 1) },
    });
    expect(after(after(inReview, reject), reopen()).at(-1)).toMatchObject({
      data: { round: 0, agreement: null },
    });
  });

  it('makes the next acceptance another record, so that a withdrawn one is never met again', () => {
    const again = after(after(recorded, reopen()), accept(candidate(1)));
    expect(lastAccepted(again)).toMatchObject({ round: 1, agreement: importedAgreementIdOf(IMPORT, 1, 1) });
    expect(importedAgreementIdOf(IMPORT, 1, 1)).not.toBe(importedAgreementIdOf(IMPORT, 1));
  });

  it('keeps what people had put right', () => {
    const corrected = after(inReview, correct('title', 'Договор'));
    const again = after(after(after(corrected, accept(candidate(1))), reopen()), accept(candidate(1)));
    expect(lastAccepted(again)?.title).toBe('Договор');
  });

  it('drops a late answer to the acceptance that was undone', () => {
    const undone = after(after(inReview, accept(candidate(1))), reopen());
    const late = {
      candidate: 1,
      round: 0,
      agreement: null,
      partnership: partnershipOf(twinning),
      registerNumber: null,
    };
    imports
      .given(...undone)
      .when({ type: 'RecordCandidate', by: anna, data: late })
      .thenNothing();
    imports
      .given(...undone)
      .when(refuse)
      .thenNothing();
    const again = imports.given(...after(undone, accept(candidate(1))));
    again.when({ type: 'RecordCandidate', by: anna, data: late }).thenNothing();
    again.when(refuse).thenNothing();
    again.when({ type: 'RecordCandidate', by: anna, data: { ...late, round: 1 } }).thenState((state) => {
      expect(state?.candidates['1']?.stage).toBe('RECORDED');
    });
  });

  it('is for the person who accepted, while nobody leans on the record', () => {
    const given = imports.given(...recorded.map((event) => past(event, { actor: anna })));
    given.when(reopen(boris)).thenRefused('not-the-author');
    given.when(reopen(anna, true)).thenRefused('record-leaned-on');
  });

  it('cannot undo what was corrected in a record of the register', () => {
    const changed = recordedAll(after(inReview, accept(candidate(1), register)));
    imports
      .given(...changed)
      .when(reopen())
      .thenRefused('change-already-made');
  });
});

describe('a candidate that the register refused', () => {
  it('is shown with the code, put right and accepted again under ids of its own', () => {
    const refused = after(after(inReview, accept(candidate(1))), refuse);
    expect(stateOf(refused)?.candidates['1']).toMatchObject({ stage: 'REFUSED', reason: 'fields-refused' });
    const again = after(after(refused, correct('title', 'Договор')), accept(candidate(1)));
    expect(lastAccepted(again)).toMatchObject({ round: 1, title: 'Договор' });
    expect(stateOf(recordedAll(again))?.candidates['1']?.stage).toBe('RECORDED');
    expect(lastAccepted(again)?.parties.map(({ name }) => name)).toEqual(['Смоленск', hagen.name]);
  });
});
