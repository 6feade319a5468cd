import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readInventory } from './read.js';

const seed = (name: string): string =>
  readFileSync(new URL(`../../../test/fixtures/inventories/seeds/${name}.txt`, import.meta.url), 'utf8');

/** Ours, theirs, country, kind, date, activity: the golden inventory, rows 1–17. */
const SMOLENSK = [
  [
    'Сафоновский район',
    'Администрация Толочинского районного исполнительного комитета',
    'BY',
    'TWINNING_AGREEMENT',
    '2017-04-28',
    null,
  ],
  ['Десногорск', 'Герьен', 'HU', 'TWINNING_AGREEMENT', '2017-02-10', null],
  ['Смоленск', 'Хаген', 'DE', 'TWINNING_AGREEMENT', '1985-11-15', null],
  ['Смоленск', 'Хаген', 'DE', 'DECLARATION', '1985-11-15', null],
  ['Смоленск', 'Хаген', 'DE', 'COOPERATION_AGREEMENT', '2003-09-27', null],
  ['Смоленск', 'Тюль', 'FR', 'FRIENDSHIP_AGREEMENT', '1981-05', null],
  ['Смоленск', 'район Урсынов города Варшавы', 'PL', 'COOPERATION_AGREEMENT', '2002-06-05', null],
  ['Смоленск', 'Варшава', 'PL', 'COOPERATION_AGREEMENT', '2012-03-12', null],
  ['Смоленск', 'Союз гмин Кутновского региона', 'PL', 'COOPERATION_AGREEMENT', '2004-05-31', null],
  ['Смоленск', 'Крагуевац', 'RS', 'FRIENDSHIP_AGREEMENT', '2009-05-07', null],
  ['Смоленск', 'Тарговиште', 'BG', 'COOPERATION_AGREEMENT', '2002', null],
  ['Смоленск', 'муниципалитет Тарговиште', 'BG', 'FRIENDSHIP_AGREEMENT', '2012-06-13', null],
  ['Смоленск', 'Витебск', 'BY', 'COOPERATION_AGREEMENT', '1998-07-24', null],
  ['Смоленск', 'Орша', 'BY', 'COOPERATION_AGREEMENT', 'XXXX', null],
  ['Смоленск', 'Могилев', 'BY', 'COOPERATION_AGREEMENT', 'XXXX', null],
  ['Вяземский район', 'Цзиндэчжэнь', 'CN', 'MEMORANDUM', '2009-09-12', 'NONE'],
];
const BISHKEK = [
  [
    'Союз российских городов',
    'Государственное агентство по делам местного самоуправления и межэтнических отношений при Правительстве Кыргызской Республики',
    'KG',
    'MEMORANDUM',
    '2017-07-12',
    null,
  ],
];

const rows = (text: string): unknown[] =>
  readInventory(text).candidates.map((one) => [
    one.domesticParties.map(({ name }) => name).join(', '),
    ...one.foreignParties.flatMap(({ name, country }) => [name, country]),
    one.kind,
    one.signedOn,
    one.activity,
  ]);

describe('the seeds', () => {
  it('give the sixteen agreements of the Smolensk note, each as it is written', () => {
    expect(rows(seed('smolensk-note'))).toEqual(SMOLENSK);
  });

  it('give the Bishkek memorandum from its own text, dated by its last line', () => {
    expect(rows(seed('bishkek-memorandum'))).toEqual(BISHKEK);
  });

  it('are read alike when a Windows file ends its lines with CR LF', () => {
    expect(rows(seed('smolensk-note').replaceAll('\n', '\r\n'))).toEqual(SMOLENSK);
  });

  it('know the municipalities by OKTMO and say nothing that the text does not', () => {
    const { candidates, domestic } = readInventory(seed('smolensk-note'));
    expect(new Set(candidates.flatMap((one) => one.domesticParties.map(({ oktmo }) => oktmo)))).toEqual(
      new Set(['66641000', '66710000', '66701000', '66605000']),
    );
    expect(candidates.filter((one) => one.legalStatus !== null || one.partnerPosition !== null)).toEqual([]);
    expect(domestic).toEqual([]);
  });

  it('keep the title as it stands in the text', () => {
    const titles = readInventory(seed('smolensk-note')).candidates.map(({ title }) => title);
    expect(titles.slice(0, 6)).toEqual([
      'Соглашение о побратимском сотрудничестве',
      'Соглашение о побратимстве',
      'Соглашение о побратимстве городов Смоленск и Хаген',
      'Декларация за мир',
      'Договор о сотрудничестве между г. Смоленском и г. Хаген',
      'Соглашение о дружественных связях между городами Смоленск и Тюль',
    ]);
  });
});
