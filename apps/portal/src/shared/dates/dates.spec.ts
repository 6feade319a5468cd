import { describe, expect, it } from '@jest/globals';
import { decadesOf, placeOf, spanUpTo } from './on-ruler.js';
import { readTypedDate, typedDate } from './read-date.js';
import { sayDate, sayDateOf } from './say-date.js';

const plain = (text: string | null): string | undefined => text?.replaceAll(' ', ' ');

describe('A date', () => {
  it.each([
    ['28.04.2017', '2017-04-28'],
    ['1.2.2003 г.', '2003-02-01'],
    ['04.1981', '1981-04'],
    ['2002 год', '2002'],
    ['1980-е', '198X'],
    ['198Х', '198X'],
    ['2017-04-28', '2017-04-28'],
    ['', ''],
    ['31.02.2003', null],
    ['вчера', null],
  ])('typed as «%s» is %p', (typed, edtf) => {
    expect(readTypedDate(typed)).toBe(edtf);
  });

  it.each(['2017-04-28', '1981-04', '2002'])(
    '%s begins an edit in the form in which it is read back',
    (edtf) => {
      expect(readTypedDate(typedDate(edtf))).toBe(edtf);
    },
  );

  it.each([
    ['2017-04-28', '28 апреля 2017', '28 April 2017'],
    ['1981-05', 'май 1981', 'May 1981'],
    ['2002', '2002', '2002'],
    ['198X', '1980-е', 'the 1980s'],
    ['XXXX', undefined, undefined],
  ])('%s is said in its own precision', (edtf, ru, en) => {
    expect([plain(sayDate(edtf, 'ru')), plain(sayDate(edtf, 'en'))]).toEqual([ru, en]);
  });

  it('is declined after a preposition where only the month is known', () => {
    expect(plain(sayDateOf('2022-03', 'ru'))).toBe('марта 2022');
  });
});

describe('The decade ruler', () => {
  const span = spanUpTo('2026-11-24');

  it('places an earlier date to the left of a later one, and an unknown one nowhere', () => {
    expect(placeOf('1985-11-15', span) ?? 1).toBeLessThan(placeOf('2003', span) ?? 0);
    expect(placeOf('XXXX', span)).toBeNull();
  });

  it('keeps dates before its first year at its left end', () => {
    expect(placeOf('1901', span)).toBe(0);
  });

  it('names the decades inside its span', () => {
    expect(decadesOf(span)).toEqual([1960, 1970, 1980, 1990, 2000, 2010, 2020]);
  });
});
