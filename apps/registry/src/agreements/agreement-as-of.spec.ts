import { describe, expect, it } from '@jest/globals';
import { past } from '@pobratim/event-sourcing';
import { agreementAsOf } from './agreement-as-of.js';
import { agreement, eventId, recorded } from './agreement.fixture.js';
import type { AgreementEvent } from './agreement-events.js';

/** What a reader sees of a log for a pair: the first `known` events, on the day. */
const seen = (log: readonly AgreementEvent[], validOn: string, known = log.length): unknown => {
  let answer: unknown = null;
  agreement.given(...log.slice(0, known).map((event) => past(event, {}))).thenState((state) => {
    answer = state && agreementAsOf(state, validOn);
  });
  return answer;
};
const moved: AgreementEvent = {
  type: 'AgreementCorrected',
  schema: 'agreement-corrected/1',
  data: { field: 'signedOn', before: '1985-11-15', after: '1986', source: null, learnedOn: null },
  valid: { from: '1986-01-01', to: null },
  reason: 'SOURCE_MISREAD',
  corrects: eventId(0),
};

describe('an agreement as of a pair', () => {
  it('exists from its day of signing, and nobody has said anything of it', () => {
    expect(seen([recorded()], '1985-11-14')).toMatchObject({ exists: false });
    expect(seen([recorded()], '1985-11-15')).toEqual({
      exists: true,
      uncertain: false,
      state: 'LIVE',
      signedOn: '1985-11-15',
      legal: 'UNKNOWN',
      activity: null,
      partnerPosition: null,
      evidence: null,
    });
  });

  it('shows an undated document on every day, flagged', () => {
    expect(seen([recorded({ signedOn: 'XXXX' })], '0001-01-01')).toMatchObject({
      exists: true,
      uncertain: true,
    });
  });

  it('counts a reduced day of signing from its earliest day, flagged as long as it may come', () => {
    const may = [recorded({ signedOn: '1981-05' })];
    expect(seen(may, '1981-04-30')).toMatchObject({ exists: false });
    expect(seen(may, '1981-05-01')).toMatchObject({ exists: true, uncertain: true });
    expect(seen(may, '2026-11-24')).toMatchObject({ exists: true, uncertain: false });
  });

  it('is told as it was known then: before a correction the old date counts, after it the new one', () => {
    const log = [recorded(), moved];
    expect(seen(log, '1985-12-01', 1)).toMatchObject({ exists: true, signedOn: '1985-11-15' });
    expect(seen(log, '1985-12-01', 2)).toMatchObject({ exists: false, signedOn: '1986' });
    expect(seen(log, '1986-06-01', 2)).toMatchObject({ exists: true, uncertain: true });
  });

  it('leaves the answers of before a suspension as they were, for both times', () => {
    const suspended: AgreementEvent = {
      type: 'AgreementStatementMade',
      schema: 'agreement-statement-made/1',
      data: {
        axis: 'LEGAL',
        value: 'SUSPENDED',
        side: 'OURS',
        validFrom: '2022-03-10',
        validTo: null,
        source: null,
        learnedOn: '2022-05',
      },
      valid: { from: '2022-03-10', to: null },
    };
    const log = [recorded(), suspended];
    expect(seen(log, '2022-03-10', 1)).toMatchObject({ legal: 'UNKNOWN' });
    expect(seen(log, '2022-03-09', 2)).toMatchObject({ legal: 'UNKNOWN' });
    expect(seen(log, '2022-03-10', 2)).toMatchObject({ legal: 'SUSPENDED' });
  });
});
