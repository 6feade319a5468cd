import { describe, expect, it } from '@jest/globals';
import { specified } from '../vocabulary/event-schemas.fixture.js';
import { importIdOf, sourceDocumentIdOf } from '../vocabulary/ids.js';
import { anna, keeper } from '../vocabulary/people.fixture.js';
import type { ReceiveSourceDocument } from './receive-source-document/receive-source-document.js';
import { sourceDocumentDecider } from './source-document-decider.js';

const documents = specified(sourceDocumentDecider);
const original = { mediaType: 'text/plain', size: 7911, sha256: 'ab'.repeat(32) };
const text = { mediaType: 'text/plain; charset=utf-8', size: 7900, sha256: 'cd'.repeat(32) };
const said = {
  sender: 'Администрация Смоленской области',
  incomingNumber: '01-15/1234',
  incomingDate: '2017-06-20',
  asAt: '2017-06',
  textLength: 4182,
  readerVersion: '1',
  keeper,
};
const receive = (differently: Partial<ReceiveSourceDocument['data']> = {}): ReceiveSourceDocument => ({
  type: 'ReceiveSourceDocument',
  by: anna,
  data: { ...said, original, text, fileName: 'Справка.docx', ...differently },
});
const received = {
  type: 'SourceDocumentReceived',
  schema: 'source-document-received/1',
  data: { ...said, textSha256: text.sha256, mediaType: original.mediaType },
  files: [original, text],
  private: { fileName: 'Справка.docx' },
} as const;

describe('a source document', () => {
  it('is kept with its original and its text; the file’s name stays outside the entry', () => {
    documents.given().when(receive()).then(received);
    documents.given(received).thenState((state) => {
      expect(state).toMatchObject({ original, text, asAt: '2017-06' });
    });
  });

  it('is received once: the same bytes in the same territory are the same document', () => {
    documents.given(received).when(receive()).thenNothing();
    expect(sourceDocumentIdOf('67', original.sha256)).not.toBe(sourceDocumentIdOf('40', original.sha256));
    expect(importIdOf('67', original.sha256)).not.toBe(sourceDocumentIdOf('67', original.sha256));
  });

  it('must hold text and readable dates', () => {
    documents
      .given()
      .when(receive({ textLength: 0 }))
      .thenRefused('fields-refused');
    documents
      .given()
      .when(receive({ asAt: 'июнь' }))
      .thenRefused('fields-refused');
    documents
      .given()
      .when(receive({ incomingDate: '2017-06-31' }))
      .thenRefused('fields-refused');
    documents
      .given()
      .when(receive({ sender: '' }))
      .thenRefused('fields-refused');
  });
});
