/**
 * Passes batches from one who has them to one who asks for them, one at a time: the first waits until the second is
 * done with what it got.
 */
export class HandOver<T> {
  readonly #waiting: { readonly batch: T; readonly done: () => void }[] = [];
  #wake: () => void = () => undefined;
  #end: { readonly error: Error | null } | null = null;

  get hasEnded(): boolean {
    return this.#end !== null;
  }

  /** Resolves once the batch was worked off, or nobody will ask any more. */
  offer(batch: T): Promise<void> {
    if (this.#end !== null) return Promise.resolve();
    return new Promise((done) => {
      this.#waiting.push({ batch, done });
      this.#wake();
    });
  }

  /** Batches until the end; what it throws is what it was ended with. */
  async *batches(): AsyncGenerator<T, void, undefined> {
    for (;;) {
      const next = this.#waiting[0];
      if (this.#end !== null) {
        if (this.#end.error !== null) throw this.#end.error;
        return;
      }
      if (next === undefined) {
        await new Promise<void>((wake) => {
          this.#wake = wake;
        });
        continue;
      }
      yield next.batch;
      this.#waiting.shift();
      next.done();
    }
  }

  /** @param error `null` for an end that was wished */
  end(error: Error | null = null): void {
    this.#end ??= { error };
    for (const { done } of this.#waiting.splice(0)) done();
    this.#wake();
  }
}
