/** Cuts a stream of bytes into the frames of Kafka's protocol: a length of four bytes, then that many. */
export class FrameCutter {
  #rest: Buffer = Buffer.alloc(0);

  /** @returns whole frames, their length in front; what is not whole waits for the next bytes */
  cut(bytes: Uint8Array): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const frames: Buffer[] = [];
    while (this.#rest.length >= 4 && this.#rest.length >= 4 + this.#rest.readInt32BE(0)) {
      const end = 4 + this.#rest.readInt32BE(0);
      frames.push(this.#rest.subarray(0, end));
      this.#rest = this.#rest.subarray(end);
    }
    return frames;
  }
}

/** Which way something goes: from the client, or back to it. */
export type Direction = 'request' | 'answer';

/** One request or answer on its way, as the proxy sees it. */
export interface PassingFrame {
  readonly direction: Direction;
  /** Number of the request's kind in Kafka's protocol: 0 produce, 1 fetch, 3 metadata, … */
  readonly api: number;
  /** Of the whole frame. */
  readonly bytes: number;
}

/** Puts names to the frames of one connection: an answer says only which request it answers. */
export class FrameNames {
  readonly #asked = new Map<number, number>();

  of(direction: Direction, frame: Buffer): PassingFrame {
    if (direction === 'request') {
      const api = frame.readInt16BE(4);
      this.#asked.set(frame.readInt32BE(8), api);
      return { direction, api, bytes: frame.length };
    }
    const correlation = frame.readInt32BE(4);
    const api = this.#asked.get(correlation) ?? -1;
    this.#asked.delete(correlation);
    return { direction, api, bytes: frame.length };
  }
}
