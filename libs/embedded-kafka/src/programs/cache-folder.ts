import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The projects that name the jars, for Maven: those of a broker, and those of the foreign client of the specs. */
export const projects = {
  broker: resolve(import.meta.dirname, '../../jars/broker.xml'),
  console: resolve(import.meta.dirname, '../../jars/console.xml'),
} as const;

/** Where fetched programs lie: in the checkout, beside the data and outside of version control. */
export const cacheFolder = resolve(import.meta.dirname, '../../../../.data/kafka-programs');

/** The folder of the programs that today's projects name; another version means another folder. */
export function stampedFolder(): string {
  const named = [projects.broker, projects.console].map((file) => readFileSync(file, 'utf8'));
  return join(cacheFolder, shortHash(named.join('\n')));
}

/** Enough of SHA-256 to tell apart the few things that meet in one folder. */
export function shortHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
