import { join } from 'node:path';
import { startPostgres, type Progress } from '@pobratim/embedded-postgres';
import type { Message } from '@pobratim/kernel';

import type { StorePlace } from './store-place.js';

/** A database for as long as the product runs. */
export interface OpenDatabase {
  /** Address for its owner: migrations use it. */
  readonly ownerUrl: string;
  /** Settles with its last words when a database of ours is gone; never for one that was given. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

const steps: Partial<Record<Progress, Message>> = {
  'copying-programs': { ru: 'Готовлю базу данных…', en: 'Preparing the database…' },
  'creating-cluster': { ru: 'Создаю базу данных…', en: 'Creating the database…' },
  'stopping-orphan': {
    ru: 'Останавливаю базу данных, оставшуюся от прошлого запуска…',
    en: 'Stopping the database left by an earlier run…',
  },
};

/**
 * Opens the database of a register: the given one, or our own in the register's folder.
 * @param say shows what takes time
 * @throws DomainError as `startPostgres`: `data-folder-in-use`, `another-postgres-version` and others
 */
export async function openDatabase(place: StorePlace, say: (words: Message) => void): Promise<OpenDatabase> {
  if (place.given !== undefined) {
    return { ownerUrl: place.given, ended: new Promise(() => undefined), close: () => Promise.resolve() };
  }
  const onProgress = (step: Progress): void => {
    const words = steps[step];
    if (words !== undefined) say(words);
  };
  const postgres = await startPostgres({ dataDir: join(place.folder, 'postgres'), onProgress });
  return { ownerUrl: postgres.url, ended: postgres.ended, close: () => postgres.stop() };
}
