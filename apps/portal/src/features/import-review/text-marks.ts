import type { Import } from '../../__generated__/registry/types.gen.js';

export type MarkKind = 'CERTAIN' | 'PROBABLE' | 'ASK' | 'DOMESTIC' | 'UNREAD';

/** A span of the text, in UTF-16 units, and what it became. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  readonly kind: MarkKind;
  /** Number of the candidate, or `null` for a line that became nothing. */
  readonly no: number | null;
  /** Code of why a line became nothing. */
  readonly reason: string | null;
}

/** A piece of the text between two ends of marks, with the marks that cover it, the narrowest first. */
export interface TextPiece {
  readonly from: number;
  readonly text: string;
  readonly marks: readonly TextMark[];
  /** Whether a mark ends here, so that a note may follow. */
  readonly closes: readonly TextMark[];
}

/** All spans that an import found in its text. */
export function marksOf({ candidates, domestic, unrecognised }: Import): readonly TextMark[] {
  return [
    ...candidates.map(({ from, to, certainty, no }) => ({ from, to, kind: certainty, no, reason: null })),
    ...domestic.map(({ from, to, no }) => ({ from, to, kind: 'DOMESTIC' as const, no, reason: null })),
    ...unrecognised.map(({ from, to, reason }) => ({ from, to, kind: 'UNREAD' as const, no: null, reason })),
  ].filter(({ from, to }) => to > from);
}

/**
 * Cuts the text at every end of a mark; the pieces put together are the text again. Marks may overlap: several
 * documents are read from one line. Linear in the text, n·log n in the marks.
 */
export function piecesOf(text: string, marks: readonly TextMark[]): readonly TextPiece[] {
  const inside = (offset: number): number => Math.min(text.length, Math.max(0, offset));
  const cuts = new Set([0, text.length, ...marks.flatMap(({ from, to }) => [inside(from), inside(to)])]);
  const ends = [...cuts].sort((a, b) => a - b);
  const opening = [...marks].sort((a, b) => a.from - b.from);
  const pieces: TextPiece[] = [];
  let open: TextMark[] = [];
  let next = 0;
  ends.slice(0, -1).forEach((from, index) => {
    const to = ends[index + 1] ?? text.length;
    open = open.filter((mark) => mark.to > from);
    while (next < opening.length && (opening[next]?.from ?? Infinity) <= from) {
      const mark = opening[next];
      if (mark !== undefined && mark.to > from) open.push(mark);
      next += 1;
    }
    const covering = [...open].sort((a, b) => a.to - a.from - (b.to - b.from));
    pieces.push({
      from,
      text: text.slice(from, to),
      marks: covering,
      closes: covering.filter((one) => inside(one.to) === to),
    });
  });
  return pieces;
}
