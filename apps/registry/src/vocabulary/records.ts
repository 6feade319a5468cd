import type { Edtf } from '@pobratim/kernel';

export const ACCESS_LEVELS = ['INTERNAL', 'PUBLIC', 'RESTRICTED'] as const;
/** Who may see a record; `INTERNAL` unless somebody decided otherwise. */
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** The office that keeps a record. Territory is a region code (`67`) or an OKTMO code (`66701000`). */
export interface Keeper {
  readonly office: string;
  readonly territory: string;
}

/** A piece of a source's extracted text: UTF-16 units, `from` included, `to` not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The source document a fact was read from, with the words of each field of the event's data, by its name (`title`;
 * `value` for a statement). `null` where a person simply said so.
 */
export interface Source {
  readonly document: string;
  readonly spans: Readonly<Record<string, Span>>;
}

/** What every fact may carry: where it was read and when the office says it learned it (claimed, never the log's own time). */
export interface Claimed {
  readonly source: Source | null;
  readonly learnedOn: Edtf | null;
}
