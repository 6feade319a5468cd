import { cityTail } from './districts.js';
import { adjectiveNominative } from './grammar.js';
import { spelled } from './letters.js';
import { nameAt } from './names.js';
import { type PartyShape, type ShapeContext, adjacent, masculineOf, municipalShape } from './party-shapes.js';
import { DOTTED, INNER_ADJECTIVE, type TypeWord, typeWord } from './party-words.js';
import { type Token, endBefore, lowerAt } from './tokens.js';

interface Head {
  readonly type: TypeWord;
  readonly words: readonly Token[];
  /** First token of the name. */
  readonly name: number;
}

/** Whether an abbreviation stands as one: «г. Уфа», but not «2012 г.» and not «с Уфой». */
function abbreviates(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (!word || !DOTTED.has(word.lower)) return true;
  return tokens[at + 1]?.text === '.' && tokens[at - 1]?.kind !== 'number';
}

/** «город», «г.», «городской округ»: the words before a name. */
function headAt({ text, tokens }: ShapeContext, at: number): Head | null {
  const words: Token[] = [];
  let index = at;
  for (let token = tokens[index]; token && INNER_ADJECTIVE.test(token.lower); token = tokens[index]) {
    words.push(token);
    index += 1;
  }
  const word = tokens[index];
  const type = word ? typeWord(word.lower) : null;
  if (!word || !type || !abbreviates(tokens, index)) return null;
  if (words.length > 0 && !adjacent(text, words.at(-1), word)) return null;
  return { type, words: [...words, word], name: index + (tokens[index + 1]?.text === '.' ? 2 : 1) };
}

/** «муниципальное образование», «МО»: says that a municipality follows and is never part of its name. */
export function formationLength(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (/^муниципальн/u.test(first) && /^образовани/u.test(second)) return 2;
  return tokens[at]?.text === 'МО' ? 1 : 0;
}

const OPEN = /^[«"“„]$/u;
const CLOSE = /^[»"”]$/u;

/** A name with its type word before it: «городом Хаген», «община Первомай», «район Урсынов города Варшавы», «Городской округ „Город Чита“». */
export function typedAt(context: ShapeContext, at: number): PartyShape | null {
  const { tokens } = context;
  const head = headAt(context, at);
  if (!head) return null;
  const quoted = OPEN.test(tokens[head.name]?.text ?? '');
  const start = quoted ? head.name + 1 : head.name;
  const nested = quoted || head.words.length > 1 ? typedAt(context, start) : null;
  const shape = nested ?? plainShape(context, head, start, quoted);
  if (!shape) return null;
  return { ...shape, from: head.words[0]?.from ?? shape.from, ...closing(context, shape, quoted) };
}

const plainShape = (context: ShapeContext, head: Head, start: number, quoted: boolean): PartyShape | null =>
  (quoted ? quotedShape(context, head, start) : null) ?? namedShape(context, head, start);

/** «Сельское поселение „Пухновская волость“»: the name in quotation marks stays as it is. */
function quotedShape({ text, tokens }: ShapeContext, head: Head, start: number): PartyShape | null {
  if (head.type.nominative !== 'поселение') return null;
  const close = tokens.findIndex((token, index) => index > start && CLOSE.test(token.text));
  if (close < 0 || close > start + 6) return null;
  const name = text.slice(tokens[start - 1]?.from, endBefore(tokens, close + 1));
  return {
    ...municipalShape,
    from: endBefore(tokens, start),
    to: endBefore(tokens, close),
    whole: `${prefixOf(head)} ${name}`,
    case: head.type.case,
    formation: true,
    next: close,
  };
}

function namedShape(context: ShapeContext, head: Head, start: number): PartyShape | null {
  const { text, tokens } = context;
  const name = nameAt(context, start);
  if (!name || !adjacent(text, tokens[start - 1], tokens[start])) return null;
  const { type, words } = head;
  const after = start + name.tokens.length;
  const district = type.nominative === 'район' || type.nominative === 'округ';
  const [suffix, next] = district ? cityTail(context, after) : ['', after];
  return {
    ...municipalShape,
    from: endBefore(tokens, start),
    to: endBefore(tokens, next),
    name: name.tokens,
    prefix: type.nominative === '' ? '' : prefixOf(head),
    suffix,
    case: type.case,
    gender: masculineOf(type.gender),
    number: type.number,
    formation: words.length > 1 && /^(?:городск|муниципальн)/u.test(lowerAt(words, 0)),
    next,
  };
}

function prefixOf({ type, words }: Head): string {
  const inner = words.slice(0, -1).map((one) => adjectiveNominative(one.text.toLowerCase(), type.gender));
  const word = words.at(-1);
  return [...inner, word ? spelled(type.nominative, word) : type.nominative].join(' ');
}

/** Takes the closing quotation mark into the span. */
export function closing(
  { tokens }: ShapeContext,
  shape: PartyShape,
  quoted: boolean,
): { readonly to: number; readonly next: number } {
  const mark = tokens[shape.next];
  const closes = quoted && mark !== undefined && CLOSE.test(mark.text);
  return closes ? { to: mark.to, next: shape.next + 1 } : { to: shape.to, next: shape.next };
}
