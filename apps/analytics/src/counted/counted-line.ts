import type { Edtf } from '@pobratim/kernel';
import type { Audience } from './readers.js';

/** What is counted: relations, or the documents in them. */
export type Unit = 'PARTNERSHIP' | 'AGREEMENT';

/** What a row behind a number shows. */
export interface CountedRow {
  readonly id: string;
  /** `67-2026-0001`, `ПР-67-0003` */
  readonly number: string;
  /** Title of the document; of a partnership the names of its parties. */
  readonly title: string;
  readonly partnership: { readonly id: string; readonly number: string; readonly title: string };
  readonly kinds: readonly string[];
  /** Of a partnership the first signing among its documents. */
  readonly signedOn: Edtf | null;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly legal: string;
  readonly documents: number;
  readonly uncertain: boolean;
}

/** A line as it looks on a day: what it counts under, who may see it, what it shows. */
export interface LinePicture {
  readonly audience: readonly Audience[];
  readonly scope: readonly string[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly kinds: readonly string[];
  readonly decades: readonly string[];
  readonly legal: string;
  readonly domestic: boolean;
  readonly uncertain: boolean;
  readonly documents: number;
  /** Sorts by the first day of the date, unknown last. */
  readonly byDate: string;
  readonly row: CountedRow;
}

/** A picture with the days `[validFrom, validTo)` on which it holds; `null` is open. */
export interface CountedLine extends LinePicture {
  readonly unit: Unit;
  readonly id: string;
  readonly partnership: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
