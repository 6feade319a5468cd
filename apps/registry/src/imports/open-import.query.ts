import { loadState, type Actor, type EventStore, type RecordedEvent } from '@pobratim/event-sourcing';
import type { FileStore } from '../files/file-store.js';
import { sourceDocumentDecider } from '../source-documents/source-document-decider.js';
import type { SourceDocument } from '../source-documents/source-document.js';
import { evolveImport } from './evolve-import.js';
import type { Import } from './import.js';
import { importDecider } from './import-decider.js';
import type { ImportEvent } from './import-events.js';
import { knownImport } from './import-refusals.js';
import { decodeReading, type StoredReading } from './stored-reading.js';

/** An import folded from its own stream: as fresh as the log, and small, for it holds only decisions. */
export interface OpenImport {
  readonly id: string;
  readonly state: Import;
  readonly revision: number;
  readonly position: number;
  readonly startedAt: string;
  readonly startedBy: Actor;
}

/**
 * The import as it stands.
 * @throws DomainError `import-unknown`
 */
export async function openImport(store: EventStore, id: string): Promise<OpenImport> {
  let state: Import | null = null;
  let first: RecordedEvent | null = null;
  let last: RecordedEvent | null = null;
  for await (const event of store.readStream(`${importDecider.category}-${id}`)) {
    state = evolveImport(state, event as unknown as RecordedEvent<ImportEvent>);
    first ??= event;
    last = event;
  }
  return {
    id,
    state: knownImport(state),
    revision: last?.stream.revision ?? -1,
    position: last?.position ?? -1,
    startedAt: first?.recordedAt ?? '',
    startedBy: first?.actor ?? { id: '', office: '', role: '', territory: null, onBehalfOf: null },
  };
}

/** The reading of an import, `null` as long as there is none. */
export async function readingIn(files: FileStore, { reading }: Import): Promise<StoredReading | null> {
  return reading === null ? null : decodeReading(await files.get(reading.reading));
}

/** The source document of an import with its text and what its sender called it. */
export interface OpenedSource {
  readonly document: SourceDocument | null;
  readonly fileName: string | null;
  readonly text: string;
}

/** Everything the review shows of the source. */
export async function sourceIn(
  store: EventStore,
  files: FileStore,
  { sourceDocument }: Import,
): Promise<OpenedSource> {
  const stream = `${sourceDocumentDecider.category}-${sourceDocument}`;
  const { state: document } = await loadState(store, sourceDocumentDecider, stream);
  let fileName: string | null = null;
  for await (const event of store.readStream(stream, { limit: 1 })) {
    const named = event.private['fileName'];
    fileName = typeof named === 'string' ? named : null;
  }
  if (document === null) return { document, fileName, text: '' };
  const bytes = await files.get(document.textSha256);
  return { document, fileName, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}
