import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { cannotStart } from '../errors.js';

/**
 * Lets Maven copy the jars that a `pom.xml` names, with all that they need.
 * @param pom path of the project file
 * @param folder where the jars go; made when missing
 * @throws DomainError `kafka-jars-missing` when there is no Maven or it cannot fetch
 */
export async function fetchJars(pom: string, folder: string): Promise<void> {
  const maven = spawn(
    'mvn',
    [
      ...['-B', '-q', '-f', pom],
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
      ...['-DincludeScope=runtime', `-DoutputDirectory=${folder}`],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: process.env },
  );
  const said: string[] = [];
  for (const stream of [maven.stdout, maven.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => said.push(part));
  }
  try {
    const [code] = (await once(maven, 'close')) as [number | null];
    if (code === 0) return;
  } catch {
    throw withoutMaven();
  }
  throw refused(said.join('').trim().split('\n').slice(-6).join('\n'));
}

function withoutMaven(): Error {
  return cannotStart('kafka-jars-missing', {
    ru: 'Программы Kafka ещё не скачаны, а Maven, который их скачивает, не найден. Установите его (в Debian: «apt-get install maven») или укажите в KAFKA_JARS папку с готовыми jar-файлами.',
    en: 'The programs of Kafka are not here yet, and Maven, which fetches them, was not found. Install it (on Debian: "apt-get install maven") or name a folder with the jars in KAFKA_JARS.',
  });
}

function refused(words: string): Error {
  return cannotStart('kafka-jars-missing', {
    ru: `Maven не смог скачать программы Kafka. Проверьте доступ к Maven Central и повторите, или укажите в KAFKA_JARS папку с готовыми jar-файлами. Его последние слова:\n${words}`,
    en: `Maven could not fetch the programs of Kafka. Check the way to Maven Central and try again, or name a folder with the jars in KAFKA_JARS. Its last words:\n${words}`,
  });
}
