/**
 * The one form in which extracted text is read and in which offsets count (UTF-16 units): NFC, line ends as
 * `\n`, no byte order mark, no invisible hyphens and zero-width marks inside words, no blanks before a line end
 * (tabs stay: they are empty cells).
 */
export function tidy(text: string): string {
  return withoutTrailingBlanks(
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, ''),
  );
}

/** Cuts blanks before every line end. No pattern: one that ends in `$` is quadratic on a long run of blanks. */
export function withoutTrailingBlanks(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      let end = line.length;
      while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\u00a0')) end -= 1;
      return line.slice(0, end);
    })
    .join('\n');
}
