import { isAlive } from '@pobratim/owned-process';
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { cannotStart } from './errors.js';

/**
 * Stops the server of an earlier run whose Node process is gone. To be called only by the holder of the folder's
 * lock: whoever holds it knows that no living run owns a server here.
 * @param clusterFolder the cluster's folder
 * @param onFound called when there is one
 * @throws DomainError `orphan-does-not-stop`
 */
export async function stopOrphan(clusterFolder: string, onFound: () => void): Promise<void> {
  const pid = serverOf(clusterFolder);
  if (pid === undefined) return;
  onFound();
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 10],
  ] as const) {
    if (!signalled(pid, signal) || (await ended(pid, clusterFolder, seconds))) return;
  }
  throw cannotStart(
    'orphan-does-not-stop',
    {
      ru: `От прошлого запуска остался сервер базы данных (процесс ${pid}), и он не останавливается. Данные не тронуты. Завершите этот процесс и запустите программу снова.`,
      en: `A database server of an earlier run (process ${pid}) is still there and does not stop. Nothing was touched. End that process and start again.`,
    },
    { pid },
  );
}

/** The process of the server that works in this folder; a number that now belongs to another program is forgotten. */
function serverOf(clusterFolder: string): number | undefined {
  const file = join(clusterFolder, 'postmaster.pid');
  let pid: number;
  try {
    pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (worksIn(pid, clusterFolder)) return pid;
  // PostgreSQL would take the stranger for a server and refuse to start.
  rmSync(file, { force: true });
  return undefined;
}

function worksIn(pid: number, clusterFolder: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterFolder);
    } catch {
      return false;
    }
  }
  const answer = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return answer.stdout.includes('postgres') && answer.stdout.includes(clusterFolder);
}

function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function ended(pid: number, clusterFolder: string, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 1000; waited += 25) {
    if (!isAlive(pid) || !worksIn(pid, clusterFolder)) return true;
    await pause(25);
  }
  return false;
}
