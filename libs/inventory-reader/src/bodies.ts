import { adjectiveNominative, endsSubject, looksAdjectival } from './grammar.js';
import { type PartyShape, type ShapeContext, adjacent, masculineOf } from './party-shapes.js';
import { INNER_ADJECTIVE, bodyNoun, executiveBody, typeWord } from './party-words.js';
import type { Token } from './tokens.js';

const OPEN = /^[«"“]$/u;
const CLOSE = /^[»"”]$/u;
const STOPS = new Set([
  'с',
  'со',
  'от',
  'на',
  'до',
  'к',
  'у',
  'из',
  'в',
  'во',
  'о',
  'об',
  'между',
  'для',
  'за',
  'под',
  'без',
  'которая',
  'который',
  'которое',
  'которые',
  'а',
  'но',
  'также',
]);

/** Where the name of a union or an agency ends: at a mark, a verb, a preposition or the next party. */
function nameEnd({ text, tokens, covered }: ShapeContext, from: number, crossing: boolean): number {
  let at = from;
  for (let token = tokens[at]; token; token = tokens[at]) {
    if (OPEN.test(token.text)) {
      const close = tokens.findIndex((one, index) => index > at && CLOSE.test(one.text));
      if (close < 0 || close > at + 20) break;
      at = close + 1;
      continue;
    }
    if (token.kind !== 'word' || !adjacent(text, tokens[at - 1], token)) break;
    if (token.lower === 'и' ? !joins(tokens, at) : ends(token, tokens[at + 1])) break;
    if (covered(token) && !crossing) break;
    at += 1;
  }
  return at;
}

const ends = (token: Token, next: Token | undefined): boolean =>
  !(token.lower === 'при' && next?.capital === true) &&
  (STOPS.has(token.lower) ||
    (!token.capital && endsSubject(token.lower) && !looksAdjectival(token.lower)) ||
    (typeWord(token.lower)?.case === 'ins' && next?.capital === true));

/** «и» goes on inside a name only before a small word that begins no party: «сибирских и дальневосточных городов». */
function joins(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || next.capital) return false;
  const type = typeWord(next.lower);
  return !endsSubject(next.lower) && (type === null || type.case === 'gen') && bodyNoun(next.lower) === null;
}

/** A union, an association, an agency, an administration of an executive committee, a government. */
export function bodyAt(context: ShapeContext, at: number): PartyShape | null {
  const { text, tokens, covered } = context;
  const adjectives: Token[] = [];
  let head = at;
  for (
    let token = tokens[head];
    token && head < at + 2 && !covered(token) && looksAdjectival(token.lower) && !bodyNoun(token.lower);
    token = tokens[head]
  ) {
    if (!adjacent(text, token, tokens[head + 1])) return null;
    adjectives.push(token);
    head += 1;
  }
  const first = tokens[at];
  const word = tokens[head];
  const noun = word ? bodyNoun(word.lower) : null;
  if (!noun || !word || !first || covered(word)) return null;
  const end = nameEnd(context, head + 1, noun.nominative !== 'администрация');
  const rest = text.slice(word.to, tokens[end - 1]?.to ?? word.to);
  if (!accepts(noun.nominative, rest, first, adjectives.length)) return null;
  const gender = noun.gender;
  const names = [
    ...adjectives.map((one) => adjectiveNominative(one.text, gender)),
    keepCapital(noun.nominative, word),
  ];
  return {
    from: first.from,
    to: tokens[end - 1]?.to ?? word.to,
    shape: 'body',
    level: noun.level,
    name: [],
    whole: capitalLike(names.join(' ') + rest.replace(/\s+/gu, ' '), first),
    prefix: '',
    suffix: '',
    case: null,
    gender: masculineOf(gender),
    number: null,
    next: end,
  };
}

const keepCapital = (nominative: string, word: Token): string =>
  word.capital ? nominative.charAt(0).toUpperCase() + nominative.slice(1) : nominative;
const capitalLike = (name: string, first: Token): string =>
  first.capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;

/** Which bodies are parties: unions of municipalities, agencies; an administration only of another body. */
function accepts(noun: string, rest: string, first: Token, adjectives: number): boolean {
  if (noun === 'администрация') return /исполнительн|исполком/u.test(rest);
  if (noun === 'совет') return /муниципальн|общин|муниципалитет|городов/u.test(rest);
  if (noun === 'агентство') return first.capital && (adjectives > 0 || rest !== '');
  if (noun === 'правительство' || noun === 'министерство') return true;
  return /^\s*[«"“]|город|общин|муниципал|гмин|коммун|мест|район|власт|самоуправ|побратим/u.test(rest);
}

/** «Глубокский районный исполнительный комитет», «Оршанский райисполком», «Муезерский муниципальный район». */
export function adjectivalAt(context: ShapeContext, at: number): readonly PartyShape[] {
  const { text, tokens, covered } = context;
  const names: Token[] = [];
  let index = at;
  for (
    let token = tokens[index];
    token?.capital === true &&
    looksAdjectival(token.lower) &&
    !INNER_ADJECTIVE.test(token.lower) &&
    !covered(token);
    token = tokens[index]
  ) {
    names.push(token);
    const next = tokens[index + 1];
    if (
      next &&
      (next.lower === 'и' || next.text === ',') &&
      tokens[index + 2]?.capital === true &&
      looksAdjectival(tokens[index + 2]?.lower ?? '')
    )
      index += 2;
    else {
      index += 1;
      break;
    }
  }
  if (names.length === 0) return [];
  const inner: Token[] = [];
  for (
    let token = tokens[index];
    token && INNER_ADJECTIVE.test(token.lower) && adjacent(text, tokens[index - 1], token);
    token = tokens[index]
  ) {
    inner.push(token);
    index += 1;
  }
  const noun = tokens[index];
  const type =
    noun && adjacent(text, tokens[index - 1], noun)
      ? (executiveBody(noun.lower) ?? typeWord(noun.lower))
      : null;
  if (!type || !noun || type.nominative === '' || (noun.capital && noun.text !== noun.text.toUpperCase()))
    return [];
  const dotted = noun.lower === 'р' || noun.lower.length < 3;
  if (dotted) return [];
  const [suffix, next] = cityTail(context, index + 1);
  const many = type.number === 'many';
  if (names.length > 1 && !many) return [];
  return names.map((name, position) => {
    const words = [calm(name), ...inner.map((one) => one.text.toLowerCase())].map((one) =>
      adjectiveNominative(one, type.gender),
    );
    const last = position === names.length - 1;
    return {
      from: name.from,
      to: last ? (tokens[next - 1]?.to ?? noun.to) : name.to,
      shape: 'adjectival',
      level: 'municipal',
      name: [name],
      whole: [...words, spelled(type.nominative, noun)].join(' ') + suffix,
      prefix: '',
      suffix: '',
      case: type.case,
      gender: masculineOf(type.gender),
      number: null,
      next,
    };
  });
}

/** «ПЕЧОРСКИЙ» of a heading as «Печорский». */
export function calm({ text }: Token): string {
  if (text.length < 2 || text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/(?<=^|-)(?!(?:на|де|ла|ле|д|о|ан|дер|им)-)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The type word in the spelling of the text: «посёлок» keeps its «ё». */
export function spelled(nominative: string, word: Token): string {
  return word.text.toLowerCase().includes('ё') && nominative === 'поселок' ? 'посёлок' : nominative;
}

/** «города Минска» after a district: a district of a city keeps the city. */
export function cityTail(
  { text, tokens, covered }: ShapeContext,
  at: number,
): readonly [suffix: string, next: number] {
  const [word, name] = [tokens[at], tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1]];
  if (!word || !name || typeWord(word.lower)?.nominative !== '' || typeWord(word.lower)?.case === 'ins')
    return ['', at];
  if (!name.capital || covered(name) || !adjacent(text, tokens[at - 1], word)) return ['', at];
  let end = tokens.indexOf(name, at) + 1;
  while (
    tokens[end]?.capital === true &&
    adjacent(text, tokens[end - 1], tokens[end]) &&
    !covered(tokens[end] ?? name)
  )
    end += 1;
  return [text.slice(tokens[at - 1]?.to ?? word.from, tokens[end - 1]?.to).replace(/\s+/gu, ' '), end];
}
