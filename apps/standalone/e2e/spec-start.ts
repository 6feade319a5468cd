import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@pobratim/testing';

const folders: string[] = [];
const started: ChildProcess[] = [];

/** A data folder that is removed by {@link removeFolders}. */
export function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'pobratim-start-'));
  folders.push(made);
  return made;
}

/** For `afterAll`. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** For `afterEach`: ends every start that is still there. */
export async function endStarts(): Promise<void> {
  for (const node of started.splice(0)) {
    if (node.exitCode !== null || node.signalCode !== null) continue;
    const gone = once(node, 'exit');
    node.kill('SIGKILL');
    await gone;
  }
}

/** A start under the hand of a spec. */
export interface Start {
  readonly node: ChildProcess;
  readonly said: () => string;
  /** The address, once the line with it is there. */
  readonly address: () => Promise<string>;
  readonly exit: Promise<number | null>;
}

/** A start as `npm start` makes it, once everything is built. */
export function start(
  dataDir: string,
  options: { args?: string[]; env?: Record<string, string> } = {},
): Start {
  const node = spawn(
    process.execPath,
    [join(import.meta.dirname, '../dist/main.js'), ...(options.args ?? [])],
    {
      env: { PATH: process.env['PATH'], DATA_DIR: dataDir, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  started.push(node);
  const parts: string[] = [];
  for (const stream of [node.stdout, node.stderr])
    stream.on('data', (part: Buffer) => parts.push(part.toString()));
  const said = (): string => parts.join('');
  const exit = once(node, 'exit').then(([code]) => code as number | null);
  const address = async (): Promise<string> => {
    const found = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0] ?? node.exitCode ?? false, {
      within: 60_000,
    });
    if (typeof found === 'number') throw new Error(`ended without an address:\n${said()}`);
    return found;
  };
  return { node, said, address, exit };
}

/** The process of a register's database. */
export function serverIn(dataDir: string, purpose = 'training'): number {
  return Number(
    readFileSync(join(dataDir, purpose, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0],
  );
}

/** Whether a process is there. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
