import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { noteTooHard, refuseTooLong, type NoteReader, type Readings } from './note-reader.js';
import type { ReadingJob } from './reading-thread.adapter.js';

/** Bounds of the thread. */
export interface ThreadLimits {
  /** Milliseconds that one text may take. */
  readonly time?: number;
  /** Milliseconds without work after which the thread, and the directory in its memory, are given up. */
  readonly idle?: number;
}

/** MiB of heap: the directory of places and the longest text that is read. */
const HEAP = 320;
/** MiB for what is short-lived: little, or the process grows by what is thrown away at once. */
const YOUNG = 16;

const BUILT = import.meta.url.endsWith('.js');
const FILE = new URL(`./reading-thread.adapter.${BUILT ? 'js' : 'ts'}`, import.meta.url);
const FROM_SOURCE: WorkerOptions = {
  execArgv: ['--conditions=@pobratim/source', '--import', '@swc-node/register/esm-register'],
  env: {
    ...process.env,
    NODE_OPTIONS: '',
    SWC_NODE_PROJECT: fileURLToPath(new URL('../../../../../tsconfig.base.json', import.meta.url)),
  },
};

/**
 * Reads on a thread of its own, one text after the other, so that nobody else waits for a long one. The thread is begun
 * with the first text, kept for the next ones, and given up when there are none for a while.
 */
export class ThreadNoteReader implements NoteReader {
  readonly #time: number;
  readonly #idle: number;
  #thread: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #rest: NodeJS.Timeout | undefined;

  constructor({ time = 60_000, idle = 30_000 }: ThreadLimits = {}) {
    this.#time = time;
    this.#idle = idle;
  }

  async read<What extends keyof Readings>(what: What, text: string): Promise<Readings[What]> {
    refuseTooLong(text);
    const turn = this.#last.then(() => this.#work({ what, text }));
    this.#last = turn.catch(() => undefined);
    // The thread answers what it was asked for.
    return (await turn) as Readings[What];
  }

  /** Ends the thread; what is being read is read again another time. */
  async close(): Promise<void> {
    clearTimeout(this.#rest);
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }

  async #work(job: ReadingJob): Promise<unknown> {
    clearTimeout(this.#rest);
    const thread = (this.#thread ??= this.#begin());
    thread.ref();
    const clock = new AbortController();
    const overtime = setTimeout(() => {
      clock.abort();
    }, this.#time);
    try {
      thread.postMessage(job);
      const [answer] = (await once(thread, 'message', { signal: clock.signal })) as unknown[];
      this.#pause(thread);
      return answer;
    } catch (error) {
      await this.close();
      throw clock.signal.aborted || isOutOfMemory(error) ? noteTooHard() : error;
    } finally {
      clearTimeout(overtime);
    }
  }

  #begin(): Worker {
    return new Worker(FILE, {
      ...(BUILT ? { execArgv: [] } : FROM_SOURCE),
      resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG },
    });
  }

  #pause(thread: Worker): void {
    thread.unref();
    this.#rest = setTimeout(() => void this.close(), this.#idle);
    this.#rest.unref();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
