import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

import { findPrograms } from '../programs/find-programs.js';
import { consoleConsumer } from './console-consumer.js';
import type { ForeignProgram, ForeignRecord, StrangersOrder } from './foreign-program.js';
import { kcat } from './kcat.js';

/**
 * Reads a topic from its beginning with a client that shares no line with ours: kcat where it is installed, Kafka's
 * console consumer otherwise. For proofs that an outsider can read what we publish.
 * @returns which program read, and what
 * @throws Error with the program's own words when it was refused or too few records came
 */
export async function readAsStranger(
  order: StrangersOrder,
): Promise<{ program: ForeignProgram['name']; records: ForeignRecord[] }> {
  const foreign = kcatServes(order) ? kcat(order) : consoleConsumer(order, await findPrograms());
  const child = spawn(foreign.program, foreign.args, {
    timeout: (order.patience ?? 30_000) + 5_000,
    env: process.env,
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  child.stdin.end(foreign.input ?? '');
  await once(child, 'close');
  const records = foreign.parse(Buffer.concat(out).toString());
  if (records.length < order.count) {
    const words = Buffer.concat(err).toString().trim().split('\n').slice(-5).join('\n');
    throw new Error(`${foreign.name} read ${records.length} of ${order.count} records: ${words}`);
  }
  return { program: foreign.name, records };
}

/**
 * With a name and a password kcat needs librdkafka 2.6.1: before, it repeated its own nonce, which Kafka 4 refuses
 * (RFC 5802 §5.1). Debian 12 has 2.0.2.
 */
function kcatServes(order: StrangersOrder): boolean {
  const asked = spawnSync('kcat', ['-V'], { encoding: 'utf8', env: process.env });
  if (asked.status !== 0) return false;
  const version = /librdkafka (\d+)\.(\d+)\.(\d+)/.exec(`${asked.stdout}${asked.stderr}`);
  const [major = 0, minor = 0, patch = 0] = version?.slice(1).map(Number) ?? [];
  return order.user === undefined || major * 1e6 + minor * 1e3 + patch >= 2_006_001;
}
