import type { ScriptedAct } from './script.js';

/** What happened after the papers were typed in: corrections, levels, confirmations, a double, a new name. */
export const LIFE_UNTIL_2021: readonly ScriptedAct[] = [
  // A slip of the keyboard, found when the scan was laid beside the record.
  {
    act: 'CORRECT_DATE',
    at: '2019-03-04T11:20',
    hand: 'SVETLOGORSK',
    agreement: 'hainsee-1996',
    signedOn: '1996-09-03',
    reason: 'TYPING_ERROR',
    words: 'В скане договора указано 3 сентября; при вводе набрано 13.',
  },
  { act: 'SET_LEVEL', at: '2019-03-05T09:00', hand: 'SVETLOGORSK', agreement: 'hainsee-1987', level: 'TWIN' },
  {
    act: 'SET_LEVEL',
    at: '2019-03-05T09:02',
    hand: 'SVETLOGORSK',
    agreement: 'jezergrad-2008',
    level: 'TWIN',
  },
  {
    act: 'SET_LEVEL',
    at: '2019-03-05T09:04',
    hand: 'SVETLOGORSK',
    agreement: 'sineborye-1999',
    level: 'PARTNER',
  },
  {
    act: 'SET_LEVEL',
    at: '2019-03-06T10:00',
    hand: 'KAMENNY_BROD',
    agreement: 'waldlichten-1991',
    level: 'TWIN',
  },
  {
    act: 'SET_LEVEL',
    at: '2019-03-06T10:03',
    hand: 'KAMENNY_BROD',
    agreement: 'arevalich-2017',
    level: 'FRIEND',
  },
  { act: 'SET_LEVEL', at: '2019-03-07T12:10', hand: 'OLKHOVO', agreement: 'podlesnica-2007', level: 'TWIN' },
  { act: 'CONFIRM', at: '2019-03-18T15:00', hand: 'REGION', agreement: 'hainsee-1987' },
  { act: 'CONFIRM', at: '2019-03-18T15:03', hand: 'REGION', agreement: 'hainsee-1996' },
  { act: 'CONFIRM', at: '2019-03-18T15:06', hand: 'REGION', agreement: 'sineborye-1999' },
  { act: 'CONFIRM', at: '2019-03-18T15:10', hand: 'REGION', agreement: 'podlesnica-2007' },
  // A fixed term that had run out before anyone kept a register: valid 2016, known 2019.
  {
    act: 'STATE',
    at: '2019-03-20T10:30',
    hand: 'SVETLOGORSK',
    agreement: 'montelago-2006',
    axis: 'LEGAL',
    value: 'EXPIRED',
    side: 'OFFICE',
    validFrom: '2016-11-08',
    words: 'Срок десять лет, продление не предусмотрено.',
  },
  // Registration came after signing: signed is not yet in force.
  {
    act: 'STATE',
    at: '2019-04-22T09:15',
    hand: 'KAMENNY_BROD',
    agreement: 'kyzyl-kol-2018',
    axis: 'LEGAL',
    value: 'IN_FORCE',
    side: 'BOTH',
    validFrom: '2019-04-10',
    learnedOn: '2019-04-19',
  },
  // The same paper typed in twice; two people void the second record.
  {
    act: 'PROPOSE_VOID',
    at: '2020-04-09T09:30',
    hand: 'OLKHOVO',
    agreement: 'podlesnica-again',
    reason: 'DUPLICATE',
    words: 'То же соглашение уже записано в феврале 2019 года.',
  },
  { act: 'VOID', at: '2020-04-10T16:45', hand: 'REGION', agreement: 'podlesnica-again' },
  // The district became a municipal okrug; who signed stays who signed.
  {
    act: 'RENAME',
    at: '2021-01-12T09:00',
    hand: 'OLKHOVO',
    party: 'OLKHOVO',
    name: 'Ольховский муниципальный округ',
    validFrom: '2021-01-01',
  },
];
