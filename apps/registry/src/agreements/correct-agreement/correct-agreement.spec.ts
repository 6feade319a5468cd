import { describe, expect, it } from '@jest/globals';
import { anna, boris } from '../../vocabulary/people.fixture.js';
import type { AgreementCorrected } from '../agreement-events.js';
import { agreement, eventId, HAGEN, recorded, SMOLENSK } from '../agreement.fixture.js';
import type { CorrectAgreement, FieldValue } from './correct-agreement.js';

const correct = (value: FieldValue, more: Partial<CorrectAgreement['data']> = {}): CorrectAgreement => ({
  type: 'CorrectAgreement',
  by: anna,
  data: {
    reason: 'TYPING_ERROR',
    words: null,
    corrects: null,
    source: null,
    learnedOn: null,
    ...value,
    ...more,
  } as CorrectAgreement['data'],
});
const dated = (before: string, after: string, corrects: string): AgreementCorrected => ({
  type: 'AgreementCorrected',
  schema: 'agreement-corrected/1',
  data: { field: 'signedOn', before, after, source: null, learnedOn: null },
  valid: { from: after, to: null },
  reason: 'TYPING_ERROR',
  corrects,
});
const one = agreement.given(recorded());

describe('correcting an agreement', () => {
  it('names the event that brought the wrong value, what stood there, and why', () => {
    one
      .when(correct({ field: 'signedOn', value: '1985-11-16' }))
      .then(dated('1985-11-15', '1985-11-16', eventId(0)));
  });

  it('corrects a correction, not the first record again', () => {
    agreement
      .given(recorded(), dated('1985-11-15', '1985-11-16', eventId(0)))
      .when(correct({ field: 'signedOn', value: '1985-11-17' }))
      .then(dated('1985-11-16', '1985-11-17', eventId(1)));
  });

  it('changes the one fact and says so', () => {
    one
      .when(correct({ field: 'title', value: 'Договор' }, { words: 'так в подлиннике' }))
      .thenState((state) => {
        expect(state?.facts.title).toMatchObject({ value: 'Договор', corrected: true, position: 1 });
        expect(state?.facts.kind).toMatchObject({ corrected: false, position: 0 });
      });
  });

  it('keeps the officer’s own words outside the entry', () => {
    one.when(correct({ field: 'title', value: 'Договор' }, { words: 'так в подлиннике' })).then({
      type: 'AgreementCorrected',
      schema: 'agreement-corrected/1',
      data: {
        field: 'title',
        before: recorded().data.title,
        after: 'Договор',
        source: null,
        learnedOn: null,
      },
      reason: 'TYPING_ERROR',
      corrects: eventId(0),
      private: { words: 'так в подлиннике' },
    });
  });

  it('does nothing when the field says so already', () => {
    one.when(correct({ field: 'signedOn', value: '1985-11-15' })).thenNothing();
    one.when(correct({ field: 'parties', value: structuredClone(recorded().data.parties) })).thenNothing();
  });

  it('is refused when somebody else has put the value right meanwhile', () => {
    agreement
      .given(recorded(), dated('1985-11-15', '1985-11-16', eventId(0)))
      .when(correct({ field: 'signedOn', value: '1985-11-17' }, { corrects: eventId(0) }))
      .thenRefused('value-already-corrected');
  });

  it('takes the day of signing along with the signatures', () => {
    const value = [
      { party: SMOLENSK, signedOn: '1985-11-20', place: null },
      { party: HAGEN, signedOn: '1985-11-15', place: null },
    ];
    one.when(correct({ field: 'signatures', value })).thenState((state) => {
      expect(state?.facts.signedOn).toMatchObject({ value: '1985-11-20', corrected: true, position: 2 });
    });
  });

  it('points into the value that is wrong', () => {
    const refused = expect(() => {
      one.when(correct({ field: 'title', value: '' })).then();
    });
    refused.toThrow(expect.objectContaining({ fields: [expect.objectContaining({ pointer: '/value' })] }));
    one.when(correct({ field: 'signedOn', value: '1985-13' })).thenRefused('fields-refused');
    one
      .when(correct({ field: 'title', value: 'Договор' }, { reason: 'OTHER' }))
      .thenRefused('fields-refused');
  });

  it('is refused for a record that is void, withdrawn or not there', () => {
    const wish = correct({ field: 'title', value: 'Договор' });
    agreement.given().when(wish).thenRefused('agreement-unknown');
    agreement
      .given(recorded(), {
        type: 'AgreementVoided',
        schema: 'agreement-voided/1',
        data: {},
        approvedBy: [boris.id],
      })
      .when(wish)
      .thenRefused('record-voided');
    agreement
      .given(recorded(), { type: 'AgreementWithdrawn', schema: 'agreement-withdrawn/1', data: {} })
      .when(wish)
      .thenRefused('record-withdrawn');
  });
});
