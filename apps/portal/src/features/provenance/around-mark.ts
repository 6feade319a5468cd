import type { Ground, SourceText } from '../../__generated__/registry/types.gen.js';

/** A piece of a text cut at the marked words; dots where the text goes on. */
export interface AroundMark {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const afterBreak = (text: string): string => text.replace(/^\S*\s/, '');
const beforeBreak = (text: string): string => text.replace(/\s\S*$/, '');

/** Cuts a fetched piece at the words of a ground, whole words only at the outer ends. Offsets are UTF-16 units. */
export function aroundMark(piece: SourceText, { from, to }: Ground): AroundMark {
  const starts = piece.from > 0;
  const ends = piece.to < piece.length;
  const open = (text: string): string => (starts ? `…${afterBreak(text)}` : text);
  const close = (text: string): string => (ends ? `${beforeBreak(text)}…` : text);
  if (from === null || to === null) return { before: close(open(piece.text)), marked: '', after: '' };
  return {
    before: open(piece.text.slice(0, Math.max(0, from - piece.from))),
    marked: piece.text.slice(Math.max(0, from - piece.from), to - piece.from),
    after: close(piece.text.slice(to - piece.from)),
  };
}
