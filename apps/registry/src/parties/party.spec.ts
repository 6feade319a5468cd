import { describe, expect, it } from '@jest/globals';
import { agreement, recorded as agreementRecorded } from '../agreements/agreement.fixture.js';
import { specified } from '../vocabulary/event-schemas.fixture.js';
import { partyIdOf } from '../vocabulary/ids.js';
import { anna, keeper, unsourced } from '../vocabulary/people.fixture.js';
import { nameOn } from './party.js';
import { type PartyCommand, partyDecider } from './party-decider.js';
import type { PartyEvent, PartyFacts } from './party-events.js';

const party = specified(partyDecider);
const vyazma: PartyFacts = {
  kind: 'MUNICIPALITY',
  name: 'Вяземский район',
  side: 'RU',
  oktmo: '66605000',
  region: '67',
  oksm: '643',
  country: 'RU',
  place: null,
};
const registered: PartyEvent = {
  type: 'PartyRegistered',
  schema: 'party-registered/1',
  data: { ...vyazma, keeper, ...unsourced },
};
const renamed = (name: string, validFrom: string | null, days = validFrom): PartyEvent => ({
  type: 'PartyRenamed',
  schema: 'party-renamed/1',
  data: { name, validFrom, ground: null, learnedOn: null },
  valid: { from: days, to: null },
});
const rename = (name: string, validFrom: string | null): PartyCommand => ({
  type: 'RenameParty',
  by: anna,
  data: { name, validFrom, ground: null, learnedOn: null },
});
const called = (events: readonly PartyEvent[], day: string): string | undefined => {
  let name: string | undefined;
  party.given(...events).thenState((state) => {
    name = state ? nameOn(state, day).value : undefined;
  });
  return name;
};
const OKRUG = 'Вяземский муниципальный округ';

describe('a party', () => {
  it('is registered once', () => {
    const wish: PartyCommand = { type: 'RegisterParty', by: anna, data: { ...vyazma, keeper, ...unsourced } };
    party.given().when(wish).then(registered);
    party.given(registered).when(wish).thenNothing();
  });

  it('is refused with codes that cannot be', () => {
    const wrong: readonly Partial<PartyFacts>[] = [
      { name: ' ' },
      { oktmo: '666' },
      { side: 'FOREIGN' },
      { country: 'Россия' },
      { oksm: '64' },
    ];
    for (const one of wrong)
      party
        .given()
        .when({ type: 'RegisterParty', by: anna, data: { ...vyazma, ...one, keeper, ...unsourced } })
        .thenRefused('fields-refused');
  });

  it('rule 6: is called by its old name before the day of renaming and by the new one from it', () => {
    party
      .given(registered)
      .when(rename(OKRUG, '2025-01'))
      .then(renamed(OKRUG, '2025-01', '2025-01-01'));
    const events = [registered, renamed(OKRUG, '2025-01', '2025-01-01')];
    expect(called(events, '2024-12-31')).toBe('Вяземский район');
    expect(called(events, '2025-01-01')).toBe(OKRUG);
  });

  it('rule 6: keeps the order of names in the world, in whatever order they were learned', () => {
    const late = [registered, renamed(OKRUG, '2025-01-01'), renamed('Вяземский уезд', '1928-01-01')];
    expect(called(late, '1950-01-01')).toBe('Вяземский уезд');
    expect(called(late, '2026-11-24')).toBe(OKRUG);
    expect(called([registered, renamed(OKRUG, null)], '1950-01-01')).toBe(OKRUG);
  });

  it('rule 6: a renaming leaves the name that the party signed with', () => {
    agreement.given(agreementRecorded()).thenState((state) => {
      expect(state?.facts.parties.value[1]).toMatchObject({ nameAsSigned: 'Хаген', countryAsSigned: 'ФРГ' });
    });
    expect(partyIdOf(vyazma)).toBe(partyIdOf({ ...vyazma, name: OKRUG }));
  });

  it('is renamed once to a name from a day', () => {
    const done = party.given(registered, renamed(OKRUG, '2025-01-01'));
    done.when(rename(OKRUG, '2025-01-01')).thenNothing();
    done.when(rename('', '2025-01-01')).thenRefused('fields-refused');
    done.when(rename(OKRUG, '2025-02-30')).thenRefused('fields-refused');
    party.given().when(rename(OKRUG, null)).thenRefused('party-unknown');
  });

  it('has a wrongly entered name put right where it stands', () => {
    const first = '00000000-0000-7000-8000-000000000000';
    const correct = (name: string, corrects: string): PartyCommand => ({
      type: 'CorrectPartyName',
      by: anna,
      data: { name, corrects, reason: 'TYPING_ERROR', words: null, ...unsourced },
    });
    const corrected: PartyEvent = {
      type: 'PartyNameCorrected',
      schema: 'party-name-corrected/1',
      data: { before: 'Вяземский район', after: 'Вяземский р-н', ...unsourced },
      corrects: first,
      reason: 'TYPING_ERROR',
    };
    const one = party.given(registered, renamed(OKRUG, '2025-01-01'));
    one.when(correct('Вяземский р-н', first)).then(corrected);
    one.when(correct('Вяземский район', first)).thenNothing();
    one.when(correct('Вязьма', '00000000-0000-7000-8000-000000000009')).thenRefused('fields-refused');
    const events = [registered, renamed(OKRUG, '2025-01-01'), corrected];
    expect(called(events, '2020-01-01')).toBe('Вяземский р-н');
    expect(called(events, '2026-11-24')).toBe(OKRUG);
  });

  it('is found under an alias that is not one of its names already', () => {
    const add = (alias: string): PartyCommand => ({
      type: 'AddPartyAlias',
      by: anna,
      data: { alias, source: null },
    });
    const added = {
      type: 'PartyAliasAdded',
      schema: 'party-alias-added/1',
      data: { alias: 'Вязьма', source: null },
    } as const;
    party.given(registered).when(add('Вязьма')).then(added);
    party.given(registered, added).when(add('«ВЯЗЬМА»')).thenNothing();
    party.given(registered).when(add('вяземский  район')).thenNothing();
  });
});
