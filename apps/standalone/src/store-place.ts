import { join, resolve } from 'node:path';

import type { Wishes } from './command-line.js';
import type { Settings } from './config.js';

/** What a store is for, for ever: a training register never becomes a real one. */
export type Purpose = 'training' | 'register';

/** Which register a start opens and where it lies. */
export interface StorePlace {
  readonly purpose: Purpose;
  /** Folder of this register: database, files, keys, log. */
  readonly folder: string;
  /** Address of a database of the user's own, for its owner; otherwise one is brought along. */
  readonly given?: string;
}

/**
 * The training register and one's own never share a folder, and a database of one's own is always a register.
 * @param checkout folder that holds `.data` unless `DATA_DIR` names another
 */
export function placeOf(settings: Settings, wishes: Wishes, checkout: string): StorePlace {
  const home = resolve(settings.DATA_DIR ?? join(checkout, '.data'));
  if (settings.POSTGRES_URL !== undefined) {
    return { purpose: 'register', folder: join(home, 'external'), given: settings.POSTGRES_URL };
  }
  const purpose = wishes.empty ? 'register' : 'training';
  return { purpose, folder: join(home, purpose) };
}
