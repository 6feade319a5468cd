import { parseEdtf } from '@pobratim/kernel';

/** The years that the decade rulers show. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The place of a date on a ruler, 0…1 from its left end; `null` where the date says nothing. */
export function placeOf(edtf: string | null, { from, to }: Span): number | null {
  const range = edtf === null ? null : parseEdtf(edtf);
  if (range?.earliest == null || range.latest === null) return null;
  const middle = (Date.parse(range.earliest) + Date.parse(range.latest)) / 2;
  const year = 1970 + middle / (365.2425 * 86_400_000);
  return Math.min(1, Math.max(0, (year - from) / (to - from)));
}

/** Whole decades from the first to the one after `today`. */
export function spanUpTo(today: string, first = 1955): Span {
  return { from: first, to: Number(today.slice(0, 4)) + 3 };
}

/** The decades that begin inside a span. */
export function decadesOf({ from, to }: Span): readonly number[] {
  const first = Math.ceil(from / 10) * 10;
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / 10)) }, (_, index) => first + index * 10);
}
