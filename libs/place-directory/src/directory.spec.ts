import { describe, expect, it } from '@jest/globals';
import { municipality } from './municipalities.js';
import { findPlaces } from './places.js';
import { regionByName, regionByOktmo, regions } from './regions.js';
import { restoreNominative } from './restore.js';

describe('a region', () => {
  it('is told by the longest prefix of an OKTMO code', () => {
    const codes = ['71701000', '71871000', '71951000', '11701000', '11851000', '66701000', '99999999'];
    expect(codes.map((code) => regionByOktmo(code)?.code ?? null)).toEqual([
      '72',
      '86',
      '89',
      '29',
      '83',
      '67',
      '79',
    ]);
    expect(regionByOktmo('00000000')).toBeNull();
  });

  it.each([
    ['Смоленской области', '67'],
    ['ХМАО', '86'],
    ['Пермского края', '59'],
    ['Татарстана', '16'],
    ['Республики Карелия', '10'],
    ['Республикой Саха (Якутия)', '14'],
    ['Вологодской обл', '35'],
  ])('is known as «%s»', (name, code) => {
    expect(regionByName(name)?.code).toBe(code);
  });

  it('has a code and a prefix of its own', () => {
    expect(regions()).toHaveLength(89);
    expect(new Set(regions().map(({ code }) => code)).size).toBe(89);
    expect(new Set(regions().map(({ oktmoPrefix }) => oktmoPrefix)).size).toBe(89);
  });
});

describe('a municipality', () => {
  it('gives its OKTMO, and its region settles who is meant among namesakes', () => {
    expect(municipality('Смоленск')?.oktmo).toBe('66701000');
    expect(municipality('сафоновский район')).toMatchObject({ oktmo: '66641000', verified: true });
    expect(municipality('Железногорск')).toBeNull();
    expect(municipality('Железногорск', '24')?.oktmo).toBe('04735000');
    expect(municipality('Нетакогограда')).toBeNull();
  });
});

describe('a place', () => {
  it.each([
    ['Далянем', 'Далянь', 'CN'],
    ['Могилёвом', 'Могилёв', 'BY'],
    ['Могилева', 'Могилев', 'BY'],
    ['Нижнего Новгорода', 'Нижний Новгород', 'RU'],
    ['Великими Луками', 'Великие Луки', 'RU'],
    ['Набережными Челнами', 'Набережные Челны', 'RU'],
    ['Череповцом', 'Череповец', 'RU'],
    ['Ельца', 'Елец', 'RU'],
    ['Лодзью', 'Лодзь', 'PL'],
    ['Чадыр-Лунгой', 'Чадыр-Лунга', 'MD'],
    ['Усть-Каменогорском', 'Усть-Каменогорск', 'KZ'],
    ['САРАТОВА', 'Саратов', 'RU'],
    ['Сухумом', 'Сухум', '895'],
    ['Цхинвала', 'Цхинвал', '896'],
    ['Симферополем', 'Симферополь', 'RU'],
    ['Cottbus', 'Cottbus', 'DE'],
    ['León', 'León', null],
  ])('written «%s» is restored to %s', (written, nominative, country) => {
    const [place] = findPlaces(written, { case: 'ins' });
    expect(place?.nominative).toBe(nominative);
    if (country !== null) expect(place?.place.country).toBe(country);
  });

  it('of the country that the text names comes first', () => {
    expect(findPlaces('León', { country: 'ES' })[0]?.place.country).toBe('ES');
    expect(findPlaces('Брест', { country: 'FR' })[0]?.place.country).toBe('FR');
    expect(findPlaces('Брестом')[0]?.place.country).toBe('BY');
  });

  it('that nobody knows is not invented', () => {
    expect(findPlaces('Кваркенгольм')).toEqual([]);
  });

  it('is found in well under a millisecond once the table is loaded', () => {
    findPlaces('Далянем');
    const before = process.cpuUsage();
    for (let time = 0; time < 500; time += 1) findPlaces('Хагеном', { case: 'ins', length: 1 });
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(250);
  });
});

describe('a name that no directory knows', () => {
  it.each([
    ['Кваркенгольмом', { case: 'ins' }, 'Кваркенгольм'],
    ['Долем', { case: 'ins', gender: 'masculine' }, 'Доль'],
    ['Хюленгой', { case: 'ins' }, 'Хюленга'],
    ['Мендовицей', { case: 'ins' }, 'Мендовица'],
    ['Ястарней', { case: 'ins' }, 'Ястарня'],
    ['Гарвицем', { case: 'ins' }, 'Гарвиц'],
    ['Зелёным', { case: 'ins' }, 'Зелёный'],
    ['Кременца', { case: 'gen' }, 'Кременец'],
    ['Кременцем', { case: 'ins' }, 'Кременец'],
    ['Синдине', { case: 'loc', gender: 'masculine' }, 'Синдин'],
    ['Бат-Яму', { case: 'dat', gender: 'masculine' }, 'Бат-Ям'],
    ['Уваны', { case: 'gen' }, 'Увана'],
    ['Герьен', { case: 'gen' }, 'Герьен'],
    ['Хаапсу', { case: null }, 'Хаапсу'],
  ] as const)('«%s» is guessed back from its case', (written, hints, nominative) => {
    expect(restoreNominative(written, hints)).toBe(nominative);
  });
});

describe('a place with names in several languages', () => {
  it.each(['Чебоксары', 'Чебоксар', 'Чебоксарам', 'Чебоксарами', 'Чебоксарах'])(
    '«%s» is brought to the Russian one',
    (written) => {
      expect(new Set(findPlaces(written).map(({ nominative }) => nominative))).toEqual(
        new Set(['Чебоксары']),
      );
    },
  );

  it('keeps abroad the spelling that the text has', () => {
    expect(findPlaces('Цхинвал')[0]?.nominative).toBe('Цхинвал');
    expect(findPlaces('Цхинвали')[0]?.nominative).toBe('Цхинвали');
  });
});
