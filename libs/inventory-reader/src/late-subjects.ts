import { documentNoun } from './document-words.js';
import type { Span } from './sentences.js';
import { type Token, lowerAt } from './tokens.js';

const REACH = 26;
/** How the words begin that documents are about. */
export const SUBJECT_STEM =
  /^(?:совместн|дружб|дружеств|дружеск|побратим|породн|сотруднич|партн|взаим|намерен|установлен|развити|обмен|пригранич|культурн|торгов|межмуницип|городах-побрат|стратегич|friendship|cooperation|twin|sister|partnership|mutual|establish)/u;
const LINKS = /^(?:с|со|между|with|between)$/u;
const PREPOSITIONS = /^(?:о|об|on|of)$/u;

/**
 * Where a subject stands after the parties: «Соглашение между Тулой и Брестом о сотрудничестве».
 * @param at the token of the document's noun, which has no subject of its own
 * @returns the index of the preposition, or `null`
 */
export function lateSubjectAt(tokens: readonly Token[], at: number): number | null {
  let linked = false;
  for (let index = at + 1; index < at + REACH; index += 1) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token || !next || endsClause(tokens, index)) return null;
    linked ||= LINKS.test(token.lower) || token.lower === 'от';
    if (linked && PREPOSITIONS.test(token.lower) && isSubject(tokens[index - 1], token, next)) return index;
  }
  return null;
}

/** Another document, a colon, a semicolon, a full stop that is not of «г.». */
function endsClause(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text ?? '';
  if (documentNoun(lowerAt(tokens, index)) !== null || text === ';' || text === ':') return true;
  return text === '.' && lowerAt(tokens, index - 1) !== 'г';
}

/** Whether «о» begins a subject: before a word of one, or right after the parties. */
function isSubject(before: Token | undefined, token: Token, next: Token): boolean {
  if (SUBJECT_STEM.test(next.lower)) return true;
  const russian = token.lower === 'о' || token.lower === 'об';
  return (
    russian && !next.capital && next.kind === 'word' && (before?.capital === true || before?.text === ')')
  );
}

/** A subject found after the parties: its words and where they stand. */
export interface LateSubject extends Span {
  readonly words: string;
}

/** Cuts the words of a late subject out of the text. */
export function lateSubject(text: string, [from, to]: readonly [number, number]): LateSubject {
  return { from, to, words: text.slice(from, to).replace(/\s+/gu, ' ') };
}
