import type { DocumentMention } from './document-mention.js';
import type { Found } from './records.js';
import type { Party } from './places.js';
import type { Span } from './sentences.js';

/** One record out of a mention: whose and of which date, and where its own words begin. */
export interface Share {
  readonly foreigns: readonly Party[];
  readonly date: Found<string> | null;
  /** The words that set it apart from the other records of the mention; `null` for the first. */
  readonly own: Span | null;
}

/** Deals a mention out: several documents give one record each, one document of several parties gives one. */
export function sharesOf(
  document: DocumentMention,
  foreigns: readonly Party[],
  dates: readonly Found<string>[],
): readonly Share[] {
  const many =
    document.number === 'many' || (document.number === 'either' && (foreigns.length > 1 || dates.length > 1));
  if (many && foreigns.length > 1) return byPartner(foreigns, dates);
  if (many && dates.length > 1)
    return dates.map((date, index) => ({
      foreigns,
      date,
      own: index === 0 ? null : { from: date.from, to: date.to },
    }));
  return [{ foreigns, date: dates[0] ?? null, own: null }];
}

function byPartner(foreigns: readonly Party[], dates: readonly Found<string>[]): readonly Share[] {
  const lastPartner = foreigns.at(-1);
  if (dates.length === foreigns.length && lastPartner && dates.every((date) => date.from >= lastPartner.to))
    return foreigns.map((partner, index) => ({ foreigns: [partner], date: dates[index] ?? null, own: null }));
  const perPartner = foreigns.map((partner, index) => {
    const end = foreigns[index + 1]?.from ?? Infinity;
    return dates.find((date) => date.from >= partner.to && date.from < end) ?? null;
  });
  const last = perPartner.at(-1) ?? null;
  const shared =
    perPartner.filter((date) => date !== null).length <= 1
      ? (last ?? dates.find((date) => date.to <= (foreigns[0]?.from ?? 0)) ?? null)
      : null;
  return foreigns.map((partner, index) => ({
    foreigns: [partner],
    date: perPartner[index] ?? shared,
    own: null,
  }));
}
