import { createHash } from 'node:crypto';
import { loadState, type AppendResult } from '@pobratim/event-sourcing';
import { openUpload, type Upload } from '@pobratim/upload-gate';
import { carryOut } from '../../commands/carry-out.js';
import type { Foundation } from '../../commands/foundation.js';
import { stepOf, type Wish } from '../../commands/wish.js';
import { sourceDocumentDecider } from '../../source-documents/source-document-decider.js';
import { importIdOf, sourceDocumentIdOf } from '../../vocabulary/ids.js';
import type { Keeper } from '../../vocabulary/records.js';
import type { Import } from '../import.js';
import { importDecider } from '../import-decider.js';
import { refuseTooLong } from '../note-reading/note-reader.js';
import type { SentNote } from '../note-of-request.adapter.js';

/** A note that passed the gate and is on its way. */
export interface TakenNote {
  readonly id: string;
  readonly position: number;
  /** The same bytes were brought before, and that import goes on or is done. */
  readonly earlier: boolean;
}

type Ground = Pick<Foundation, 'store' | 'files' | 'reader'>;

/** How much of a text is looked at for its sender, number and date: they stand at its head. */
const HEAD = 4_000;

/**
 * Takes a note in: through the gate, its bytes and its text into files that survive a power cut, then the source
 * document, then the import. The same bytes in the same territory are the same import; one that was cancelled or failed
 * is taken up again.
 * @throws DomainError of the gate, `note-too-long`, and `command-id-reused`
 */
export async function takeNote(
  ground: Ground,
  wish: Wish,
  note: SentNote,
  keeper: Keeper,
): Promise<TakenNote> {
  const upload = await openUpload(note.bytes, note.fileName);
  refuseTooLong(upload.text);
  const id = importIdOf(keeper.territory, upload.sha256);
  const stream = `${importDecider.category}-${id}`;
  const repeated = await ground.store.resultOf(wish.command, wish.bodyHash);
  if (repeated !== null) return { id, position: repeated.position, earlier: false };
  const known = await loadState(ground.store, importDecider, stream);
  if (goesOn(known.state)) return { id, position: (await ground.store.head()).size - 1, earlier: true };
  const sourceDocument = sourceDocumentIdOf(keeper.territory, upload.sha256);
  await receive(ground, stepOf(wish, 'source'), { note, upload, keeper, id: sourceDocument });
  const command = { type: 'StartImport', data: { sourceDocument, keeper }, by: wish.by } as const;
  const { position } = await carryOut(ground.store, importDecider, command, { id, wish });
  return { id, position, earlier: false };
}

function goesOn(state: Import | null): boolean {
  return state !== null && state.phase !== 'CANCELLED' && state.phase !== 'FAILED';
}

interface Received {
  readonly note: SentNote;
  readonly upload: Upload;
  readonly keeper: Keeper;
  readonly id: string;
}

async function receive(
  { store, files, reader }: Ground,
  wish: Wish,
  { note, upload, keeper, id }: Received,
): Promise<AppendResult> {
  const text = Buffer.from(upload.text, 'utf8');
  const original = {
    mediaType: upload.mediaType,
    size: note.bytes.length,
    sha256: await files.put(note.bytes),
  };
  const extracted = {
    mediaType: 'text/plain; charset=utf-8',
    size: text.length,
    sha256: await files.put(text),
  };
  const { source, readerVersion } = await reader.read('facts', upload.text.slice(0, HEAD));
  const data = {
    sender: lineOf(source.sender),
    incomingNumber: source.number,
    incomingDate: source.date,
    asAt: source.asAt,
    textLength: upload.text.length,
    readerVersion,
    keeper,
    original,
    text: extracted,
    fileName: note.fileName.normalize('NFC').slice(0, 255),
  };
  const command = { type: 'ReceiveSourceDocument', data, by: wish.by } as const;
  return carryOut(store, sourceDocumentDecider, command, { id, wish });
}

/** The first line of what the text says of its sender: letterheads go on with addresses. */
function lineOf(sender: string | null): string | null {
  return sender?.split('\n')[0]?.slice(0, 500) ?? null;
}

/** What the caller sent, as the idempotency key remembers it: the bytes by their hash. */
export function bodyOfNote({ bytes, fileName }: SentNote): object {
  return { file: createHash('sha256').update(bytes).digest('hex'), fileName };
}
