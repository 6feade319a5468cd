import { adjectiveNominative, looksAdjectival } from './grammar.js';
import { bodyNameEnd } from './body-names.js';
import { type PartyShape, type ShapeContext, adjacent, masculineOf, municipalShape } from './party-shapes.js';
import { type BodyNoun, bodyNoun } from './party-words.js';
import type { Token } from './tokens.js';

/** The adjectives before the noun of a body: «Государственное агентство», «Словацкая ассоциация». */
function adjectivesAt({ text, tokens, covered }: ShapeContext, at: number): readonly Token[] {
  const found: Token[] = [];
  for (let index = at; index < at + 2; index += 1) {
    const token = tokens[index];
    if (!token || covered(token) || !looksAdjectival(token.lower) || bodyNoun(token.lower)) break;
    if (!adjacent(text, token, tokens[index + 1])) break;
    found.push(token);
  }
  return found;
}

/** A union, an association, an agency, an administration of an executive committee, a government. */
export function bodyAt(context: ShapeContext, at: number): PartyShape | null {
  const { text, tokens, covered } = context;
  const adjectives = adjectivesAt(context, at);
  const head = at + adjectives.length;
  const [first, word] = [tokens[at], tokens[head]];
  const noun = word && !covered(word) ? bodyNoun(word.lower) : null;
  if (!noun || !word || !first) return null;
  const next = bodyNameEnd(context, head + 1, noun.nominative !== 'администрация');
  const to = tokens[next - 1]?.to ?? word.to;
  const rest = text.slice(word.to, to);
  if (!accepts(noun, rest, first, adjectives.length > 0)) return null;
  const names = [
    ...adjectives.map((one) => adjectiveNominative(one.text, noun.gender)),
    word.capital ? capitalised(noun.nominative) : noun.nominative,
  ].join(' ');
  const whole = names + rest.replace(/\s+/gu, ' ');
  return {
    ...municipalShape,
    from: first.from,
    to,
    shape: 'body',
    level: noun.level,
    whole: first.capital ? capitalised(whole) : whole,
    gender: masculineOf(noun.gender),
    next,
  };
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Which bodies are parties: unions of municipalities, agencies; an administration only of another body. */
function accepts(noun: BodyNoun, rest: string, first: Token, described: boolean): boolean {
  switch (noun.nominative) {
    case 'администрация':
      return /исполнительн|исполком/u.test(rest);
    case 'совет':
      return /муниципальн|общин|муниципалитет|городов/u.test(rest);
    case 'агентство':
      return first.capital && (described || rest !== '');
    case 'правительство':
    case 'министерство':
      return true;
    default:
      return /^\s*[«"“]|город|общин|муниципал|гмин|коммун|мест|район|власт|самоуправ|побратим|мэр|глав/u.test(
        rest,
      );
  }
}
