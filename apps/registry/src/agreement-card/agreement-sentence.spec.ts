import { describe, expect, it } from '@jest/globals';
import { agreement, recorded, state } from '../agreements/agreement.fixture.js';
import { agreementDecider } from '../agreements/agreement-decider.js';
import type { AgreementEvent, AgreementRecordedData } from '../agreements/agreement-events.js';
import { agreementSentence } from './agreement-sentence.js';

type Said = Parameters<typeof state>;

/** The sentence of a document of which these things were said, one after the other. */
function sentence(
  facts: Partial<AgreementRecordedData>,
  said: readonly Said[] = [],
  day = '2026-11-24',
): string {
  const past: AgreementEvent[] = [recorded(facts)];
  for (const words of said)
    agreement.given(...past).thenState((before) => {
      past.push(...agreementDecider.decide(state(...words), before));
    });
  let told = '';
  agreement.given(...past).thenState((seen) => {
    told = seen === null ? '' : agreementSentence(seen, day).ru;
  });
  return told;
}

const inForce: Said = [{ axis: 'LEGAL', value: 'IN_FORCE', side: 'OURS' }];

describe('what a card says of a document', () => {
  it('is that it is in force since its own day, and what is known of the paper', () => {
    expect(
      sentence({ signedOn: '2017-02-10' }, [inForce, [{ axis: 'EVIDENCE', value: 'SCAN', side: 'OFFICE' }]]),
    ).toBe('Действует с 10 февраля 2017 года; есть скан, подлинник не найден.');
  });

  it('does not take the day of a list for the day from which a document binds', () => {
    const listed: Said = [inForce[0], { validFrom: '2018-01-01' }];
    expect(sentence({ signedOn: '1981-05' }, [listed])).toBe('Действует с мая 1981 года.');
  });

  it('claims nothing about the force of a document of which nothing was said', () => {
    expect(sentence({ signedOn: '2002' })).toBe('Подписано в 2002 году; действует ли, не сказано.');
    expect(sentence({ signedOn: 'XXXX' })).toBe('Подписано в неизвестный день; действует ли, не сказано.');
  });

  it("keeps a partner's act the partner's", () => {
    const broken: Said = [
      { axis: 'PARTNER_POSITION', value: 'BROKEN', side: 'PARTNER' },
      { validFrom: '2022-03' },
    ];
    expect(sentence({}, [inForce, broken])).toBe(
      'Действует с 15 ноября 1985 года; партнёр разорвал отношения.',
    );
    expect(sentence({}, [inForce, broken], '2022-02-28')).toBe('Действует с 15 ноября 1985 года.');
  });

  it('says when nothing is being done', () => {
    const none: Said = [{ axis: 'ACTIVITY', value: 'NONE', side: 'OURS' }];
    expect(sentence({ signedOn: '2009-09-12' }, [none])).toBe(
      'Подписано 12 сентября 2009 года; действует ли, не сказано; сотрудничество не осуществляется.',
    );
  });
});
