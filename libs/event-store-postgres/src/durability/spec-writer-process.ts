import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Journal, JournalLine } from './spec-journal.js';

const root = join(import.meta.dirname, '../../../..');

/** A writer in a process of its own, which tells a journal what it wants and what it hears. */
export class WriterProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #gone: Promise<unknown>;
  /** Resolves with its first answer; fails when it ends before. */
  readonly begun: Promise<void>;
  #complaint = '';

  /**
   * Starts it from its source.
   * @param url of the store, as its writers know it
   * @param name of the writer; it names its own streams
   */
  constructor(url: string, name: string, journal: Journal) {
    this.#child = spawn(
      process.execPath,
      [
        ...['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'],
        ...['--import', '@swc-node/register/esm-register'],
        ...[join(import.meta.dirname, 'spec-writer.cli.ts'), url, name],
      ],
      {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '', SWC_NODE_PROJECT: join(root, 'tsconfig.base.json') },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    this.#child.stdin.on('error', () => undefined);
    this.#child.stderr.on('data', (part: Buffer) => (this.#complaint += part.toString()));
    const lines = createInterface({ input: this.#child.stdout });
    // Both: the pipe may still hold what was said before the death.
    this.#gone = Promise.all([once(this.#child, 'exit'), once(lines, 'close')]);
    this.begun = new Promise((resolve, reject) => {
      lines.on('line', (text) => {
        const line = lineOf(text);
        if (line === undefined) return;
        journal.note(line);
        if (line.kind === 'answer') resolve();
      });
      const slow = setTimeout(() => {
        reject(new Error(`The writer did not begin: ${this.#complaint}`));
      }, 60_000);
      slow.unref();
      void this.#gone.then(() => {
        clearTimeout(slow);
        reject(new Error(`The writer ended: ${this.#complaint}`));
      });
    });
    this.begun.catch(() => undefined);
  }

  /** At once, in the middle of whatever it does. Other signals stop it (`SIGSTOP`) and let it go on (`SIGCONT`). */
  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal);
  }

  /** Resolves when it is dead and everything it said was heard. */
  async gone(): Promise<void> {
    await this.#gone;
  }

  /** Lets it bring what it began to an end. @throws Error when it fails in that */
  async finish(): Promise<void> {
    this.#child.stdin.end();
    await this.#gone;
    if (this.#child.exitCode !== 0) throw new Error(`The writer failed: ${this.#complaint}`);
  }
}

/** Death may cut the last line short. */
function lineOf(text: string): JournalLine | undefined {
  try {
    return JSON.parse(text) as JournalLine;
  } catch {
    return undefined;
  }
}
