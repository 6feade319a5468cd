import { typed } from '@pobratim/kernel';

/** A request with all its texts as the store keeps them (NFC, no NUL); the store itself refuses others. */
export function typedBody<Body>(body: Body): Body {
  return normalised(body) as Body;
}

function normalised(value: unknown): unknown {
  if (typeof value === 'string') return typed(value);
  if (Array.isArray(value)) return value.map(normalised);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, normalised(member)]));
}

/** A person's own words, or `null` where nothing but spaces was typed. */
export function wordsOf(words: string | null): string | null {
  return words === null || words.trim() === '' ? null : typed(words);
}
