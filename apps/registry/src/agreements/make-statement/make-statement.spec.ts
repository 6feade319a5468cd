import { describe, expect, it } from '@jest/globals';
import { agreementAsOf } from '../agreement-as-of.js';
import type { AgreementStatementMade } from '../agreement-events.js';
import { agreement, eventId, recorded, state } from '../agreement.fixture.js';

const TODAY = '2026-11-24';
const one = agreement.given(recorded());
const said = (
  data: Pick<AgreementStatementMade['data'], 'axis' | 'value' | 'side'>,
  from: string | null = null,
  more: Partial<AgreementStatementMade> = {},
): AgreementStatementMade => ({
  type: 'AgreementStatementMade',
  schema: 'agreement-statement-made/1',
  data: {
    ...data,
    validFrom: from,
    validTo: null,
    source: null,
    learnedOn: null,
  } as AgreementStatementMade['data'],
  valid: { from, to: null },
  ...more,
});
const inForce = said({ axis: 'LEGAL', value: 'IN_FORCE', side: 'BOTH' }, '1985-11-15');

describe('a statement on an agreement', () => {
  it('counts from the earliest day of its date and keeps what was told', () => {
    one
      .when(
        state(
          { axis: 'PARTNER_POSITION', value: 'SUSPENDED', side: 'PARTNER' },
          { validFrom: '2022-03', validTo: '2023', learnedOn: '2022-05-11' },
        ),
      )
      .then({
        ...said({ axis: 'PARTNER_POSITION', value: 'SUSPENDED', side: 'PARTNER' }),
        data: {
          axis: 'PARTNER_POSITION',
          value: 'SUSPENDED',
          side: 'PARTNER',
          validFrom: '2022-03',
          validTo: '2023',
          source: null,
          learnedOn: '2022-05-11',
        },
        valid: { from: '2022-03-01', to: '2023-01-01' },
      });
  });

  it('rule 2: a paper that binds only once registered is not in force before its registration is stated', () => {
    const pending = recorded({ entryIntoForceRule: 'ON_REGISTRATION' });
    const wish = state({ axis: 'LEGAL', value: 'IN_FORCE', side: 'BOTH' });
    agreement.given(pending).when(wish).thenRefused('registration-missing');
    agreement
      .given(pending, said({ axis: 'LEGAL', value: 'REGISTERED', side: 'OFFICE' }))
      .when(wish)
      .thenState((after) => {
        expect(after && agreementAsOf(after, TODAY).legal).toBe('IN_FORCE');
      });
  });

  it('leaves the legal status here untouched when only the partner suspends', () => {
    agreement
      .given(recorded(), inForce)
      .when(state({ axis: 'LEGAL', value: 'SUSPENDED', side: 'PARTNER' }, { validFrom: '2022-03-01' }))
      .thenState((after) => {
        expect(after && agreementAsOf(after, TODAY).legal).toBe('IN_FORCE');
        expect(after?.statements.map(({ side, value }) => [side, value])).toEqual([
          ['BOTH', 'IN_FORCE'],
          ['PARTNER', 'SUSPENDED'],
        ]);
      });
  });

  it('that corrects another takes its place, and the other no longer counts', () => {
    const wish = state(
      { axis: 'LEGAL', value: 'EXPIRED', side: 'BOTH' },
      { corrects: eventId(1), reason: 'SOURCE_MISREAD' },
    );
    agreement
      .given(recorded(), inForce)
      .when(wish)
      .thenState((after) => {
        expect(after && agreementAsOf(after, TODAY).legal).toBe('EXPIRED');
        expect(after?.statements[0]?.correctedBy).toBe(eventId(2));
      });
  });

  it('that corrects nothing is no statement', () => {
    agreement
      .given(recorded(), inForce)
      .when(
        state(
          { axis: 'LEGAL', value: 'IN_FORCE', side: 'BOTH' },
          { validFrom: '1985-11-15', corrects: eventId(1), reason: 'OTHER', words: 'сверено' },
        ),
      )
      .thenNothing();
  });

  it('is refused where its parts do not go together', () => {
    const legal = { axis: 'LEGAL', value: 'IN_FORCE', side: 'OURS' } as const;
    const wishes = [
      state({ axis: 'LEGAL', value: 'BROKEN', side: 'OURS' }),
      state({ axis: 'LEGAL', value: 'VOIDED', side: 'OURS' }),
      state({ axis: 'PARTNER_POSITION', value: 'BROKEN', side: 'OURS' }),
      state(legal, { validFrom: '2022', validTo: '2021' }),
      state(legal, { validFrom: '2022-02-30' }),
      state(legal, { corrects: eventId(1) }),
      state(legal, { reason: 'TYPING_ERROR' }),
      state(legal, { corrects: eventId(7), reason: 'TYPING_ERROR' }),
      state(
        { axis: 'ACTIVITY', value: 'NONE', side: 'OURS' },
        { corrects: eventId(1), reason: 'TYPING_ERROR' },
      ),
      state(legal, { words: 'я'.repeat(2001) }),
    ];
    for (const wish of wishes) agreement.given(recorded(), inForce).when(wish).thenRefused('fields-refused');
  });
});
