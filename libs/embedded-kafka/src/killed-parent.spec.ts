import { afterAll, describe, expect, it } from '@jest/globals';
import { isAlive } from '@pobratim/owned-process';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { kafkaOrReason, kafkaTimeout } from './kafka-or-reason.js';
import type { Progress } from './progress.js';

const { kafka: specs, reason } = await kafkaOrReason();
const root = resolve(import.meta.dirname, '../../..');
const home = mkdtempSync(join(tmpdir(), 'pobratim-orphan-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** Another Node process that holds a broker, as a person starts one. */
async function holder(
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ node: ChildProcess; port: number }> {
  const node = spawn(
    process.execPath,
    [
      ...['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'],
      ...['--import', '@swc-node/register/esm-register', join(import.meta.dirname, 'kafka.cli.ts')],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        KAFKA_FOLDER: folder,
        KAFKA_PORT: '0',
        NODE_OPTIONS: '',
        SWC_NODE_PROJECT: join(root, 'tsconfig.base.json'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  for (const stream of [node.stdout, node.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => said.push(part));
  }
  const over = once(node, 'exit');
  for (;;) {
    const port = /127\.0\.0\.1:(\d+)/.exec(said.join(''))?.[1];
    if (port !== undefined) return { node, port: Number(port) };
    const ended = await Promise.race([over.then(() => true), pause(50).then(() => false)]);
    if (ended) throw new Error(`did not start: ${said.join('')}`);
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 400 && isAlive(pid); tries++) await pause(50);
  return !isAlive(pid);
}

function brokerIn(folder: string): number {
  const { pid } = JSON.parse(readFileSync(join(folder, 'node-1', 'broker.pid'), 'utf8')) as { pid: number };
  return pid;
}

(reason === undefined ? describe : describe.skip)('a broker whose parent is gone', () => {
  it(
    'ends by itself after kill -9 of the parent',
    async () => {
      const folder = join(home, 'killed');
      const { node } = await holder(folder);
      const pid = brokerIn(folder);
      expect(isAlive(pid)).toBe(true);
      node.kill('SIGKILL');
      expect(await gone(pid)).toBe(true);
    },
    kafkaTimeout,
  );

  it(
    'is stopped in order by Ctrl-C',
    async () => {
      const folder = join(home, 'interrupted');
      const { node } = await holder(folder);
      const pid = brokerIn(folder);
      const over = once(node, 'exit');
      node.kill('SIGINT');
      expect(await over).toEqual([0, null]);
      expect(isAlive(pid)).toBe(false);
    },
    kafkaTimeout,
  );

  it(
    'is ended by the next start when even its watchdog was killed; a stranger with its number is not',
    async () => {
      const folder = join(home, 'orphan');
      const first = await specs.start({ folder });
      const stranger = process.pid;
      await first.stop();
      const { node } = await holder(folder);
      const pid = brokerIn(folder);
      // Frozen, it does not hear the watchdog's signal.
      process.kill(pid, 'SIGSTOP');
      node.kill('SIGKILL');
      await once(node, 'exit');

      const steps: Progress[] = [];
      const next = await specs.start({ folder, onProgress: (step) => steps.push(step) });
      expect(steps).toEqual(['ending-orphan', 'starting']);
      expect(isAlive(pid)).toBe(false);
      await next.stop();

      writeFileSync(
        join(folder, 'node-1', 'broker.pid'),
        JSON.stringify({ pid: stranger, started: 'another boot:1' }),
      );
      const last: Progress[] = [];
      await (await specs.start({ folder, onProgress: (step) => last.push(step) })).stop();
      expect(last).toEqual(['starting']);
    },
    kafkaTimeout,
  );

  it('does not keep a suite from ending that forgot to stop it', async () => {
    const cli = 'libs/embedded-kafka/src/spec-forgetful.cli.ts';
    const args = ['libs/tooling/run.mjs', cli, join(home, 'forgotten')];
    const suite = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } });
    const said: string[] = [];
    suite.stdout.setEncoding('utf8').on('data', (part: string) => said.push(part));
    expect(await once(suite, 'close')).toEqual([0, null]);
    expect(await gone(Number(said.join('')))).toBe(true);
  }, 900_000);
});
