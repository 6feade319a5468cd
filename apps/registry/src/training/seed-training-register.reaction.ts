import { type Command, type Decider, type DomainEvent, type EventStore } from '@pobratim/event-sourcing';
import { TRAINING_REGION } from '@pobratim/access';
import { enterAgreement } from '../agreements/record-agreement/enter-agreement.reaction.js';
import { referToSupplementedAgreement } from '../agreements/refer-to-agreement/refer-to-supplemented-agreement.reaction.js';
import { carryOut } from '../commands/carry-out.js';
import type { Wish } from '../commands/wish.js';
import type { FileStore } from '../files/file-store.js';
import { sourceDocumentDecider } from '../source-documents/source-document-decider.js';
import { sourceDocumentIdOf } from '../vocabulary/ids.js';
import { DOCUMENTS } from './documents.js';
import { handOf } from './hands.js';
import { LIFE } from './life.js';
import { commandOf, type ScriptedCommand } from './scripted-act.js';
import { scriptedEntry } from './scripted-entry.js';
import { isDone, notForTraining, requireOwnOrEmpty, wishOf } from './training-store.js';
import type { TrainingClock } from './training-clock.js';
import { NOTE_FACTS, sourceIn, trainingNote, type TrainingNote } from './training-note.js';

/** What the script needs: a store that says what it is for and that asks this very clock, and the files beside it. */
export interface TrainingGround {
  readonly store: EventStore & { readonly purpose: string };
  readonly clock: TrainingClock;
  readonly files: FileStore;
}

const TIME_ZONE = 'Europe/Moscow';

/**
 * Writes the training register: an invented region whose officers enter, correct, rename, suspend and void over eight
 * years of a scripted clock. It goes through the same deciders and the same steps as everything else, under ids that
 * follow from the script: run again it writes nothing, killed half-way it goes on.
 * @returns whether anything was written
 * @throws DomainError `store-not-for-training`, `store-not-empty` (conflict): a register of one's own never receives
 * invented agreements
 */
export async function seedTrainingRegister(ground: TrainingGround): Promise<boolean> {
  if (ground.store.purpose !== 'training') throw notForTraining();
  if (await isDone(ground.store)) return false;
  await requireOwnOrEmpty(ground.store);
  const note = trainingNote();
  const document = await receiveNote(ground, note);
  for (const { run } of stepsOf(ground, note, document)) await run();
  return true;
}

interface Step {
  readonly at: string;
  readonly run: () => Promise<void>;
}

/** Documents and what happened to them, in the order of the clock. */
function stepsOf(ground: TrainingGround, note: TrainingNote, document: string): readonly Step[] {
  const entries = DOCUMENTS.map((scripted) => ({
    at: scripted.at,
    run: async () => {
      ground.clock.set(scripted.at);
      const entry = scriptedEntry(scripted, sourceIn(note, document, scripted.key));
      const territories = { regionOf: () => TRAINING_REGION };
      const { store, clock } = ground;
      const wish = wishOf(handOf(scripted.home), 'document', scripted.key);
      const { id } = await enterAgreement({ store, clock, territories, timeZone: TIME_ZONE }, wish, entry);
      if (entry.agreement.supplements !== null) await refer(store, id);
    },
  }));
  const acts = LIFE.map((act, at) => ({
    at: act.at,
    run: async () => {
      ground.clock.set(act.at);
      const { decider, id, command } = commandOf(act, DOCUMENTS);
      await send(
        ground.store,
        { decider, id, command } as ScriptedCommand,
        wishOf(command.by, 'act', String(at)),
      );
    },
  }));
  return [...entries, ...acts].sort((left, right) => (left.at < right.at ? -1 : 1));
}

async function send(store: EventStore, { decider, id, command }: ScriptedCommand, wish: Wish): Promise<void> {
  // Each command of the script comes with the decider of its own aggregate.
  const decides = decider as Decider<Command, unknown, DomainEvent<string, object>>;
  await carryOut(store, decides, command, { id, wish });
}

/** The consequence of a supplementary agreement, at its own moment rather than at the first start of the program. */
async function refer(store: EventStore, id: string): Promise<void> {
  const reaction = referToSupplementedAgreement(store);
  for await (const event of store.readStream(`agreement-${id}`, { limit: 1 })) await reaction.react(event);
}

async function receiveNote({ store, clock, files }: TrainingGround, { text }: TrainingNote): Promise<string> {
  clock.set('2019-02-11T09:30');
  const bytes = new TextEncoder().encode(text);
  const sha256 = await files.put(bytes);
  const id = sourceDocumentIdOf(TRAINING_REGION, sha256);
  const by = handOf('REGION');
  const file = { mediaType: 'text/plain; charset=utf-8', size: bytes.length, sha256 };
  const data = {
    ...NOTE_FACTS,
    textLength: text.length,
    readerVersion: 'training-script/1',
    keeper: { office: by.office, territory: TRAINING_REGION },
    original: { ...file, mediaType: 'text/plain' },
    text: file,
  };
  const command = { type: 'ReceiveSourceDocument', data, by } as const;
  await carryOut(store, sourceDocumentDecider, command, { id, wish: wishOf(by, 'note') });
  return id;
}
