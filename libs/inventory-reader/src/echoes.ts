import { type DocumentNoun, documentNoun } from './document-words.js';
import type { DocumentContext, DocumentMention } from './document-mention.js';
import { kindOf } from './kinds.js';
import { SUBJECT_STEM } from './late-subjects.js';
import { subjectEnd } from './subjects.js';
import { type Token, lowerAt } from './tokens.js';

const REACH = 60;

/**
 * «Два соглашения: о побратимстве с Цзинанем и о дружбе с Хэфэем»: several documents under one noun, each with its own subject.
 * @param at the token of the noun, a plural
 * @returns a mention for every subject; fewer than two when the noun has no such list
 */
export function echoesOf(
  { text, tokens, dates }: DocumentContext,
  at: number,
  noun: DocumentNoun,
): readonly DocumentMention[] {
  const found: DocumentMention[] = [];
  for (let index = at + 1; index < Math.min(at + REACH, tokens.length); index += 1) {
    const token = tokens[index];
    if (!token || documentNoun(token.lower) !== null || /[.;]/u.test(token.text)) break;
    if (!opensSubject(tokens, index, at)) continue;
    const end = subjectEnd(tokens, index - 1, { noun, dates, text });
    const title = `${noun.nominative} ${text.slice(token.from, end).replace(/\s+/gu, ' ')}`;
    found.push({
      from: token.from,
      to: end,
      kind: kindOf(noun.family, title),
      title: title.charAt(0).toUpperCase() + title.slice(1),
      noun: noun.nominative,
      number: 'one',
      bare: false,
      late: null,
      draft: false,
      between: false,
    });
  }
  return found;
}

/** «о» at the noun, after a colon, a comma or «и», before a word that documents are about. */
function opensSubject(tokens: readonly Token[], index: number, noun: number): boolean {
  const [before, word] = [lowerAt(tokens, index - 1), lowerAt(tokens, index)];
  if ((word !== 'о' && word !== 'об') || !SUBJECT_STEM.test(lowerAt(tokens, index + 1))) return false;
  return index - 1 === noun || [':', ',', 'и'].includes(before);
}
