import { startPostgres, type RunningPostgres } from '@pobratim/embedded-postgres';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_ROLE, migrate } from '../migrate.js';

/** A PostgreSQL of a spec's own, to be hurt: flushing to disk as in real life, with a migrated store. */
export interface SpecCluster {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Kills every process of the server at one stroke: nothing is written any more, nobody is told. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address, after a death of whatever kind. */
  readonly start: () => Promise<void>;
  /** No process of the server may write a file beyond so many bytes; `null` lifts that. Nothing else shows it. */
  readonly limitFiles: (bytes: number | null) => void;
  /** Settles when the server is gone. */
  readonly ended: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** @param settings PostgreSQL's parameters by name */
export async function specCluster(settings: Readonly<Record<string, string>> = {}): Promise<SpecCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pobratim-durability-'));
  let server: RunningPostgres = await startPostgres({ dataDir, settings });
  const { port, url: ownerUrl } = server;
  const appPassword = randomUUID();
  await migrate(ownerUrl, { purpose: 'training', appPassword });
  const appUrl = new URL(ownerUrl);
  appUrl.username = APP_ROLE;
  appUrl.password = appPassword;
  const postmaster = (): number =>
    Number(readFileSync(join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    ownerUrl,
    appUrl: appUrl.href,
    kill: async () => {
      const parent = postmaster();
      // Stopped first: otherwise it would see its children die and begin a recovery of its own.
      process.kill(parent, 'SIGSTOP');
      for (const child of [...childrenOf(parent), parent]) process.kill(child, 'SIGKILL');
      await server.ended;
    },
    start: async () => {
      await server.stop();
      server = await startPostgres({ dataDir, port, settings });
    },
    limitFiles: (bytes) => {
      const parent = postmaster();
      const limit = `--fsize=${bytes ?? 'unlimited'}:unlimited`;
      for (const pid of [parent, ...childrenOf(parent)]) {
        // As the account it runs under: a root without all its rights may not reach into another's process.
        const found = statSync(`/proc/${pid}`, { throwIfNoEntry: false });
        if (found === undefined) continue;
        const { uid, gid } = found;
        const { status, stderr } = started('prlimit', ['--pid', String(pid), limit], { uid, gid });
        if (status !== 0 && existsSync(`/proc/${pid}`))
          throw new Error(`The limit of process ${pid} stays: ${stderr}`);
      }
    },
    ended: () => server.ended,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Why files cannot be limited here; `undefined` when they can. */
export function noLimitsBecause(): string | undefined {
  if (process.platform !== 'linux') return 'the limit of a running process can be set on Linux only';
  return started('prlimit', ['--version']).status === 0 ? undefined : 'there is no prlimit on the path';
}

function started(
  program: string,
  args: readonly string[],
  account: { readonly uid?: number; readonly gid?: number } = {},
): SpawnSyncReturns<string> {
  return spawnSync(program, args, { ...account, cwd: '/', encoding: 'utf8' });
}

function childrenOf(parent: number): number[] {
  if (process.platform !== 'linux') {
    return started('pgrep', ['-P', String(parent)])
      .stdout.trim()
      .split('\n')
      .map(Number);
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid: string): number {
  try {
    // The name in brackets may hold anything; state and parent follow its end.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return -1;
  }
}
