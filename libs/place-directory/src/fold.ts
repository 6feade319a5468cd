/**
 * The key under which names are compared: lower case, «ё» as «е», hyphens and runs of spaces as one space,
 * apostrophes dropped, Latin letters without their marks («León» as «leon»).
 */
export function foldName(name: string): string {
  return foldWord(name.replace(/[-–—\s\u00a0]+/gu, ' ').trim());
}

/** {@link foldName} for a single word: its length is kept for Cyrillic, so that endings can be cut off. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  return PLAIN.test(lower) ? lower : foldMarks(lower.replace(/['’`ʼ]/gu, ''));
}

/** Words that need no further folding: almost all of a Russian text. */
const PLAIN = /^[а-я]*$/u;

function foldMarks(lower: string): string {
  return /[a-z\u00c0-\u024f]/u.test(lower)
    ? lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('ł', 'l')
        .replaceAll('ø', 'o')
        .replaceAll('ß', 'ss')
    : lower;
}

/** The words of a name, cut at spaces and hyphens, as they are written. */
export function wordsOf(name: string): readonly string[] {
  return name.split(/[-–—\s\u00a0]+/u).filter((word) => word !== '');
}
