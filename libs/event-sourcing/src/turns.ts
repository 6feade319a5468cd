/** One after the other: what must not meet takes turns. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work when everything asked for earlier is over, however that ended. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
