import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from '@pobratim/testing';

const program = resolve(import.meta.dirname, '../../standalone/dist/main.js');

/** The built product, running on data of its own. */
export interface RunningRegister {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the built product as `npm start` does, with its own embedded PostgreSQL, portal included.
 * @param words as after `npm start --`: `--empty` for a register of one's own, nothing for the training register
 */
export async function startRegister(...words: readonly string[]): Promise<RunningRegister> {
  const data = mkdtempSync(join(tmpdir(), 'pobratim-portal-'));
  const child = spawn(process.execPath, [program, ...words], {
    // Jest's options and a database for specs are none of a start's business.
    env: { ...process.env, NODE_OPTIONS: '', POSTGRES_URL: '', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listenTo(child);
  const address = await until(
    () => {
      if (child.exitCode !== null) throw new Error(`the register ended without an address:\n${said()}`);
      return /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0] ?? false;
    },
    { within: 90_000 },
  );
  return {
    address,
    stop: async () => {
      if (child.exitCode === null && child.kill('SIGINT')) await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function listenTo(child: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      parts.push(part.toString());
    });
  return () => parts.join('');
}
