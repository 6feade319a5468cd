import { watchOver, markOf } from '@pobratim/owned-process';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { KafkaPrograms } from '../programs/kafka-programs.js';
import { jvmFlags } from './jvm-flags.js';

/** One run of one node. */
export interface BrokerProcess {
  readonly pid: number;
  /** Settles when the process is gone, with the last lines of its log. */
  readonly ended: Promise<string>;
  /** Asks it to stop and waits; after `patience` milliseconds it is killed, which Kafka survives too. */
  stop(patience: number): Promise<void>;
  /** `kill -9`, and waits for the end. */
  kill(): Promise<void>;
}

/**
 * Starts the JVM of a node on `node.properties` in its folder. It writes `broker.log` there by itself, so a busy Node
 * process never holds it up (`broker.log.1` is that of the run before), and `broker.pid` says which process it is. It ends when this process dies.
 */
export function launchBroker(folder: string, programs: KafkaPrograms, holdsProcess: boolean): BrokerProcess {
  const logFile = join(folder, 'broker.log');
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'w');
  const child = spawn(
    programs.java.program,
    [...jvmFlags(programs), 'kafka.Kafka', join(folder, 'node.properties')],
    // A group of its own: Ctrl-C reaches the services first, and they say goodbye to a living broker.
    { cwd: folder, detached: true, env: { PATH: process.env['PATH'] ?? '' }, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  if (!holdsProcess) child.unref();
  const pidFile = join(folder, 'broker.pid');
  const { pid = 0 } = child;
  writeFileSync(pidFile, JSON.stringify(markOf(pid) ?? {}));
  const unwatch = watchOver(child);
  const ended = gone(child).then(() => {
    unwatch();
    rmSync(pidFile, { force: true });
    return lastWords(folder);
  });
  return {
    pid,
    ended,
    stop: async (patience) => {
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(impatience);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function gone(child: ChildProcess): Promise<void> {
  try {
    await once(child, 'exit');
  } catch {
    // It could not even be started; the log stays empty, and whoever waits for it says so.
  }
}

/** The end of the node's log, for a person. */
function lastWords(folder: string): string {
  const lines = readFileSync(join(folder, 'broker.log'), 'utf8').trim().split('\n');
  return lines
    .filter((line) => !line.startsWith('\tat '))
    .slice(-8)
    .join('\n');
}
