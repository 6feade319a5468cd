import { describe, expect, it } from '@jest/globals';
import { countries, countryByAdjective, countryByKey, countryByName, presentCountry } from './countries.js';

describe('a country', () => {
  it.each([
    ['КНР', 'CN'],
    ['Китайской Народной Республикой', 'CN'],
    ['ФРГ', 'DE'],
    ['Федеративная Республика Германия', 'DE'],
    ['Республики Венгрия', 'HU'],
    ['Республике Беларусь', 'BY'],
    ['Белоруссии', 'BY'],
    ['Соединённых Штатов Америки', 'US'],
    ['США', 'US'],
    ['Киргизия', 'KG'],
    ['Кыргызской Республики', 'KG'],
    ['Республикой Корея', 'KR'],
    ['Czech Republic', 'CZ'],
    ['Нидерландах', 'NL'],
    ['Российской Федерации', 'RU'],
  ])('is known as «%s»', (name, key) => {
    expect(countryByName(name)?.key).toBe(key);
  });

  it.each([
    ['болгарским', 'BG'],
    ['Немецкой', 'DE'],
    ['английский', 'GB'],
    ['казахстанскому', 'KZ'],
    ['южнокорейских', 'KR'],
  ])('is meant by the adjective «%s»', (word, key) => {
    expect(countryByAdjective(word)?.key).toBe(key);
  });

  it('that has vanished gives its one heir, or none where it had several', () => {
    const heir = (name: string): string | null => {
      const country = countryByName(name);
      return country && (presentCountry(country)?.key ?? null);
    };
    expect(['ГДР', 'СССР', 'Чехословакии', 'СФРЮ', 'GDR'].map(heir)).toEqual(['DE', null, null, null, 'DE']);
    expect(countryByName('ГДР')?.validTo).toBe('1990-10-03');
  });

  it('without a code of ISO is told by its number in the classifier', () => {
    expect(countryByName('Республика Абхазия')).toMatchObject({ alpha2: null, oksm: '895' });
    expect(countryByKey('896')?.name).toBe('Южная Осетия');
  });

  it('is not found in a word that only sounds like one', () => {
    expect(
      ['Индианка', 'Грузия-Сервис', 'Кубань', 'РКН'].map((word) => countryByName(word)?.key ?? null),
    ).toEqual([null, null, null, null]);
  });

  it('stands once in the table', () => {
    const keys = countries().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(countries().filter(({ alpha2 }) => alpha2 !== null)).toHaveLength(249);
  });
});
