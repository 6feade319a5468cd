/**
 * Items between one that reads and one that writes, at most so many: reading goes on while writing is under way, and
 * waits when writing does not come after.
 */
export class Backlog<Item> {
  readonly #most: number;
  #items: Item[] = [];
  #ended: { readonly error: unknown } | null = null;
  #isClosed = false;
  #wake: () => void = () => undefined;
  #room: () => void = () => undefined;

  constructor(most: number) {
    this.#most = most;
  }

  /** The item that waits longest. */
  get oldest(): Item | undefined {
    return this.#items[0];
  }

  /** Reads until the source ends or fails; what it failed with is thrown by {@link take}. */
  async fill(source: AsyncIterable<Item>): Promise<void> {
    try {
      for await (const item of source) {
        this.#items.push(item);
        this.#wake();
        if (this.#isClosed) return;
        if (this.#items.length >= this.#most)
          await new Promise<void>((resolve) => {
            this.#room = resolve;
          });
      }
      this.#end(new Error('the log ended'));
    } catch (error) {
      this.#end(error);
    }
  }

  /** What is there, at most so many; nothing when nothing came within the time (milliseconds). */
  async take(most: number, within: number): Promise<readonly Item[]> {
    if (this.#items.length === 0) await this.#arrival(within);
    if (this.#items.length === 0 && this.#ended !== null) throw this.#ended.error;
    const taken = this.#items.slice(0, most);
    this.#items = this.#items.slice(most);
    if (this.#items.length < this.#most) this.#room();
    return taken;
  }

  /** Nobody takes any more: reading ends. */
  close(): void {
    this.#isClosed = true;
    this.#room();
  }

  #end(error: unknown): void {
    this.#ended = { error };
    this.#wake();
  }

  async #arrival(within: number): Promise<void> {
    if (this.#ended !== null) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      timer = setTimeout(resolve, Math.max(0, within));
    });
    clearTimeout(timer);
  }
}
