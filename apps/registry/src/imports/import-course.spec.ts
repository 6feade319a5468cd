import { describe, expect, it } from '@jest/globals';
import { anna } from '../vocabulary/people.fixture.js';
import {
  accept,
  after,
  candidate,
  imports,
  read,
  reading,
  recordedAll,
  started,
  stateOf,
} from './import.fixture.js';
import { stateOf as shown } from './import.js';
import type { ImportCommand } from './import-decider.js';
import type { ImportEvent } from './import-events.js';

const note = reading([candidate(1)], {
  unrecognised: [{ line: 1, quote: '???', span: { from: 900, to: 903 }, reason: 'NO_PARTY' }],
});
const start: ImportCommand = { type: 'StartImport', by: anna, data: started.data };
const recordReading: ImportCommand = { type: 'RecordReading', by: anna, data: read(note).data };
const complete: ImportCommand = { type: 'CompleteImport', by: anna, data: {} };
const cancel: ImportCommand = { type: 'CancelImport', by: anna, data: {} };
const cancelled: ImportEvent = { type: 'ImportCancelled', schema: 'import-cancelled/1', data: {} };
const inReview = [started, read(note)];
const state = (events: readonly ImportEvent[]): string | undefined => {
  const folded = stateOf(events);
  return folded === null ? undefined : shown(folded);
};

describe('the course of an import', () => {
  it('goes from reading to review, once', () => {
    imports.given().when(start).then(started);
    imports.given(started).when(start).thenNothing();
    imports.given(started).when(recordReading).then(read(note));
    imports
      .given(...inReview)
      .when(recordReading)
      .thenNothing();
    imports.given().when(recordReading).thenRefused('import-unknown');
    expect([state([started]), state(inReview)]).toEqual(['READING', 'REVIEW']);
  });

  it('ends with the reason where the document cannot be read, and may be tried again', () => {
    const fail: ImportCommand = { type: 'FailImport', by: anna, data: { code: 'text-empty' } };
    const failed: ImportEvent = {
      type: 'ImportFailed',
      schema: 'import-failed/1',
      data: { code: 'text-empty' },
    };
    imports.given(started).when(fail).then(failed);
    imports
      .given(...inReview)
      .when(fail)
      .thenNothing();
    imports
      .given(started, failed)
      .when(accept(candidate(1)))
      .thenRefused('import-not-in-review');
    imports.given(started, failed).when(start).then(started);
    expect(state([started, failed, started])).toBe('READING');
  });

  it('is recording while an accepted candidate waits for the register', () => {
    const waiting = after(inReview, accept(candidate(1)));
    expect(state(waiting)).toBe('RECORDING');
    expect(state(recordedAll(waiting))).toBe('REVIEW');
  });

  it('is completed only when every candidate is decided and everything accepted is recorded', () => {
    imports
      .given(...inReview)
      .when(complete)
      .thenRefused('candidates-undecided');
    const waiting = after(inReview, accept(candidate(1)));
    imports
      .given(...waiting)
      .when(complete)
      .thenRefused('candidates-waiting');
    const done = recordedAll(waiting);
    const completed: ImportEvent = {
      type: 'ImportCompleted',
      schema: 'import-completed/1',
      data: { account: { recorded: 1, same: 0, changed: 0, refused: 0, notUnderstood: 1, domestic: 0 } },
    };
    imports
      .given(...done)
      .when(complete)
      .then(completed);
    imports
      .given(...done, completed)
      .when(complete)
      .thenNothing();
    imports
      .given(...done, completed)
      .when(cancel)
      .thenRefused('import-not-in-review');
  });

  it('is cancelled at any time before its end, and what it recorded stays', () => {
    imports.given(started).when(cancel).then(cancelled);
    imports.given(started, cancelled).when(cancel).thenNothing();
    const done = after(recordedAll(after(inReview, accept(candidate(1)))), cancel);
    expect(stateOf(done)).toMatchObject({ phase: 'CANCELLED', candidates: { 1: { stage: 'RECORDED' } } });
    imports
      .given(...done)
      .when(accept(candidate(1)))
      .thenRefused('import-not-in-review');
  });

  it('hears the register’s answer also after a cancellation', () => {
    const waiting = after(after(inReview, accept(candidate(1))), cancel);
    expect(stateOf(recordedAll(waiting))?.candidates['1']?.stage).toBe('RECORDED');
  });

  it('goes on with the reading it had when the same bytes come again after a cancellation', () => {
    imports
      .given(...inReview, cancelled)
      .when(start)
      .then(started);
    expect(state([...inReview, cancelled, started])).toBe('REVIEW');
    imports
      .given(...inReview, cancelled, started)
      .when(recordReading)
      .thenNothing();
  });

  it('lets a line that was not understood be set aside, once, with a reason', () => {
    const dismiss = (line: number, reason: 'OTHER' | 'NOT_AN_AGREEMENT'): ImportCommand => ({
      type: 'DismissUnrecognised',
      by: anna,
      data: { line, reason, words: null },
    });
    const dismissed = after(inReview, dismiss(1, 'NOT_AN_AGREEMENT'));
    expect(stateOf(dismissed)?.dismissed).toEqual({ 1: 'NOT_AN_AGREEMENT' });
    imports
      .given(...dismissed)
      .when(dismiss(1, 'NOT_AN_AGREEMENT'))
      .thenNothing();
    imports
      .given(...inReview)
      .when(dismiss(2, 'NOT_AN_AGREEMENT'))
      .thenRefused('line-unknown');
    imports
      .given(...inReview)
      .when(dismiss(1, 'OTHER'))
      .thenRefused('fields-refused');
  });
});
