import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** The service as a process of its own, from source. */
function start(env: Readonly<Record<string, string>>) {
  const checkout = resolve(import.meta.dirname, '../../..');
  const options = ['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'];
  const loader = ['--import', '@swc-node/register/esm-register'];
  const child = spawn(process.execPath, [...options, ...loader, join(import.meta.dirname, 'main.ts')], {
    cwd: checkout,
    env: { PATH: process.env['PATH'], SWC_NODE_PROJECT: join(checkout, 'tsconfig.base.json'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { exit, said: () => said };
}

describe('the figures as a process of their own', () => {
  it('name every setting they cannot start without', async () => {
    const { exit, said } = start({ PORT: 'many' });
    expect(await exit).not.toBe(0);
    for (const name of ['DATABASE_URL', 'DATA_DIR', 'KAFKA_BROKERS', 'PORT']) expect(said()).toContain(name);
  }, 60_000);
});
