/**
 * The one form in which extracted text is read and in which offsets count (UTF-16 units): NFC, line ends as
 * `\n`, no byte order mark, no invisible hyphens and zero-width marks inside words, no blanks before a line end.
 */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\u00a0]+$/gm, '');
}
