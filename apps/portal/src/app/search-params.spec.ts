import { describe, expect, it } from '@jest/globals';
import { PairSearch, readAddress, RegisterSearch, writeAddress } from './search-params.js';

describe('An address', () => {
  it('keeps the pair and the filters readable, and reads back what it wrote', () => {
    const search = { validOn: '2017-03-15', knownAt: '@123', country: 'DE,FR', q: 'Хаген 5' };
    expect(writeAddress(search)).toContain('validOn=2017-03-15&knownAt=@123&country=DE,FR');
    expect(readAddress(writeAddress(search))).toEqual(search);
  });

  it('with a date that never was is as good as one without', () => {
    expect(PairSearch.parse({ validOn: '2017-02-31', knownAt: 'вчера' })).toEqual({});
  });

  it('opens the partnerships when it says nothing', () => {
    expect(RegisterSearch.parse({ view: 'нечто' }).view).toBe('partnerships');
  });
});
