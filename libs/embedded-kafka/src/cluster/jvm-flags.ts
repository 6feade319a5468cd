import { join } from 'node:path';

import type { KafkaPrograms } from '../programs/kafka-programs.js';

/** A JVM for a broker of few messages: quick to start, about 150 MB; what it warns of goes to its log with the time. */
export function jvmFlags({ jars }: Pick<KafkaPrograms, 'jars'>): string[] {
  return [
    ...['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-Dorg.slf4j.simpleLogger.showDateTime=true',
    '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS',
    ...['-cp', join(jars, '*')],
  ];
}
