import { NO_PREVIOUS } from '@pobratim/event-sourcing';

/** Where a stream ends: the last revision (-1 for none) and the leaf hash that the next entry names. */
export interface StreamHead {
  readonly revision: number;
  readonly leafHash: string;
}

const NOTHING: StreamHead = { revision: -1, leafHash: NO_PREVIOUS };

/**
 * Guesses of where streams end, so that entries can be composed before the lock is held. A wrong guess costs one
 * more round, never a wrong entry: the store compares under the lock. No caller is ever answered from here.
 */
export class StreamHeads {
  readonly #heads = new Map<string, StreamHead>();
  readonly #capacity: number;

  /** @param capacity streams to remember; those not used for longest are forgotten first */
  constructor(capacity = 20_000) {
    this.#capacity = capacity;
  }

  guess(stream: string): StreamHead {
    return this.#heads.get(stream) ?? NOTHING;
  }

  /** The store's own word, given under the lock. */
  learn(stream: string, head: StreamHead): void {
    this.#heads.delete(stream);
    this.#heads.set(stream, head);
    if (this.#heads.size <= this.#capacity) return;
    const [oldest] = this.#heads.keys();
    if (oldest !== undefined) this.#heads.delete(oldest);
  }

  /** Seen in passing by a reader; older than what is known counts for nothing. */
  notice(stream: string, head: StreamHead): void {
    if (head.revision > this.guess(stream).revision) this.learn(stream, head);
  }

  /** The stream is not there: what was guessed came from another life. */
  forget(stream: string): void {
    this.#heads.delete(stream);
  }
}
