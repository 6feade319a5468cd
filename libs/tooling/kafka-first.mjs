/**
 * Before the specs: lets the programs of Kafka be fetched where Java and Maven are, or says in one line why the tests
 * that need it are skipped. With `REQUIRE_KAFKA=1` that line is a failure.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {number} 0 when the tests may go on
 */
export function kafkaFirst(env = process.env) {
  const file = resolve(root, 'libs/embedded-kafka/src/prepare-kafka.cli.ts');
  const { status } = spawnSync(process.execPath, [resolve(root, 'libs/tooling/run.mjs'), file], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return status ?? 1;
}
