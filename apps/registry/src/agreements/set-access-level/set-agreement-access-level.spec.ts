import { describe, expect, it } from '@jest/globals';
import { past } from '@pobratim/event-sourcing';
import type { AccessLevel } from '../../vocabulary/records.js';
import { anna, boris } from '../../vocabulary/people.fixture.js';
import type { AgreementAccessLevelSet } from '../agreement-events.js';
import { agreement, recorded } from '../agreement.fixture.js';
import type { SetAgreementAccessLevel } from './set-agreement-access-level.js';

const set = (accessLevel: AccessLevel, words: string | null = null): SetAgreementAccessLevel => ({
  type: 'SetAgreementAccessLevel',
  by: boris,
  data: { accessLevel, ground: null, words },
});
const published: AgreementAccessLevelSet = {
  type: 'AgreementAccessLevelSet',
  schema: 'agreement-access-level-set/1',
  data: { accessLevel: 'PUBLIC', ground: null },
};
const withdrawn = {
  type: 'AgreementWithdrawn',
  schema: 'agreement-withdrawn/1',
  data: {},
  reason: 'DUPLICATE',
} as const;

describe('who may see an agreement', () => {
  it('is decided by an event, which keeps the explanation apart from the log', () => {
    agreement
      .given(recorded())
      .when(set('PUBLIC', 'Согласовано с партнёром.'))
      .then({ ...published, private: { words: 'Согласовано с партнёром.' } });
  });

  it('is known with who decided it, and begins with the recording', () => {
    agreement.given(past(recorded(), { actor: anna })).thenState((before) => {
      expect(before?.access).toMatchObject({ value: 'INTERNAL', actor: { id: anna.id } });
    });
    agreement.given(recorded(), past(published, { actor: boris })).thenState((after) => {
      expect(after).toMatchObject({ accessLevel: 'PUBLIC', access: { value: 'PUBLIC', actor: boris } });
    });
  });

  it('can be set back, and nothing happens when it is that already', () => {
    agreement.given(recorded()).when(set('INTERNAL')).thenNothing();
    agreement
      .given(recorded(), published)
      .when(set('INTERNAL'))
      .then({ ...published, data: { accessLevel: 'INTERNAL', ground: null } });
  });

  it('may only be narrowed once the record was taken out, so that a mistake can always be taken back', () => {
    const removed = agreement.given(recorded(), withdrawn);
    removed.when(set('PUBLIC')).thenRefused('record-withdrawn');
    removed.when(set('RESTRICTED')).then({ ...published, data: { accessLevel: 'RESTRICTED', ground: null } });
    agreement
      .given(recorded(), published, withdrawn)
      .when(set('INTERNAL'))
      .then({ ...published, data: { accessLevel: 'INTERNAL', ground: null } });
  });

  it('is of a record that exists, explained in words that fit', () => {
    agreement.given().when(set('RESTRICTED')).thenRefused('agreement-unknown');
    agreement
      .given(recorded())
      .when(set('PUBLIC', 'ы'.repeat(2001)))
      .thenRefused('fields-refused');
  });
});
