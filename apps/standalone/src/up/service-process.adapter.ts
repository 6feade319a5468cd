import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watchOver } from '@pobratim/owned-process';

import type { ServiceName } from './services.js';

const apps = resolve(import.meta.dirname, '../../..');

/** How long a service may take to begin; the registry of a training register writes eight years first. */
const BEGINNING = 120_000;
/** How long it may take to end before it is ended. */
const ENDING = 15_000;
/** Pause before a service that ended by itself is started again. */
const AGAIN = 1_000;

/** What a process is made of. */
export interface ServiceOrder {
  readonly name: ServiceName;
  readonly address: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Folder of the log files. */
  readonly logs: string;
  /** Hears that the service ended without being asked to, and that it is started again. */
  readonly onEnd: (lastWords: string) => void;
}

/** A service as a process of its own. One that ends by itself is started again: nothing is lost by it. */
export class ServiceProcess {
  readonly #order: ServiceOrder;
  readonly log: string;
  #child: ChildProcess | null = null;
  #stopping = false;
  #life: Promise<void> = Promise.resolve();

  constructor(order: ServiceOrder) {
    this.#order = order;
    mkdirSync(order.logs, { recursive: true, mode: 0o700 });
    this.log = join(order.logs, `${order.name}.log`);
  }

  /** For whoever wants to hurt it: another one after each restart, none in between. */
  get pid(): number | undefined {
    const child = this.#child;
    return child === null || child.exitCode !== null || child.signalCode !== null ? undefined : child.pid;
  }

  /** Starts it and waits until it says that it is ready. @throws Error with the last lines of its log */
  async start(): Promise<void> {
    this.#life = this.#live();
    const deadline = Date.now() + BEGINNING;
    while (!(await isReady(this.#order.address))) {
      if (this.#child?.exitCode != null || Date.now() > deadline) {
        await this.stop();
        throw new Error(`${this.#order.name}:\n${this.lastWords()}`);
      }
      await pause(100);
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#child?.kill('SIGTERM');
    const late = setTimeout(() => this.#child?.kill('SIGKILL'), ENDING);
    await this.#life;
    clearTimeout(late);
  }

  lastWords(): string {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  }

  async #live(): Promise<void> {
    for (let first = true; !this.#stopping; first = false) {
      if (!first) await pause(AGAIN);
      const child = this.#spawn();
      const release = watchOver(child);
      await once(child, 'exit').catch(() => undefined);
      release();
      // `stop` may have been called while it was awaited.
      if (this.#isStopping()) return;
      this.#order.onEnd(this.lastWords());
    }
  }

  #isStopping(): boolean {
    return this.#stopping;
  }

  #spawn(): ChildProcess {
    const log = openSync(this.log, 'a', 0o600);
    const main = join(apps, this.#order.name, 'dist/main.js');
    // A group of its own: Ctrl-C comes to this program, which ends the services in order.
    this.#child = spawn(process.execPath, ['--max-old-space-size=384', main], {
      env: { PATH: process.env['PATH'], ...this.#order.environment },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    return this.#child;
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}
