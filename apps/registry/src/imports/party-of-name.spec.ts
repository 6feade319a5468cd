import { describe, expect, it } from '@jest/globals';
import { partyIdOf } from '../vocabulary/ids.js';
import { partyAbroad, partyAtHome, partyKindOf } from './party-of-name.js';

describe('a party of a list', () => {
  it.each([
    ['Хаген', 'MUNICIPALITY'],
    ['уезд Суньу', 'MUNICIPALITY'],
    ['район Урсынов города Варшавы', 'CITY_DISTRICT'],
    ['Союз гмин Кутновского региона', 'UNION_OF_MUNICIPALITIES'],
    ['Союз российских городов', 'ASSOCIATION'],
    ['Администрация Толочинского районного исполнительного комитета', 'EXECUTIVE_BODY'],
    ['Государственное агентство по делам местного самоуправления', 'STATE_BODY'],
  ])('%s is a %s', (name, kind) => {
    expect(partyKindOf(name)).toBe(kind);
  });

  it('at home has its region from its code', () => {
    expect(partyAtHome({ name: 'Смоленск', oktmo: '66701000' })).toMatchObject({
      side: 'RU',
      region: '67',
      kind: 'MUNICIPALITY',
    });
  });

  it('abroad is the one town of its country, with the country in the words of the text where they are a name', () => {
    const hagen = partyAbroad({ name: 'Хаген', country: 'DE', oksm: '276' }, 'ФРГ');
    expect(hagen).toMatchObject({ side: 'FOREIGN', countryAsSigned: 'ФРГ', place: expect.any(String) });
    const declined = partyAbroad(
      { name: 'Хаген', country: 'DE', oksm: '276' },
      'Федеративной Республики Германия',
    );
    expect(declined.countryAsSigned).toBeNull();
    expect(partyIdOf(declined)).toBe(partyIdOf(hagen));
  });

  it('is the same with and without «муниципалитет», and keeps the name as the list has it', () => {
    const country = { country: 'BG', oksm: '100' };
    const long = partyAbroad({ name: 'муниципалитет Тарговиште', ...country }, null);
    const short = partyAbroad({ name: 'Тарговиште', ...country }, null);
    expect(partyIdOf(long)).toBe(partyIdOf(short));
    expect(long.nameAsSigned).toBe('муниципалитет Тарговиште');
  });

  it('never takes a district or a union for the town', () => {
    const country = { country: 'PL', oksm: '616' };
    const ids = ['Варшава', 'район Урсынов города Варшавы', 'Союз гмин Варшавы'].map((name) =>
      partyIdOf(partyAbroad({ name, ...country }, null)),
    );
    expect(new Set(ids).size).toBe(3);
  });
});
