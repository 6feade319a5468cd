import type { FileReference, RecordedEvent } from '@pobratim/event-sourcing';
import type { SourceDocumentEvent, SourceDocumentReceivedData } from './source-document-events.js';

/** What facts were read from. The bytes live under their hashes; nothing about it ever changes. */
export interface SourceDocument extends SourceDocumentReceivedData {
  readonly original: FileReference;
  readonly text: FileReference;
}

/** The source document after one more event; `null` before it was received. */
export function evolveSourceDocument(
  state: SourceDocument | null,
  event: RecordedEvent<SourceDocumentEvent>,
): SourceDocument | null {
  const [original, text] = event.files;
  if (original === undefined || text === undefined) return state;
  return { ...event.data, original, text };
}
