import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anna } from '../vocabulary/people.fixture.js';
import { accountCounts, accountOf } from './account.js';
import {
  accept,
  after,
  candidate,
  home,
  read,
  reading,
  recordedAll,
  smolensk,
  started,
  stateOf,
  twinning,
} from './import.fixture.js';
import { partnershipOf } from './accepted-parties.js';
import type { AccountCounts, ImportEvent } from './import-events.js';
import type { RegisterView } from './register-view.js';

const kerch = candidate(4, { foreignParties: [], domesticParties: [smolensk, home('Керчь', '35715000')] });
const note = reading(
  [
    candidate(1),
    candidate(2, { title: 'Декларация за мир', kind: 'DECLARATION' }),
    candidate(3, { activity: 'NONE' }),
  ],
  {
    domestic: [kerch],
    unrecognised: [{ line: 1, quote: '???', span: { from: 50, to: 53 }, reason: 'NO_PARTY' }],
  },
);
const register: RegisterView = {
  partnerships: [],
  agreements: [
    {
      id: '0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a',
      registerNumber: '67-2026-0001',
      partnership: partnershipOf(twinning),
      kind: 'TWINNING_AGREEMENT',
      title: 'Соглашение о побратимстве',
      signedOn: '1985-11-15',
      legalStatus: null,
      activity: null,
      partnerPosition: null,
    },
  ],
};
const inReview: readonly ImportEvent[] = [started, read(note)];
const total = (counts: AccountCounts): number =>
  Object.values<number>({ ...counts }).reduce((sum, one) => sum + one, 0);

describe('the account of an import', () => {
  it('rule 3: rows in = same + changed + new + refused + not understood, each with its reason', () => {
    const decided = [
      accept(candidate(1), register),
      accept(candidate(3, { activity: 'NONE' }), register),
      {
        type: 'RejectCandidate',
        by: anna,
        data: { candidate: 2, reason: 'ANOTHER_TERRITORY', words: null },
      } as const,
    ].reduce(after, inReview);
    const state = stateOf(recordedAll(decided));
    if (state === null) throw new RangeError('an import was started');
    expect(accountCounts(state)).toEqual({
      recorded: 0,
      same: 1,
      changed: 1,
      refused: 1,
      notUnderstood: 1,
      domestic: 1,
    });
    expect(accountOf(state, note).map(({ fate, no, reason }) => [fate, no, reason])).toEqual([
      ['NOT_UNDERSTOOD', 1, 'NO_PARTY'],
      ['SAME', 1, null],
      ['REFUSED', 2, 'ANOTHER_TERRITORY'],
      ['CHANGED', 3, null],
      ['DOMESTIC', 4, null],
    ]);
  });

  it('rule 3: an agreement of the register that a list does not mention is not touched', () => {
    const accepted = after(
      inReview,
      accept(candidate(2, { title: 'Декларация за мир', kind: 'DECLARATION' }), register),
    );
    expect(accepted.at(-1)).toMatchObject({ data: { outcome: 'NEW', existing: null, differences: [] } });
  });

  it('rule 3: what the register itself refused counts as refused, with its code', () => {
    const refused = after(after(inReview, accept(candidate(1))), {
      type: 'RefuseCandidate',
      by: anna,
      data: { candidate: 1, round: 0, code: 'fields-refused' },
    });
    const state = stateOf(refused);
    if (state === null) throw new RangeError('an import was started');
    expect(accountCounts(state)).toMatchObject({ refused: 1 });
    expect(accountOf(state, note)).toContainEqual(
      expect.objectContaining({ fate: 'REFUSED', reason: 'fields-refused' }),
    );
  });

  it('rule 7: a pair inside one country stays aside, and is taken in when a person says so', () => {
    const state = stateOf(recordedAll(after(inReview, accept(kerch))));
    expect(state && accountCounts(state)).toMatchObject({ recorded: 1, domestic: 0 });
    expect(after(inReview, accept(kerch)).at(-1)).toMatchObject({ data: { regime: 'DOMESTIC' } });
  });

  it('balances whatever people decide, in whatever order', () => {
    const decision = fc.record({ no: fc.integer({ min: 1, max: 4 }), isAccepted: fc.boolean() });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        const lines = [...note.candidates, ...note.domestic];
        const seen = new Set<number>();
        const events = decisions.reduce<readonly ImportEvent[]>((all, { no, isAccepted }) => {
          const line = lines[no - 1];
          if (line === undefined || seen.has(no)) return all;
          seen.add(no);
          return isAccepted
            ? after(all, accept(line, register))
            : after(all, {
                type: 'RejectCandidate',
                by: anna,
                data: { candidate: no, reason: 'DUPLICATE', words: null },
              });
        }, inReview);
        const state = stateOf(recordedAll(events));
        if (state === null) throw new RangeError('an import was started');
        const lineCount = accountOf(state, note).length;
        const open = accountOf(state, note).filter(({ fate }) => fate === 'OPEN').length;
        expect(lineCount).toBe(5);
        expect(total(accountCounts(state)) + open).toBe(lineCount);
      }),
      { numRuns: 40 },
    );
  });
});
