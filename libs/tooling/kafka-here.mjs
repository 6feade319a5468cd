/**
 * Which Kafka tests could run here, in one line: an input of Nx' cache, lest a run that skipped them be replayed where
 * they would run.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = process.env.JAVA_HOME;
const found = [...(home ? [join(home, 'bin/java')] : []), 'java']
  .map((java) => spawnSync(java, ['-version'], { encoding: 'utf8' }))
  .find(({ status }) => status === 0);
const cache = resolve(import.meta.dirname, '../../.data/kafka-programs');
let jars = [];
try {
  jars = readdirSync(cache).filter((name) => /^[0-9a-f]{12}$/.test(name));
} catch {
  // Nothing was fetched yet.
}
console.log(
  `java: ${found?.stderr.split('\n')[0] ?? 'none'}; jars: ${process.env.KAFKA_JARS || jars.join() || 'none'}`,
);
