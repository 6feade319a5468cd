import { endsSubject, looksAdjectival } from './grammar.js';
import { type ShapeContext, adjacent } from './party-shapes.js';
import { bodyNoun, typeWord } from './party-words.js';
import type { Token } from './tokens.js';

const OPEN = /^[«"“]$/u;
const CLOSE = /^[»"”]$/u;
const LONGEST_QUOTE = 20;
const STOPS = new Set(
  'с со от на до к у из в во о об между для за под без которая который которое которые а но также'.split(' '),
);

/** The token after the closing mark of a quotation that opens at `at`; `null` when it does not close. */
function afterQuote(tokens: readonly Token[], at: number): number | null {
  for (let index = at + 1; index < at + LONGEST_QUOTE; index += 1)
    if (CLOSE.test(tokens[index]?.text ?? '')) return index + 1;
  return null;
}

/**
 * Where the name of a union or an agency ends: at a mark, a verb, a preposition or the next party.
 * @param crossing whether regions and countries can be part of the name
 */
export function bodyNameEnd(context: ShapeContext, from: number, crossing: boolean): number {
  const { tokens } = context;
  let at = from;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const quote = OPEN.test(token.text) ? afterQuote(tokens, at) : null;
    if (quote === null && !belongs(context, at, crossing)) break;
    at = quote ?? at + 1;
  }
  return at;
}

function belongs({ text, tokens, covered }: ShapeContext, at: number, crossing: boolean): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word' || !adjacent(text, tokens[at - 1], token)) return false;
  if (covered(token) && !crossing) return false;
  return token.lower === 'и' ? joins(next) : !ends(token, next);
}

function ends(token: Token, next: Token | undefined): boolean {
  if (token.lower === 'при') return next?.capital !== true;
  if (STOPS.has(token.lower)) return true;
  if (typeWord(token.lower)?.case === 'ins' && next?.capital === true) return true;
  return !token.capital && endsSubject(token.lower) && !looksAdjectival(token.lower);
}

/** «Центра и Северо-Запада», «Сибири и Дальнего Востока»: parts of a country. */
const SIDE_OF_WORLD =
  /^(?:(?:северо|юго)-(?:запад|восток)|север|юг|запад|восток|центр|урал|поволжь|сибир|дальн|закавказь|кавказ|черноземь)\p{L}{0,3}$/u;

/** «и» goes on inside a name only before a small word that begins no party: «сибирских и дальневосточных городов». */
function joins(next: Token | undefined): boolean {
  if (next?.kind !== 'word' || bodyNoun(next.lower) !== null) return false;
  if (next.capital) return SIDE_OF_WORLD.test(next.lower);
  const type = typeWord(next.lower);
  return !endsSubject(next.lower) && (type === null || type.case === 'gen');
}
