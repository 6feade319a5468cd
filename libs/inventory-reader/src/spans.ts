import type { Span } from './sentences.js';

/** Marks inside a span, in order. */
export const within = <Mark extends Span>(marks: readonly Mark[], span: Span): readonly Mark[] =>
  marks.filter((mark) => mark.from >= span.from && mark.to <= span.to);

/** Whether one of the spans holds another whole. */
export const inside = (spans: readonly Span[], { from, to }: Span): boolean =>
  spans.some((span) => span.from <= from && to <= span.to);

/** {@link within} for many marks in order without overlaps: their beginning is searched by halves. */
export function amid<Mark extends Span>(marks: readonly Mark[], span: Span): readonly Mark[] {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.from ?? Infinity) < span.from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((marks[end]?.to ?? Infinity) <= span.to) end += 1;
  return marks.slice(low, end);
}
