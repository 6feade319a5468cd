import type { Decider } from '@pobratim/event-sourcing';
import {
  type ReceiveSourceDocument,
  receiveSourceDocument,
} from './receive-source-document/receive-source-document.js';
import { evolveSourceDocument, type SourceDocument } from './source-document.js';
import type { SourceDocumentEvent } from './source-document-events.js';

/** A letter, note or list that facts were read from. */
export const sourceDocumentDecider: Decider<
  ReceiveSourceDocument,
  SourceDocument | null,
  SourceDocumentEvent
> = {
  category: 'source-document',
  initial: null,
  decide: receiveSourceDocument,
  evolve: evolveSourceDocument,
};
