interface Waiter {
  readonly reached: () => boolean;
  readonly settle: (answer: boolean) => void;
}

/** Those who wait for a read model to reach a position. */
export class PositionWaiters {
  readonly #waiting = new Set<Waiter>();

  /** Resolves to true once `reached` holds at a {@link look}, to false after `timeout` milliseconds. */
  wait(reached: () => boolean, timeout: number): Promise<boolean> {
    if (reached()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (answer: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(waiter);
        resolve(answer);
      };
      const waiter = { reached, settle };
      const timer = setTimeout(settle, timeout, false);
      this.#waiting.add(waiter);
    });
  }

  /** Something moved: answers those whose position is reached. */
  look(): void {
    for (const waiter of [...this.#waiting]) if (waiter.reached()) waiter.settle(true);
  }

  /** Nothing will move any more: answers everyone with false. */
  giveUp(): void {
    for (const waiter of [...this.#waiting]) waiter.settle(false);
  }
}
