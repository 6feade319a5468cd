import type { DomainEvent } from '@pobratim/event-sourcing';
import type { Edtf } from '@pobratim/kernel';
import type { Keeper } from '../vocabulary/records.js';

/** Schema names of the events of a source document. */
export const SOURCE_DOCUMENT_SCHEMAS = {
  SourceDocumentReceived: 'source-document-received/1',
} as const;

/** `files` are the original and the extracted text, in this order; `private.fileName` is what the sender called it. */
export interface SourceDocumentReceivedData {
  readonly sender: string | null;
  readonly incomingNumber: string | null;
  readonly incomingDate: Edtf | null;
  /** The day as at which the source speaks: «в настоящее время» is valid from it. */
  readonly asAt: Edtf | null;
  /** SHA-256 of the extracted text in UTF-8. */
  readonly textSha256: string;
  /** UTF-16 units. */
  readonly textLength: number;
  /** Of the original. */
  readonly mediaType: string;
  readonly readerVersion: string;
  readonly keeper: Keeper;
}

export type SourceDocumentReceived = DomainEvent<'SourceDocumentReceived', SourceDocumentReceivedData>;

/** Everything that happens to a source document. */
export type SourceDocumentEvent = SourceDocumentReceived;
