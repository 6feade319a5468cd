/** A word, a number or a single mark of a text, with its place in UTF-16 units. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
}

const PIECE = /\p{L}[\p{L}\p{M}’'ʼ]*(?:-\p{L}[\p{L}\p{M}’'ʼ]*)*|\p{N}+|[^\s\p{L}\p{N}]/gu;

/** Cuts a stretch of text into tokens; a hyphenated word is one token. */
export function tokenize(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const [piece] = match;
    const kind = /^\p{L}/u.test(piece) ? 'word' : /^\p{N}/u.test(piece) ? 'number' : 'mark';
    const start = from + match.index;
    tokens.push({
      text: piece,
      lower: piece.toLowerCase().replaceAll('ё', 'е'),
      from: start,
      to: start + piece.length,
      kind,
      capital: kind === 'word' && /^\p{Lu}/u.test(piece),
    });
  }
  return tokens;
}

/** The words of tokens cut at hyphens, as the place directory wants them. */
export function partsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => token.text.split('-'));
}

/** The lower-case word at a place, empty beyond the ends. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** The end of the token before a place: where a run that stops there ends. */
export function endBefore(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.to ?? 0;
}
