import { DEMONSTRATION_PERSONS, type Identity } from '@pobratim/access';
import { describe, expect, it } from '@jest/globals';
import { isOwnMatter, type PlacedParty } from './own-party.js';

const who = (name: string): Identity => {
  const found = DEMONSTRATION_PERSONS.find(({ person }) => person.name.en === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const may = (name: string, ...parties: readonly PlacedParty[]): boolean =>
  isOwnMatter(
    {
      identity: who(name),
      actions: ['record'],
      territories: { regionOf: (oktmo) => (oktmo.startsWith('66') ? '67' : '15') },
    },
    parties,
  );

const town = (oktmo: string): PlacedParty => ({ oktmo, region: null, side: 'RU' });
const abroad: PlacedParty = { oktmo: null, region: null, side: 'FOREIGN' };

describe('a document', () => {
  it('is the matter of the municipality and of the region in which one of its parties lies', () => {
    expect(may('Maria Orlova', town('66701000'), abroad)).toBe(true);
    expect(may('Anna Kovalyova', town('66701000'), abroad)).toBe(true);
    expect(may('Maria Orlova', town('66701000'), town('15701000'))).toBe(true);
  });

  it('is not the matter of a neighbour', () => {
    expect(may('Maria Orlova', town('66710000'), abroad)).toBe(false);
    expect(may('Anna Kovalyova', town('15701000'), abroad)).toBe(false);
  });

  it('may be anybody’s where no code tells where its party lies', () => {
    expect(may('Maria Orlova', { oktmo: null, region: null, side: 'RU' }, abroad)).toBe(true);
    expect(may('Maria Orlova', abroad, abroad)).toBe(true);
  });
});
