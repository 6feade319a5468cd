import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project that names the jars, for Maven. */
export const pomFile = resolve(import.meta.dirname, '../../pom.xml');

/** Where fetched programs lie: in the checkout, beside the data and outside of version control. */
export const cacheFolder = resolve(import.meta.dirname, '../../../../.data/kafka-programs');

/** The folder of the programs that today's `pom.xml` names; another `pom.xml` means another folder. */
export function stampedFolder(): string {
  return join(cacheFolder, shortHash(readFileSync(pomFile)));
}

/** Enough of SHA-256 to tell apart the few things that meet in one folder. */
export function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
