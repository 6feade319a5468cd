import { type RestoreHints, restoreNominative } from '@pobratim/place-directory';
import { calm } from './letters.js';
import type { PartyMention } from './party-mention.js';
import type { Token } from './tokens.js';

/** A Latin name in capitals; Cyrillic ones are calmed by the directory's own spelling. */
const isLoud = (token: Token): boolean =>
  token.text.length > 3 && /^[A-Z]{4}/u.test(token.text) && token.text === token.text.toUpperCase();

/** Joins words with what stands between the tokens in the text. */
function join(mention: PartyMention, words: readonly string[], text: string): string {
  return mention.name
    .map((token, index) => {
      const before = mention.name[index - 1];
      return (before ? text.slice(before.to, token.from).replace(/\s+/gu, ' ') : '') + (words[index] ?? '');
    })
    .join('');
}

/**
 * The name in the letters of the text from words that the directory put into the nominative.
 * @param restored words cut at hyphens
 */
export function spelledName(mention: PartyMention, restored: readonly string[], text: string): string {
  let at = 0;
  const words = mention.name.map((token) => {
    const count = token.text.split('-').length;
    at += count;
    return isLoud(token) ? calm(token) : restored.slice(at - count, at).join('-');
  });
  return join(mention, words, text);
}

const LINK = /^(?:на|над|под|при|им|ин|де|дю|дез|ан|ам|дер|сюр|су|ла|ле|д|эль|о|апон|упон)$/iu;

function restoredWord(token: Token, hints: RestoreHints): string {
  const parts = calm(token).split('-');
  const [first = ''] = parts;
  const [linked, head] = [parts.length > 2 && LINK.test(parts[1] ?? ''), restoreNominative(first, hints)];
  if (linked && head !== first) return [head, ...parts.slice(1)].join('-');
  const last = parts.length - 1;
  return parts.map((part, index) => (index === last ? restoreNominative(part, hints) : part)).join('-');
}

/** The likeliest nominative of a name that no directory knows. */
export function restoredName(mention: PartyMention, hints: RestoreHints, text: string): string {
  return join(
    mention,
    mention.name.map((token) => restoredWord(token, hints)),
    text,
  );
}
