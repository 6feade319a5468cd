/**
 * What people type, as the store keeps it: NFC, ordinary line ends, no NUL and no lone surrogate, trimmed.
 * The store itself refuses other text, so this stands at every door.
 */
export function typed(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim();
}

/** The key under which two spellings of one name meet: case, ё, quotes, dashes and spaces do not count. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»„“”"'’`]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();
}
