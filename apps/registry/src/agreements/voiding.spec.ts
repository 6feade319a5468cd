import { describe, expect, it } from '@jest/globals';
import { past } from '@pobratim/event-sourcing';
import type { AgreementVoided, VoidingProposed } from './agreement-events.js';
import type { AgreementCommand } from './agreement-decider.js';
import { agreement, recorded } from './agreement.fixture.js';
import { anna, boris } from '../vocabulary/people.fixture.js';

const byAnna = past(recorded(), { actor: anna });
const reasoned = { reason: 'DUPLICATE', words: 'внесено дважды' } as const;
const propose: AgreementCommand = { type: 'ProposeVoiding', by: anna, data: reasoned };
const proposed: VoidingProposed = {
  type: 'VoidingProposed',
  schema: 'voiding-proposed/1',
  data: {},
  reason: 'DUPLICATE',
  private: { words: 'внесено дважды' },
};
const voided: AgreementVoided = {
  type: 'AgreementVoided',
  schema: 'agreement-voided/1',
  data: {},
  reason: 'DUPLICATE',
  approvedBy: [anna.id],
};
const referred = { type: 'AgreementReferredTo', schema: 'agreement-referred-to/1' } as const;
const OTHER = '0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a';
const waiting = agreement.given(byAnna, past(proposed, { actor: anna }));

describe('rule 8: an error of entry', () => {
  it('rule 8: voiding a record needs two people, and the record names both', () => {
    agreement.given(byAnna).when(propose).then(proposed);
    waiting.when({ type: 'VoidAgreement', by: anna, data: {} }).thenRefused('own-proposal');
    waiting.when({ type: 'VoidAgreement', by: boris, data: {} }).then(voided);
  });

  it('rule 8: a proposal may be declined, and the record goes on', () => {
    waiting.when({ type: 'DeclineVoiding', by: boris, data: { words: null } }).thenState((after) => {
      expect(after).toMatchObject({ state: 'LIVE', proposal: null });
    });
  });

  it('nobody voids what was not proposed, nor proposes twice', () => {
    agreement
      .given(byAnna)
      .when({ type: 'VoidAgreement', by: boris, data: {} })
      .thenRefused('voiding-not-proposed');
    waiting.when({ ...propose, by: boris }).thenRefused('voiding-already-proposed');
    agreement
      .given(byAnna)
      .when({ type: 'ProposeVoiding', by: anna, data: { reason: 'OTHER', words: null } })
      .thenRefused('fields-refused');
  });

  it('rule 8: what nobody has confirmed or referred to, its author alone may withdraw', () => {
    const withdraw: AgreementCommand = { type: 'WithdrawAgreement', by: anna, data: reasoned };
    const mine = agreement.given(byAnna);
    mine.when({ ...withdraw, by: boris }).thenRefused('not-the-author');
    mine.when(withdraw).then({
      type: 'AgreementWithdrawn',
      schema: 'agreement-withdrawn/1',
      data: {},
      reason: 'DUPLICATE',
      private: { words: 'внесено дважды' },
    });
    agreement
      .given(
        byAnna,
        past({ type: 'AgreementConfirmed', schema: 'agreement-confirmed/1', data: {} }, { actor: boris }),
      )
      .when(withdraw)
      .thenRefused('record-leaned-on');
    agreement
      .given(byAnna, { ...referred, data: { by: OTHER } })
      .when(withdraw)
      .thenRefused('record-leaned-on');
  });

  it('rule 8: a withdrawal ends the proposal that waited', () => {
    waiting.when({ type: 'WithdrawAgreement', by: anna, data: reasoned }).thenState((after) => {
      expect(after).toMatchObject({ state: 'WITHDRAWN', proposal: null, removal: { reason: 'DUPLICATE' } });
    });
  });

  it('rule 8: both stay in the history and accept nothing further', () => {
    const gone = agreement.given(byAnna, past(proposed, { actor: anna }), past(voided, { actor: boris }));
    gone.thenState((after) => {
      expect(after).toMatchObject({
        state: 'VOIDED',
        removal: { actor: boris, reason: 'DUPLICATE' },
        proposal: { actor: anna },
        facts: { title: { value: recorded().data.title } },
      });
    });
    const wishes: readonly AgreementCommand[] = [
      propose,
      { type: 'VoidAgreement', by: boris, data: {} },
      { type: 'DeclineVoiding', by: boris, data: { words: null } },
      { type: 'ConfirmAgreement', by: boris, data: {} },
      { type: 'ReferToAgreement', by: anna, data: { by: OTHER } },
      { type: 'WithdrawAgreement', by: anna, data: reasoned },
    ];
    for (const wish of wishes) gone.when(wish).thenRefused('record-voided');
  });
});

describe('confirming', () => {
  it('is for another than the author, and once', () => {
    const confirm: AgreementCommand = { type: 'ConfirmAgreement', by: boris, data: {} };
    const confirmed = { type: 'AgreementConfirmed', schema: 'agreement-confirmed/1', data: {} } as const;
    agreement
      .given(byAnna)
      .when({ ...confirm, by: anna })
      .thenRefused('own-record');
    agreement.given(byAnna).when(confirm).then(confirmed);
    agreement
      .given(byAnna, past(confirmed, { actor: boris }))
      .when(confirm)
      .thenNothing();
  });

  it('of a reference is noted once', () => {
    const wish: AgreementCommand = { type: 'ReferToAgreement', by: anna, data: { by: OTHER } };
    agreement
      .given(byAnna)
      .when(wish)
      .then({ ...referred, data: { by: OTHER } });
    agreement
      .given(byAnna, { ...referred, data: { by: OTHER } })
      .when(wish)
      .thenNothing();
  });
});
