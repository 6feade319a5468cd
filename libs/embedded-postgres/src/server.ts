import { watchOver } from '@pobratim/owned-process';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Account } from './account.js';
import { openForAccount } from './cluster-folder.js';
import { cannotStart } from './errors.js';

/** A running server process. */
export interface Server {
  /** Settles when the process is gone, with its last lines; before a `stop` that means it died. */
  readonly ended: Promise<string>;
  /** Fast stop: sessions are ended, everything acknowledged is on disk. Waits for the process to be gone. */
  stop(): Promise<void>;
}

/** What the server is started with. */
export interface ServerOptions {
  readonly bin: string;
  readonly account: Account;
  readonly port: number;
  /** PostgreSQL's parameters by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Starts the server and waits until it accepts connections. It listens on 127.0.0.1 only and on no socket file.
 * Its process stands in a group of its own, so that Ctrl-C reaches the services first and they close their pools.
 * @throws DomainError `postgres-did-not-start` with the server's last lines
 */
export async function startServer(clusterFolder: string, options: ServerOptions): Promise<Server> {
  const child = spawnServer(clusterFolder, options);
  const lines: string[] = [];
  const ready = new Promise<boolean>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      lines.push(...part.split('\n').filter((line) => line !== ''));
      lines.splice(0, lines.length - 40);
      if (part.includes('ready to accept connections')) resolve(true);
    });
    child.once('error', (error) => lines.push(error.message));
    child.once('close', () => {
      resolve(false);
    });
  });
  const ended = new Promise<string>((resolve) => {
    child.once('close', () => {
      resolve(lines.slice(-8).join('\n'));
    });
  });
  const unwatch = watchOver(child);
  void ended.then(unwatch);
  if (!(await ready)) throw didNotStart(await ended);
  return { ended, stop: () => stopServer(child) };
}

function spawnServer(clusterFolder: string, options: ServerOptions): ChildProcess {
  const settings = { listen_addresses: '127.0.0.1', timezone: 'UTC', ...options.settings };
  const handle = openForAccount(clusterFolder, options.account);
  try {
    return spawn(
      join(options.bin, 'postgres'),
      [
        ...['-D', handle.path, '-p', String(options.port), '-k', ''],
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...options.account,
        cwd: '/',
        detached: true,
        env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
        stdio: ['ignore', 'ignore', 'pipe', ...handle.descriptors],
      },
    );
  } finally {
    handle.close();
  }
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGINT');
  // A session stuck in the kernel must not hold the program for ever; the log is replayed at the next start.
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 30_000);
  await gone;
  clearTimeout(impatience);
}

function didNotStart(lines: string): Error {
  return cannotStart('postgres-did-not-start', {
    ru: `Сервер базы данных не запустился. Данные остались в папке как были. Его последние слова:\n${lines}`,
    en: `The database server did not start. The data in the folder are as they were. Its last words:\n${lines}`,
  });
}
