/** Writes the field types of Kafka's protocol, in the order they are given. */
export class FieldWriter {
  readonly #parts: Buffer[] = [];

  int8(value: number): this {
    return this.raw(Buffer.from([value]));
  }

  int16(value: number): this {
    const part = Buffer.alloc(2);
    part.writeInt16BE(value);
    return this.raw(part);
  }

  int32(value: number): this {
    const part = Buffer.alloc(4);
    part.writeInt32BE(value);
    return this.raw(part);
  }

  string(value: string): this {
    const bytes = Buffer.from(value);
    return this.int16(bytes.length).raw(bytes);
  }

  bytes(value: Uint8Array): this {
    return this.int32(value.length).raw(value);
  }

  /** Length of a compact array, string or byte field: one more than it is. */
  compactLength(length: number): this {
    return this.#varint(length + 1);
  }

  compactBytes(value: Uint8Array): this {
    return this.compactLength(value.length).raw(value);
  }

  compactString(value: string): this {
    return this.compactBytes(Buffer.from(value));
  }

  /** No tagged fields. */
  noTags(): this {
    return this.int8(0);
  }

  raw(bytes: Uint8Array): this {
    this.#parts.push(Buffer.from(bytes));
    return this;
  }

  done(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #varint(value: number): this {
    let rest = value;
    while (rest > 0x7f) {
      this.int8((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    return this.int8(rest);
  }
}

/** Reads the field types of Kafka's protocol, in the order they stand. */
export class FieldReader {
  #at = 0;
  constructor(readonly bytes: Buffer) {}

  int8(): number {
    return this.bytes.readInt8(this.#move(1));
  }

  int16(): number {
    return this.bytes.readInt16BE(this.#move(2));
  }

  int32(): number {
    return this.bytes.readInt32BE(this.#move(4));
  }

  /** A string, or nothing where the protocol allows null. */
  string(): string | undefined {
    return this.#text(this.int16());
  }

  /** A compact string, or nothing where the protocol allows null. */
  compactString(): string | undefined {
    return this.#text(this.compactLength());
  }

  compactLength(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.int8();
      value |= (byte & 0x7f) << shift;
      if (byte >= 0) return value - 1;
    }
  }

  #text(length: number): string | undefined {
    if (length < 0) return undefined;
    const start = this.#move(length);
    return this.bytes.toString('utf8', start, start + length);
  }

  #move(length: number): number {
    const start = this.#at;
    this.#at += length;
    return start;
  }
}
