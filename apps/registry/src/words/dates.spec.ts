import { describe, expect, it } from '@jest/globals';
import { sinceWords, whenWords } from './dates.js';

describe('a date in words', () => {
  it('keeps its own precision when something happened', () => {
    expect(
      ['2017-02-10', '1981-05', '2002', '198X', 'XXXX'].map((date) => whenWords(date)?.ru ?? null),
    ).toEqual(['10 февраля 2017 года', 'в мае 1981 года', 'в 2002 году', 'в 1980-х годах', null]);
    expect(whenWords('1981-05')?.en).toBe('in May 1981');
  });

  it('keeps it when something lasts', () => {
    expect(sinceWords('1985-11-15').ru).toBe(' с 15 ноября 1985 года');
    expect(sinceWords('1981-05').ru).toBe(' с мая 1981 года');
    expect(sinceWords('XXXX').ru).toBe('');
    expect(sinceWords(null).en).toBe('');
  });
});
