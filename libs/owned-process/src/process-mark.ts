import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of one process: a number alone is given to another program sooner or later. */
export interface ProcessMark {
  readonly pid: number;
  /** When that process began, in the system's own words; compared, never parsed. */
  readonly started: string;
}

/** The mark of the process that asks. */
export function ownMark(): ProcessMark {
  return { pid: process.pid, started: startOf(process.pid) ?? 'unknown' };
}

/**
 * The mark of another process, a child just started for example.
 * @returns nothing when there is no such process any more
 */
export function markOf(pid: number): ProcessMark | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

/** Whether exactly this run is still going, and not another program that was given its number. */
export function isRunning(mark: ProcessMark): boolean {
  return startOf(mark.pid) === mark.started;
}

/** Whether any process has this number; one of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startOf(pid: number): string | undefined {
  return process.platform === 'linux' ? linuxStart(pid) : portableStart(pid);
}

/** Ticks since boot are unique only within one boot, hence the boot's id beside them. */
function linuxStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold spaces: count fields after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

function portableStart(pid: number): string | undefined {
  const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const started = answer.stdout.trim();
  return started === '' ? undefined : started;
}
