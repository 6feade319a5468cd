import { describe, expect, it } from '@jest/globals';
import type { Statement } from '../records/statement.js';
import { endingsOf } from './endings.js';

let position = 0;
function word(value: string, validFrom: string | null, rest: Partial<Statement> = {}): Statement {
  position += 1;
  return {
    ...{ eventId: `e${position}`, position, recordedAt: '2026-01-01T00:00:00.000Z' },
    ...{ axis: 'LEGAL', value, side: 'OURS', validFrom, validTo: null, corrects: null, correctedBy: null },
    ...rest,
  };
}
const told = (...statements: readonly Statement[]): readonly unknown[] =>
  endingsOf(statements).map(({ statement, date }) => [statement.value, date]);

describe('the loss of legal effect', () => {
  it('is dated in the precision in which it was told', () => {
    expect(told(word('IN_FORCE', '2001-02-03'), word('TERMINATED', '2020-05'))).toEqual([
      ['TERMINATED', '2020-05'],
    ]);
    expect(told(word('EXPIRED', null))).toEqual([['EXPIRED', null]]);
  });

  it('is none by the word of the partner alone, nor by a word that was corrected', () => {
    expect(told(word('TERMINATED', '2020', { side: 'PARTNER' }))).toEqual([]);
    expect(told(word('TERMINATED', '2020', { correctedBy: 'later' }))).toEqual([]);
  });

  it('is none where a later word holds for the same days, and one again where that word ends', () => {
    expect(told(word('TERMINATED', '2010'), word('IN_FORCE', '2000'))).toEqual([]);
    expect(told(word('TERMINATED', '2010'), word('SUSPENDED', '2015', { validTo: '2016-07-01' }))).toEqual([
      ['TERMINATED', '2010'],
      ['TERMINATED', '2016-07-01'],
    ]);
  });

  it('happens once on the way from one ended state to another', () => {
    expect(told(word('EXPIRED', '2010'), word('SUPERSEDED', '2012'))).toEqual([['EXPIRED', '2010']]);
  });
});
