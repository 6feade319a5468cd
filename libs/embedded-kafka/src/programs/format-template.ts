import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cannotStart } from '../errors.js';
import { newClusterId } from '../cluster/cluster-folder.js';
import { jvmFlags } from '../cluster/jvm-flags.js';
import { serverProperties } from '../cluster/server-properties.js';
import type { KafkaPrograms } from './kafka-programs.js';

/**
 * Lets Kafka's own tool write the first metadata records of a cluster once; each new cluster begins with a copy, which
 * saves most of a second per node. The records hold neither ports nor names.
 * @param programs Java and the jars
 * @param folder receives `template/`
 * @throws DomainError `kafka-jars-missing` when the jars do not run
 */
export function formatTemplate(programs: Pick<KafkaPrograms, 'java' | 'jars'>, folder: string): void {
  const data = join(folder, 'formatted');
  const properties = join(folder, 'format.properties');
  const ports = { clients: 1, brokers: 2, controller: 3 };
  writeFileSync(properties, serverProperties({ id: 1, data, nodes: [{ id: 1, ports }] }));
  const formatted = spawnSync(
    programs.java.program,
    [...jvmFlags(programs), ...['kafka.tools.StorageTool', 'format', '-t', newClusterId(), '-c', properties]],
    { encoding: 'utf8' },
  );
  if (formatted.status !== 0) throw unusable(programs.jars, formatted.stderr.trim().split('\n').slice(-4));
  cpSync(join(data, '__cluster_metadata-0'), join(folder, 'template'), { recursive: true });
  rmSync(data, { recursive: true });
  rmSync(properties);
}

function unusable(jars: string, words: string[]): Error {
  return cannotStart('kafka-jars-missing', {
    ru: `Jar-файлы Kafka в папке ${jars} не запускаются. Удалите папку, и они будут скачаны заново, или исправьте KAFKA_JARS. Последние слова:\n${words.join('\n')}`,
    en: `The jars of Kafka in ${jars} do not run. Remove the folder and they are fetched again, or correct KAFKA_JARS. The last words:\n${words.join('\n')}`,
  });
}
