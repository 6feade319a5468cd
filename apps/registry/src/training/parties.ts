import type { ScriptedParty } from './script.js';

const town = (name: string, country: string, oksm: string, countryName: string): ScriptedParty => ({
  kind: 'MUNICIPALITY',
  name,
  country,
  oksm,
  countryName,
});

const home = (name: string, oktmo: string): ScriptedParty => ({
  ...town(name, 'RU', '643', 'Российская Федерация'),
  oktmo,
});

/** The municipalities of the fictitious Приозёрная область; its region code `00` belongs to no real region. */
export const HOMES = {
  SVETLOGORSK: home('Светлогорск-на-Озере', '00701000'),
  KAMENNY_BROD: home('Каменный Брод', '00703000'),
  OLKHOVO: home('Ольховский район', '00605000'),
} as const satisfies Readonly<Record<string, ScriptedParty>>;

/** Invented places in real countries, so that nobody takes a lesson for a fact. */
export const PARTNERS: Readonly<Record<string, ScriptedParty>> = {
  HAINSEE: town('Хайнзее', 'DE', '276', 'Федеративная Республика Германия'),
  WALDLICHTEN: town('Вальдлихтен', 'DE', '276', 'Федеративная Республика Германия'),
  KOIVURANTA: town('Койвуранта', 'FI', '246', 'Финляндская Республика'),
  JASENGRAD: town('Ясенград', 'PL', '616', 'Республика Польша'),
  LIPOWIEC: town('Липовец-над-Вислянкой', 'PL', '616', 'Республика Польша'),
  JEZERGRAD: town('Езерград', 'RS', '688', 'Республика Сербия'),
  SINEBORYE: town('Синеборье', 'BY', '112', 'Республика Беларусь'),
  ZAOZERNY_LUG: town('Заозёрнолугский район', 'BY', '112', 'Республика Беларусь'),
  SVETLAYA_KRINITSA: town('сельсовет Светлая Криница', 'BY', '112', 'Республика Беларусь'),
  QINGHELIN: town('Цинхэлин', 'CN', '156', 'Китайская Народная Республика'),
  LONGJIA: town('уезд Лунцзявань', 'CN', '156', 'Китайская Народная Республика'),
  SAINT_LAURENT: town('Сен-Лоран-дю-Клер', 'FR', '250', 'Французская Республика'),
  MONTELAGO: town('Монтелагетто', 'IT', '380', 'Итальянская Республика'),
  GOLPINAR: town('Гёльпынарджик', 'TR', '792', 'Турецкая Республика'),
  ALMALYKOL: town('Алмалыколь', 'KZ', '398', 'Республика Казахстан'),
  BELORECHITSA: town('Белоречица', 'BG', '100', 'Республика Болгария'),
  JAZEROV: town('Язеров-над-Лабичкой', 'CZ', '203', 'Чешская Республика'),
  TOFURED: town('Тофюредхаза', 'HU', '348', 'Венгрия'),
  AREVALICH: town('Аревалич', 'AM', '051', 'Республика Армения'),
  KYZYL_KOL: town('Кызыл-Кёль', 'KG', '417', 'Кыргызская Республика'),
  KHUKHNUUR: town('Хухнуурын', 'MN', '496', 'Монголия'),
  LIMNOCHORI: town('Лимнохорио', 'GR', '300', 'Греческая Республика'),
  YANGIKUL: town('Янгикульабад', 'UZ', '860', 'Республика Узбекистан'),
  EZERPILS: town('Эзерпилс', 'LV', '428', 'Латвийская Республика'),
  JARVESAARI: town('Ярвесааре', 'EE', '233', 'Эстонская Республика'),
  PODLESNICA: town('Подлесница', 'SK', '703', 'Словацкая Республика'),
  SJOVIK: town('Шёвикхамн', 'SE', '752', 'Королевство Швеция'),
  VILLALAGO: town('Вильялагос', 'ES', '724', 'Королевство Испания'),
  MIZUHAMA: town('Мидзухамадзаки', 'JP', '392', 'Япония'),
  SURIYANAGAR: town('Суриянагари', 'IN', '356', 'Республика Индия'),
  LACUENI: {
    ...town('Союз общин Лакуени', 'RO', '642', 'Румыния'),
    kind: 'UNION_OF_MUNICIPALITIES',
  },
  PSKHURTA: {
    kind: 'MUNICIPALITY',
    name: 'Псхурта',
    country: null,
    oksm: '895',
    countryName: 'Республика Абхазия',
  },
  DALNEOZYORSK: town('Дальнеозёрск', 'RU', '643', 'Российская Федерация'),
};
