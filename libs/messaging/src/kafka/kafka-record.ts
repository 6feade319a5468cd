import type { IHeaders } from 'kafkajs';

/** A record to write. Bytes go out as they are; a `null` value is a tombstone. */
export interface OutgoingRecord {
  readonly key: string | Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers?: Readonly<Record<string, string | Uint8Array>>;
}

/** A record as it lies in a partition, not one byte interpreted. */
export interface StoredRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
}

/** The first of repeated headers counts; ours never repeat. */
export function headersOf(headers: IHeaders | undefined): Record<string, Buffer> {
  const kept: Record<string, Buffer> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) kept[name] = Buffer.from(first);
  }
  return kept;
}
