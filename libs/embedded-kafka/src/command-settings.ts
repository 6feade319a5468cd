import { resolve } from 'node:path';

import { cannotStart } from './errors.js';
import type { KafkaOptions } from './start-kafka.js';

/** What `npm run kafka` is told by the environment. */
export type CommandSettings = Pick<KafkaOptions, 'folder' | 'port' | 'nodes' | 'users'>;

/**
 * Reads `KAFKA_FOLDER`, `KAFKA_PORT` (0: any free one), `KAFKA_NODES` (1 or 3), and for names and passwords
 * `KAFKA_ROOT_PASSWORD` with `KAFKA_AGENCIES` (`name:password`, separated by commas).
 * @throws DomainError `kafka-setting-wrong` that names the variable
 */
export function commandSettings(env: NodeJS.ProcessEnv): CommandSettings {
  const port = Number(env['KAFKA_PORT'] ?? '9092');
  const nodes = Number(env['KAFKA_NODES'] ?? '1');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw wrong('KAFKA_PORT', '0 … 65535');
  if (nodes !== 1 && nodes !== 3) throw wrong('KAFKA_NODES', '1, 3');
  const users = usersIn(env);
  return {
    folder: resolve(env['KAFKA_FOLDER'] ?? '.data/kafka'),
    nodes,
    ...(port === 0 ? {} : { port }),
    ...(users === undefined ? {} : { users }),
  };
}

function usersIn(env: NodeJS.ProcessEnv): KafkaOptions['users'] {
  const root = env['KAFKA_ROOT_PASSWORD'];
  const listed = (env['KAFKA_AGENCIES'] ?? '').split(',').filter((pair) => pair !== '');
  if (root === undefined || root === '') {
    if (listed.length > 0) throw wrong('KAFKA_ROOT_PASSWORD', 'KAFKA_AGENCIES → KAFKA_ROOT_PASSWORD');
    return undefined;
  }
  const agencies = listed.map((pair): [string, string] => {
    const [, name, password] = /^([a-z0-9-]+):(.+)$/.exec(pair.trim()) ?? [];
    if (name === undefined || password === undefined || ['root', 'broker'].includes(name)) {
      throw wrong('KAFKA_AGENCIES', 'mid:password,minvr:password');
    }
    return [name, password];
  });
  return { root, agencies: Object.fromEntries(agencies) };
}

function wrong(variable: string, allowed: string): Error {
  return cannotStart('kafka-setting-wrong', {
    ru: `Переменная ${variable} задана неверно. Ничего не запущено. Годится: ${allowed}.`,
    en: `The variable ${variable} is wrong. Nothing was started. What it may be: ${allowed}.`,
  });
}
