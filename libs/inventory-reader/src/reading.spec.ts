import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { previewOf } from './preview.js';
import { readInventory } from './read.js';

const NOTE = 'Пермь: Дуйсбург (ФРГ), договор о побратимских отношениях от 15 октября 2007 года, действует.';

describe('a reading', () => {
  it('shows for every value the words it came from', () => {
    const [candidate] = readInventory(NOTE).candidates;
    const words = Object.fromEntries(
      Object.entries(candidate?.fields ?? {}).map(([name, { from, to }]) => [name, NOTE.slice(from, to)]),
    );
    expect(words).toEqual({
      kind: 'договор о побратимских отношениях',
      title: 'договор о побратимских отношениях',
      'domesticParties[0]': 'Пермь',
      'foreignParties[0]': 'Дуйсбург',
      'foreignParties[0].country': 'ФРГ',
      signedOn: '15 октября 2007 года',
      legalStatus: 'действует',
    });
  });

  it('asks about a name that no directory knows, and reads it all the same', () => {
    const [candidate] = readInventory(
      'Соглашение о дружбе между Тулой и Кваркенгольмом (Швеция), 2001 г.',
    ).candidates;
    expect(candidate?.foreignParties).toEqual([{ name: 'Кваркенгольм', country: 'SE', oksm: '752' }]);
    expect(candidate?.fields['foreignParties[0]']?.certainty).toBe('ASK');
  });

  it('lists what it did not understand and never drops it', () => {
    const { candidates, unrecognised } = readInventory(
      'Вологда и партнёры\n\nМэр Кальмара (Швеция) побывал в городе в мае 2010 года.\nДоговор о дружбе с Ригой (Латвия) обсуждался, но подписан не был.',
    );
    expect(candidates).toEqual([]);
    expect(unrecognised.map(({ reason }) => reason)).toEqual(['no-document', 'planned']);
  });

  it('keeps a pair inside the country apart', () => {
    const { candidates, domestic } = readInventory(
      'Соглашение о сотрудничестве Твери с Калугой от 5 мая 2010 года.',
    );
    expect(candidates).toEqual([]);
    expect(domestic).toMatchObject([{ kind: 'COOPERATION_AGREEMENT', signedOn: '2010-05-05' }]);
  });

  it('takes the owner of the list from the sender when the text does not name it', () => {
    const { candidates } = readInventory('- Пирна (Германия): договор о дружбе, 1995 г.', {
      home: 'Гатчина',
    });
    expect(candidates[0]?.domesticParties.map(({ name }) => name)).toEqual(['Гатчина']);
  });

  it('says who sent the text, under which number, and as at which day it speaks', () => {
    const { source } = readInventory(
      'Администрация города Гатчины\nИсх. № 17/3-а от 5 марта 2024 г.\n\nСведения по состоянию на 1 марта 2024 года',
    );
    expect(source).toEqual({
      sender: 'Администрация города Гатчины',
      number: '17/3-а',
      date: '2024-03-05',
      asAt: '2024-03-01',
    });
  });

  it.each([
    [
      'Администрация города Гатчины исх. № 17/3-а от 5 марта 2024 г. Сведения о побратимах.',
      '17/3-а',
      '2024-03-05',
    ],
    [
      'Администрация города Гатчины\nот 14 марта 2022 года № 12-34\nНа № 5 от 1 марта 2022 г.',
      '12-34',
      '2022-03-14',
    ],
    [
      'Администрация города Гатчины, «18» мая 2022 г. № 2174-исх. Направляем перечень.',
      '2174-исх',
      '2022-05-18',
    ],
  ])('takes number and date from the letterhead, not from the letter answered: %s', (text, number, date) => {
    expect(readInventory(text).source).toEqual({
      sender: 'Администрация города Гатчины',
      number,
      date,
      asAt: null,
    });
  });

  it('takes no number of a document for the number of the letter', () => {
    const { source } = readInventory(
      'Администрация г. Орла\n\nСоглашение с Хагеном (Германия) от 5 мая 2010 года № 7.',
    );
    expect(source).toEqual({ sender: 'Администрация г. Орла', number: null, date: null, asAt: null });
  });

  it('lists no title, greeting or sentence that only announces what follows, but every denial', () => {
    const { unrecognised } = readInventory(
      'СВЕДЕНИЯ\nо соглашениях с зарубежными партнёрами\n\nУважаемые коллеги!\nНиже приведены партнёры города Орла:\n- Хаген (Германия), договор о дружбе, 1990 г.\n\nЛивенский район: соглашений с зарубежными партнёрами нет.',
    );
    expect(unrecognised.map(({ quote }) => quote)).toEqual([
      'Ливенский район: соглашений с зарубежными партнёрами нет.',
    ]);
  });

  it('is shown as the one object that the register promises', () => {
    const preview = previewOf(readInventory(NOTE));
    expect(Object.keys(preview)).toEqual(['candidates', 'domestic', 'unrecognised']);
    expect(Object.keys(preview.candidates[0] ?? {})).toEqual([
      'kind',
      'title',
      'domesticParties',
      'foreignParties',
      'signedOn',
      'since',
      'legalStatus',
      'activity',
      'partnerPosition',
      'quote',
      'fields',
    ]);
  });
});

const WORDS = [
  ...'соглашение договор о дружбе с между городом и Хаген Тула (Германия) от 5 мая 2010 года г. ; , . – « » побратим действует не проект районом Союз городов 12.03.2001 \n - 1. КНР'.split(
    ' ',
  ),
  '\n',
  '\u00a0',
];

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  );

  it('is read without a fault, twice alike, and every offset lies in it', () => {
    fc.assert(
      fc.property(text, (given) => {
        const reading = readInventory(given);
        expect(readInventory(given)).toEqual(reading);
        for (const one of [...reading.candidates, ...reading.domestic, ...reading.unrecognised])
          expect(given.slice(one.from, one.to)).toBe(one.quote);
        for (const { fields } of reading.candidates)
          for (const { from, to } of Object.values(fields))
            expect(0 <= from && from < to && to <= given.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const CPU_LIMIT_SECONDS = 2;
const SIZE = 200_000;

describe('two hundred thousand characters', () => {
  it.each([
    [
      'of notes',
      '\n- г. Хаген, ФРГ (Соглашение о побратимстве городов Смоленск и Хаген от 15 ноября 1985 года; Декларация за мир, 1990 г.);',
    ],
    ['in one line', 'С немецким Хагеном в мае 1985 года подписан договор о дружбе, с Лодзью он действует. '],
    ['of names', 'Красный, '],
    ['of openings', '(«'],
    ['of subjects', 'соглашение о о о '],
    ['of dates', '1990 12 мая '],
    ['of segments', 'Хаген; '],
  ])('%s take no more time than their length', (_, unit) => {
    readInventory(NOTE);
    const given = unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);
    const before = process.cpuUsage();
    readInventory(given);
    const { user } = process.cpuUsage(before);
    expect(user / 1e6).toBeLessThan(CPU_LIMIT_SECONDS);
  });
});
