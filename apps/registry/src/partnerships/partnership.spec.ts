import { describe, expect, it } from '@jest/globals';
import { regimeOf } from '../imports/accepted-parties.js';
import { idOf } from '@pobratim/kernel';
import { partnershipIdOf } from '../vocabulary/ids.js';
import { specified } from '../vocabulary/event-schemas.fixture.js';
import { anna, keeper, unsourced } from '../vocabulary/people.fixture.js';
import { statusOn } from '../vocabulary/statement.js';
import { isInternational } from './partnership.js';
import { type PartnershipCommand, partnershipDecider } from './partnership-decider.js';
import type { PartnershipEstablished, PartnershipEvent } from './partnership-events.js';
import type { EstablishPartnership } from './establish-partnership/establish-partnership.js';

const partnership = specified(partnershipDecider);
const parties = [idOf('party', '66701000'), idOf('party', 'place', '2912621')].sort();
const establish = (differently: Partial<EstablishPartnership['data']> = {}): EstablishPartnership => ({
  type: 'EstablishPartnership',
  by: anna,
  data: {
    number: 'ПР-67-0003',
    parties,
    regime: 'MUNICIPAL',
    keeper,
    accessLevel: 'INTERNAL',
    ...unsourced,
    ...differently,
  },
});
const established: PartnershipEstablished = {
  type: 'PartnershipEstablished',
  schema: 'partnership-established/1',
  data: { ...establish().data, level: 'UNSET' },
};
const one = partnership.given(established);

describe('a partnership', () => {
  it('is one per set of parties, in whatever order they are named', () => {
    expect(partnershipIdOf([...parties].reverse())).toBe(partnershipIdOf(parties));
    partnership
      .given()
      .when(establish({ parties: [...parties, ...parties].reverse() }))
      .then(established);
    one.when(establish()).thenNothing();
  });

  it('joins at least two parties under a number of its series', () => {
    partnership
      .given()
      .when(establish({ parties: parties.slice(1) }))
      .thenRefused('fields-refused');
    partnership
      .given()
      .when(establish({ number: '67-2026-0001' }))
      .thenRefused('fields-refused');
  });

  it('has the level that the municipality sets, never one that follows from a title', () => {
    const set = (level: 'TWIN' | 'UNSET'): PartnershipCommand => ({
      type: 'SetPartnershipLevel',
      by: anna,
      data: { level, ...unsourced },
    });
    one.when(set('TWIN')).thenState((after) => {
      expect(after?.level).toMatchObject({ value: 'TWIN', position: 1, actor: { id: anna.id } });
    });
    one.when(set('UNSET')).thenNothing();
    partnership.given().when(set('TWIN')).thenRefused('partnership-unknown');
  });

  it('is shown to those whom its keeper lets see it', () => {
    const set = (accessLevel: 'INTERNAL' | 'PUBLIC'): PartnershipCommand => ({
      type: 'SetPartnershipAccessLevel',
      by: anna,
      data: { accessLevel, ground: null, words: null },
    });
    const published: PartnershipEvent = {
      type: 'PartnershipAccessLevelSet',
      schema: 'partnership-access-level-set/1',
      data: { accessLevel: 'PUBLIC', ground: null },
    };
    one.when(set('PUBLIC')).then(published);
    one.when(set('INTERNAL')).thenNothing();
    partnership.given(established, published).thenState((after) => {
      expect(after).toMatchObject({ accessLevel: 'PUBLIC', access: { value: 'PUBLIC', position: 1 } });
    });
    partnership.given().when(set('PUBLIC')).thenRefused('partnership-unknown');
  });

  it('may begin without a paper; the last word on that counts', () => {
    const start = (since: string): PartnershipCommand => ({
      type: 'StateRelationStart',
      by: anna,
      data: { since, ...unsourced },
    });
    const stated: PartnershipEvent = {
      type: 'RelationStartStated',
      schema: 'relation-start-stated/1',
      data: { since: '1981', ...unsourced },
      valid: { from: '1981-01-01', to: null },
    };
    one.when(start('1981')).then(stated);
    partnership.given(established, stated).when(start('1981')).thenNothing();
    partnership
      .given(established, stated)
      .when(start('1980-05'))
      .thenState((after) => {
        expect(after?.since).toMatchObject({ value: '1980-05', corrected: true });
      });
    one.when(start('давно')).thenRefused('fields-refused');
  });

  it('takes statements on activity and on the partner’s position', () => {
    const wish: PartnershipCommand = {
      type: 'MakePartnershipStatement',
      by: anna,
      data: {
        axis: 'PARTNER_POSITION',
        value: 'BROKEN',
        side: 'PARTNER',
        validFrom: '2022-03',
        validTo: null,
        learnedOn: null,
        source: null,
        words: 'из газеты',
        corrects: null,
        reason: null,
      },
    };
    one.when(wish).thenState((after) => {
      expect(after && statusOn(after.statements, 'PARTNER_POSITION', '2022-03-01')?.value).toBe('BROKEN');
      expect(after && statusOn(after.statements, 'PARTNER_POSITION', '2022-02-28')).toBeNull();
    });
    partnership.given().when(wish).thenRefused('partnership-unknown');
  });

  it('rule 7: inside one country is kept, and left out of international figures', () => {
    const kerch = [
      { side: 'RU', kind: 'MUNICIPALITY' } as const,
      { side: 'RU', kind: 'MUNICIPALITY' } as const,
    ];
    expect(regimeOf(kerch)).toBe('DOMESTIC');
    partnership
      .given()
      .when(establish({ regime: regimeOf(kerch) }))
      .thenState((after) => {
        expect(after?.parties).toEqual(parties);
        expect(after && isInternational(after)).toBe(false);
      });
    one.thenState((after) => {
      expect(after && isInternational(after)).toBe(true);
    });
    expect(regimeOf([...kerch, { side: 'FOREIGN', kind: 'CITY_DISTRICT' }])).toBe('MUNICIPAL');
    expect(
      regimeOf([
        { side: 'RU', kind: 'ASSOCIATION' },
        { side: 'FOREIGN', kind: 'STATE_BODY' },
      ]),
    ).toBe('ASSOCIATION');
    expect(
      regimeOf([
        { side: 'RU', kind: 'MUNICIPALITY' },
        { side: 'FOREIGN', kind: 'STATE_BODY' },
      ]),
    ).toBe('MUNICIPAL');
  });
});
