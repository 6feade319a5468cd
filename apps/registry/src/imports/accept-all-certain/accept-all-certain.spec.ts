import { describe, expect, it } from '@jest/globals';
import { anna } from '../../vocabulary/people.fixture.js';
import { partnershipOf } from '../accepted-parties.js';
import type { Reading } from '../candidate.js';
import {
  after,
  candidate,
  emptyRegister,
  IMPORT,
  imports,
  read,
  reading,
  started,
  twinning,
} from '../import.fixture.js';
import { waiting } from '../import.js';
import type { ImportCommand } from '../import-decider.js';
import type { ImportEvent } from '../import-events.js';
import type { RegisterView } from '../register-view.js';

const acceptAll = (note: Reading, register: RegisterView = emptyRegister): ImportCommand => ({
  type: 'AcceptAllCertain',
  by: anna,
  data: { id: IMPORT, reading: note, register },
});
const taken = (events: readonly ImportEvent[]): readonly number[] =>
  events.flatMap((event) => (event.type === 'CandidateAccepted' ? [event.data.candidate] : []));
const takenOf = (note: Reading, register?: RegisterView): readonly number[] =>
  taken(after([started, read(note)], acceptAll(note, register)));

describe('accepting all that is certain', () => {
  it('takes each open candidate the reader is sure of, by an event of its own', () => {
    const note = reading([
      candidate(1),
      candidate(2, { signedOn: '1986' }, 'PROBABLE'),
      candidate(3, { signedOn: '2003' }),
      candidate(4, { signedOn: '2004' }, 'ASK'),
    ]);
    expect(takenOf(note)).toEqual([1, 3]);
  });

  it('leaves to a person what lacks something or was decided already', () => {
    const note = reading([candidate(1), candidate(2, { title: null, signedOn: '2003' })]);
    expect(takenOf(note)).toEqual([1]);
    const rejected = after([started, read(note)], {
      type: 'RejectCandidate',
      by: anna,
      data: { candidate: 1, reason: 'DUPLICATE', words: null },
    });
    expect(taken(after(rejected, acceptAll(note)))).toEqual([]);
  });

  it('rule 1: of two lines that tell of one document it takes the first and leaves the second to a person', () => {
    expect(takenOf(reading([candidate(1), candidate(2), candidate(3, { kind: 'DECLARATION' })]))).toEqual([
      1, 3,
    ]);
  });

  it('rule 3: never takes what differs from the register', () => {
    const held = {
      id: '0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a',
      registerNumber: '67-2026-0001',
      partnership: partnershipOf(twinning),
      kind: 'TWINNING_AGREEMENT',
      title: 'Соглашение о побратимстве',
      signedOn: '1985-11-15',
      legalStatus: null,
      activity: null,
      partnerPosition: null,
    } as const;
    const register = { partnerships: [], agreements: [held] };
    expect(takenOf(reading([candidate(1, { activity: 'NONE' })]), register)).toEqual([]);
    expect(takenOf(reading([candidate(1)]), register)).toEqual([1]);
  });

  it('takes hundreds of lines at once, each an entry that the store accepts', () => {
    const note = reading(
      Array.from({ length: 300 }, (_, at) =>
        candidate(at + 1, { title: `${'Соглашение '.repeat(80)}№ ${at}` }),
      ),
    );
    imports
      .given(started, read(note))
      .when(acceptAll(note))
      .thenState((state) => {
        expect(state && waiting(state)).toBe(300);
      });
  });
});
