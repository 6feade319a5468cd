import { closeSync, openSync } from 'node:fs';

import type { Account } from './account.js';

/** How a program of PostgreSQL is told where the cluster lies. */
export interface FolderHandle {
  /** For `-D`. */
  readonly path: string;
  /** Descriptors that stand after stdin, stdout and stderr of the program. */
  readonly descriptors: number[];
  /** To be called as soon as the program was started. */
  close(): void;
}

/**
 * Opens the cluster's folder for a program that runs under another account.
 *
 * Root's home is closed to everyone else, and a checkout often lies there. The account owns the cluster's folder but
 * may not walk the way to it, so root opens the folder and the program reaches it through the descriptor it inherits.
 * Nothing on the way has to be opened up for other users.
 */
export function openForAccount(folder: string, account: Account): FolderHandle {
  if (account.uid === undefined || process.platform !== 'linux') {
    return { path: folder, descriptors: [], close: () => undefined };
  }
  const descriptor = openSync(folder, 'r');
  return {
    path: '/proc/self/fd/3',
    descriptors: [descriptor],
    close: () => {
      closeSync(descriptor);
    },
  };
}
