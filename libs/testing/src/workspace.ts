import { join, resolve } from 'node:path';

/** The checkout's root. */
export const workspaceRoot = resolve(import.meta.dirname, '../../..');

/** Where tests keep what is costly to make; `npm ci` empties it, and clones never share it. */
export const cacheFolder = join(workspaceRoot, 'node_modules/.cache');
