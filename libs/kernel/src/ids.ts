import { v5, v7, validate, version } from 'uuid';

/** The namespace of every id of Pobratim that must repeat: UUIDv5 of `ru.pobratim` among domain names. */
export const NAMESPACE = v5('ru.pobratim', v5.DNS);

/** A new id, ordered by time (RFC 9562, version 7). */
export function newId(): string {
  return v7();
}

/**
 * The same id for the same cause, on every machine and after every restart (RFC 9562, version 5).
 * Parts are joined by U+001F, which no part may contain, so that (`a`,`bc`) and (`ab`,`c`) differ.
 */
export function idOf(...parts: readonly string[]): string {
  if (parts.some((part) => part.includes('\u001f'))) throw new RangeError('a part of an id contains U+001F');
  return v5(parts.join('\u001f').normalize('NFC'), NAMESPACE);
}

/** Whether the text is a UUID in lower case of version 5 or 7, the only ones Pobratim writes. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase() && [5, 7].includes(version(text));
}
