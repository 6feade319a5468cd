import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { cannotStart } from '../errors.js';

/** A Java that can run the broker. */
export interface Java {
  /** The program to start: a path from `JAVA_HOME`, or `java` on the `PATH`. */
  readonly program: string;
  /** All that it says about itself, for telling one build from another. */
  readonly build: string;
}

/** The oldest Java that Kafka 4 runs on. */
const oldest = 17;

/**
 * Looks for Java where `JAVA_HOME` points, then on the `PATH`.
 * @throws DomainError `java-missing` when there is none or it is too old
 */
export function findJava(env: NodeJS.ProcessEnv = process.env): Java {
  const home = env['JAVA_HOME'];
  const candidates = [...(home === undefined || home === '' ? [] : [join(home, 'bin', 'java')]), 'java'];
  const seen: number[] = [];
  for (const program of candidates) {
    const asked = spawnSync(program, ['-version'], { encoding: 'utf8', env });
    if (asked.status !== 0) continue;
    const build = `${asked.stdout}${asked.stderr}`;
    const version = Number(/version "(\d+)/.exec(build)?.[1]);
    if (version >= oldest) return { program, build };
    seen.push(version);
  }
  throw missing(seen[0]);
}

function missing(found: number | undefined): Error {
  const ru = found === undefined ? 'её нет' : `здесь Java ${found}`;
  const en = found === undefined ? 'there is none' : `this is Java ${found}`;
  return cannotStart('java-missing', {
    ru: `Для Kafka нужна Java 17 или новее, а ${ru}. Установите её (в Debian: «apt-get install openjdk-17-jre-headless maven») или укажите её папку в JAVA_HOME.`,
    en: `Kafka needs Java 17 or newer, and ${en}. Install it (on Debian: "apt-get install openjdk-17-jre-headless maven") or name its folder in JAVA_HOME.`,
  });
}
