import type { ForeignProgram, ForeignRecord, StrangersOrder } from './foreign-program.js';

interface KcatLine {
  readonly partition: number;
  readonly offset: number;
  /** Names and values in turn. */
  readonly headers?: readonly string[];
  readonly key: string | null;
  readonly payload: string | null;
}

/** kcat as a member of a group, a line of JSON for each record. */
export function kcat(order: StrangersOrder): ForeignProgram {
  const { user } = order;
  const security =
    user === undefined
      ? {}
      : {
          'security.protocol': 'SASL_PLAINTEXT',
          'sasl.mechanisms': 'SCRAM-SHA-256',
          'sasl.username': user.name,
          'sasl.password': user.password,
        };
  const settings = { ...security, 'auto.offset.reset': 'earliest', 'bootstrap.servers': order.bootstrap };
  return {
    name: 'kcat',
    program: 'timeout',
    args: [
      ...[String((order.patience ?? 30_000) / 1000), 'kcat'],
      ...['-q', '-J', '-c', String(order.count)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-X', `${name}=${value}`]),
      ...['-G', order.group, order.topic],
    ],
    parse: (output) =>
      output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => recordIn(JSON.parse(line) as KcatLine)),
  };
}

function recordIn({ partition, offset, headers = [], key, payload }: KcatLine): ForeignRecord {
  const pairs = Array.from({ length: headers.length / 2 }, (_, i) => [headers[2 * i], headers[2 * i + 1]]);
  return {
    partition,
    offset,
    headers: Object.fromEntries(pairs) as Record<string, string>,
    key,
    value: payload,
  };
}
