import { setTimeout as pause } from 'node:timers/promises';

/** A piece of work that is done again and again. */
export interface Repeated {
  /** Ends after the piece under way. */
  stop(): Promise<void>;
}

/**
 * Does a piece of work, waits, and does it again. A piece that fails is told of and done again like any other: what it
 * left undone is still there.
 * @param every milliseconds between two pieces
 */
export function againAndAgain(
  work: () => Promise<void>,
  every: number,
  onFailure: (error: unknown) => void,
): Repeated {
  const stop = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await work().catch(onFailure);
      await pause(every, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stop.abort();
      await running;
    },
  };
}
