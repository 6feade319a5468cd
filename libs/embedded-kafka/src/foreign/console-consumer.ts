import { join } from 'node:path';

import type { KafkaPrograms } from '../programs/kafka-programs.js';
import type { ForeignProgram, ForeignRecord, StrangersOrder } from './foreign-program.js';

/** Separators that occur in no text: those of ASCII. */
const [field, record, header, nothing] = ['\u001f', '\u001e', '\u001d', '\u001c'] as const;

/** Kafka's own console consumer, in Java. */
export function consoleConsumer(order: StrangersOrder, programs: KafkaPrograms): ForeignProgram {
  const { user } = order;
  const login = 'org.apache.kafka.common.security.scram.ScramLoginModule';
  const security =
    user === undefined
      ? {}
      : {
          'security.protocol': 'SASL_PLAINTEXT',
          'sasl.mechanism': 'SCRAM-SHA-256',
          'sasl.jaas.config': `${login} required username="${user.name}" password="${user.password}";`,
        };
  const shown = {
    'print.partition': 'true',
    'print.offset': 'true',
    'print.headers': 'true',
    'print.key': 'true',
    'key.separator': field,
    'line.separator': record,
    'headers.separator': header,
    'null.literal': nothing,
  };
  return {
    name: 'console consumer',
    program: programs.java.program,
    args: [
      ...['-Xmx128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
      ...['-Dorg.slf4j.simpleLogger.defaultLogLevel=error', '-cp', join(programs.console, '*')],
      'org.apache.kafka.tools.consumer.ConsoleConsumer',
      ...['--bootstrap-server', order.bootstrap, '--topic', order.topic, '--group', order.group],
      ...['--from-beginning', '--max-messages', String(order.count)],
      ...['--timeout-ms', String(order.patience ?? 30_000)],
      ...Object.entries(shown).flatMap(([name, value]) => ['--formatter-property', `${name}=${value}`]),
      ...Object.entries(security).flatMap(([name, value]) => ['--command-property', `${name}=${value}`]),
    ],
    parse: (output) => output.split(record).slice(0, -1).map(recordIn),
  };
}

function recordIn(line: string): ForeignRecord {
  const [partition = '', offset = '', headers = '', key = nothing, value = nothing] = line.split(field);
  const pairs = headers === 'NO_HEADERS' ? [] : headers.split(header);
  const number = (text: string): number => Number(text.slice(text.indexOf(':') + 1));
  return {
    partition: number(partition),
    offset: number(offset),
    headers: Object.fromEntries(pairs.map((pair) => split(pair))),
    key: key === nothing ? null : key,
    value: value === nothing ? null : value,
  };
}

function split(pair: string): [string, string] {
  const colon = pair.indexOf(':');
  return [pair.slice(0, colon), pair.slice(colon + 1)];
}
