import { describe, expect, it } from '@jest/globals';
import { readInventory } from './read.js';

const brief = (text: string): unknown[] =>
  readInventory(text, { home: 'Тула' }).candidates.map((one) => [
    one.foreignParties.map(({ name, country }) => `${name} ${String(country)}`).join(', '),
    one.kind,
    one.signedOn,
  ]);

describe('words that point back', () => {
  it.each([
    ['В том же году', '2004'],
    ['В сентябре того же года', '2004-09'],
    ['5 сентября того же года', '2004-09-05'],
    ['В тот же день', '2004-06-12'],
    ['Тогда же', '2004-06-12'],
  ])('«%s» means the date named last, as precisely as they say', (words, date) => {
    const text = `Договор о дружбе с Хагеном (Германия) подписан 12 июня 2004 года. ${words} подписан меморандум о сотрудничестве с Лодзью (Польша).`;
    expect(brief(text)).toEqual([
      ['Хаген DE', 'FRIENDSHIP_AGREEMENT', '2004-06-12'],
      ['Лодзь PL', 'MEMORANDUM', date],
    ]);
  });

  it('«той же страны» means the country named last', () => {
    expect(
      brief(
        'С городом Похан (Республика Корея) в мае 2015 года подписан меморандум. С городом Ансан той же страны в 2017 году подписан протокол о намерениях.',
      ),
    ).toEqual([
      ['Похан KR', 'MEMORANDUM', '2015-05'],
      ['Ансан KR', 'PROTOCOL_OF_INTENT', '2017'],
    ]);
  });

  it('a pointer with nothing before it dates nothing', () => {
    expect(brief('В том же году подписан договор о дружбе с Хагеном (Германия).')).toEqual([
      ['Хаген DE', 'FRIENDSHIP_AGREEMENT', 'XXXX'],
    ]);
  });
});

describe('lines that stand deeper', () => {
  it('belong to the partner above them, and he to the town above him', () => {
    const { candidates } = readInventory(
      'Анкета 1. Тула\n  Хаген, Германия\n    договор о дружбе, 1990 г.\n    протокол о намерениях, май 2006 г.\nАнкета 2. Калуга\n  Лодзь, Польша\n    соглашение о сотрудничестве, 2001 г.',
    );
    expect(
      candidates.map((one) => [one.domesticParties[0]?.name, one.foreignParties[0]?.name, one.signedOn]),
    ).toEqual([
      ['Тула', 'Хаген', '1990'],
      ['Тула', 'Хаген', '2006-05'],
      ['Калуга', 'Лодзь', '2001'],
    ]);
  });
});
