import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareEdtf, isEdtf, parseEdtf } from './edtf.js';

describe('a date of uneven precision', () => {
  it.each([
    ['2017-04-28', 'DAY', '2017-04-28', '2017-04-28'],
    ['1981-05', 'MONTH', '1981-05-01', '1981-05-31'],
    ['2000-02', 'MONTH', '2000-02-01', '2000-02-29'],
    ['2002', 'YEAR', '2002-01-01', '2002-12-31'],
    ['198X', 'DECADE', '1980-01-01', '1989-12-31'],
    ['XXXX', 'UNKNOWN', null, null],
  ])('%s means no more than it says', (text, precision, earliest, latest) => {
    expect(parseEdtf(text)).toEqual({ precision, earliest, latest });
  });

  it.each([
    '',
    '81',
    '2002-13',
    '2001-02-29',
    '2017-04-31',
    '2017-4-28',
    '2017/2018',
    '28.04.2017',
    '2002-00',
    '2002-01-00',
  ])('refuses %p', (text) => {
    expect(isEdtf(text)).toBe(false);
  });

  it('sorts by the earliest day, wider before narrower, unknown last', () => {
    const sorted = ['XXXX', '2012-06-13', '1985-11-15', '1981-05', '2002', '2002-01-01', '200X'].sort(
      compareEdtf,
    );
    expect(sorted).toEqual(['1981-05', '1985-11-15', '200X', '2002', '2002-01-01', '2012-06-13', 'XXXX']);
  });

  it('keeps every real day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseEdtf(day)).toEqual({ precision: 'DAY', earliest: day, latest: day });
        },
      ),
    );
  });
});
