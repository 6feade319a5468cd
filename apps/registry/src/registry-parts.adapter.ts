import { DEFAULT_TIME_ZONE } from '@pobratim/service-defaults';
import { join } from 'node:path';
import { PostgresEventStore, type Purpose } from '@pobratim/event-store-postgres';
import { systemClock, type Clock } from '@pobratim/kernel';
import type { EventStore } from '@pobratim/event-sourcing';
import type { FileStore } from './files/file-store.js';
import { FolderFileStore } from './files/folder-file-store.adapter.js';
import type { NoteReader } from './imports/note-reading/note-reader.js';
import { ThreadNoteReader } from './imports/note-reading/thread-note-reader.adapter.js';
import { seedTrainingRegister } from './training/seed-training-register.reaction.js';
import { TrainingClock } from './training/training-clock.js';

/** What the registry is composed of; a test gives others. */
export interface RegistryParts {
  readonly store: EventStore;
  readonly files: FileStore;
  readonly reader: NoteReader;
  /** Address of the database with the read models, for the role of the services. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** IANA name; decides what «today» and a day of `knownAt` mean. */
  readonly timeZone: string;
  readonly training: boolean;
  /** Called last when the app stops. */
  readonly close: () => Promise<void>;
}

/** Where the registry keeps its things. */
export interface RegistryPlace {
  /** Address of the migrated database for the role `pobratim_app`. */
  readonly databaseUrl: string;
  /** Files lie in `files` under it. */
  readonly dataDir: string;
  readonly purpose: Purpose;
  readonly timeZone?: string;
}

/**
 * Opens store and files; a training register is written first, once, by a clock of its own.
 * @throws DomainError `store-purpose-differs`, `store-schema-unknown`, `incarnation-not-adopted`, `store-not-empty`
 */
export async function openRegistry(place: RegistryPlace): Promise<RegistryParts> {
  const { databaseUrl: url, dataDir, purpose, timeZone = DEFAULT_TIME_ZONE } = place;
  const files = new FolderFileStore(join(dataDir, 'files'));
  if (purpose === 'training') await writeTraining(url, files);
  const store = await PostgresEventStore.open({ url, purpose });
  const reader = new ThreadNoteReader();
  return {
    store,
    files,
    reader,
    databaseUrl: url,
    clock: systemClock,
    timeZone,
    training: purpose === 'training',
    close: async () => {
      await reader.close();
      await store.close();
    },
  };
}

/** The script asks the store's own clock, so it has a connection of its own that nobody else uses. */
async function writeTraining(url: string, files: FileStore): Promise<void> {
  const clock = new TrainingClock();
  const store = await PostgresEventStore.open({ url, purpose: 'training', clock });
  try {
    await seedTrainingRegister({ store, clock, files });
  } finally {
    await store.close();
  }
}
