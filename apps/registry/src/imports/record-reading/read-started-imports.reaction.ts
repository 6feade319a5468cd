import {
  bodyHashOf,
  commandIdOfCause,
  loadState,
  type Command,
  type EventStore,
  type RecordedEvent,
} from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import { carryOut } from '../../commands/carry-out.js';
import type { Foundation } from '../../commands/foundation.js';
import type { Reaction } from '../../reactions/reaction.js';
import { sourceDocumentDecider } from '../../source-documents/source-document-decider.js';
import { importDecider, type ImportCommand } from '../import-decider.js';
import { encodeReading, type StoredReading } from '../stored-reading.js';

const NAME = 'read-started-imports';
type Wanted = ImportCommand extends infer C ? (C extends Command ? Omit<C, 'by'> : never) : never;

/**
 * When an import was started, its text is read: a job, so that the upload is answered at once and a restart takes it up
 * again. The reading becomes a file; the event holds its hash and its counts.
 */
export function readStartedImports({
  store,
  files,
  reader,
}: Pick<Foundation, 'store' | 'files' | 'reader'>): Reaction {
  return {
    name: NAME,
    handles: ['ImportStarted'],
    async react(event: RecordedEvent): Promise<void> {
      const { state } = await loadState(store, importDecider, event.stream.id);
      // Cancelled before it was read, or read before the checkpoint was moved.
      if (state?.phase !== 'READING') return;
      await answer(store, event, await outcomeOf({ store, files, reader }, state.sourceDocument));
    },
    async giveUp(event: RecordedEvent): Promise<void> {
      await answer(store, event, { type: 'FailImport', data: { code: 'internal-error' } });
    },
  };
}

/** Notes the outcome on the import, once for each start. */
async function answer(store: EventStore, event: RecordedEvent, wanted: Wanted): Promise<void> {
  const id = event.stream.id.slice(`${importDecider.category}-`.length);
  const command = { ...wanted, by: event.actor } as ImportCommand;
  const wish = {
    by: event.actor,
    command: commandIdOfCause(NAME, event.id),
    bodyHash: bodyHashOf({ started: event.id }),
    correlation: event.cause.correlation,
  };
  await carryOut(store, importDecider, command, { id, wish });
}

/** The reading, or why there is none. A store that is away says nothing about the text: that is tried again. */
async function outcomeOf(
  ground: Pick<Foundation, 'store' | 'files' | 'reader'>,
  sourceDocument: string,
): Promise<Wanted> {
  try {
    const text = await textOf(ground, sourceDocument);
    const reading = await ground.reader.read('reading', text);
    return {
      type: 'RecordReading',
      data: { ...countsOf(reading), reading: await ground.files.put(encodeReading(reading)) },
    };
  } catch (error) {
    if (isDomainError(error) && error.kind !== 'unavailable') {
      return { type: 'FailImport', data: { code: error.code } };
    }
    throw error;
  }
}

async function textOf({ store, files }: Pick<Foundation, 'store' | 'files'>, id: string): Promise<string> {
  const { state } = await loadState(store, sourceDocumentDecider, `${sourceDocumentDecider.category}-${id}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.get(state?.textSha256 ?? ''));
}

function countsOf({ candidates, domestic, unrecognised, readerVersion }: StoredReading) {
  return {
    candidates: candidates.length,
    certain: candidates.filter(({ certainty }) => certainty === 'CERTAIN').length,
    ask: candidates.filter(({ certainty }) => certainty === 'ASK').length,
    unrecognised: unrecognised.length,
    domestic: domestic.length,
    readerVersion,
  };
}
