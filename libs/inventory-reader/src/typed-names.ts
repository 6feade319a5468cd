import { cityTail, spelled } from './bodies.js';
import { adjectiveNominative } from './grammar.js';
import { nameAt } from './names.js';
import { type PartyShape, type ShapeContext, adjacent, masculineOf } from './party-shapes.js';
import { DOTTED, INNER_ADJECTIVE, type TypeWord, typeWord } from './party-words.js';
import type { Token } from './tokens.js';

interface Head {
  readonly type: TypeWord;
  readonly words: readonly Token[];
  /** First token of the name. */
  readonly name: number;
}

/** «город», «г.», «городской округ», «муниципальное образование»: the words before a name. */
function headAt({ text, tokens }: ShapeContext, at: number): Head | null {
  const words: Token[] = [];
  let index = at;
  for (let token = tokens[index]; token && INNER_ADJECTIVE.test(token.lower); token = tokens[index]) {
    words.push(token);
    index += 1;
  }
  const word = tokens[index];
  if (!word || (words.length > 0 && !adjacent(text, words.at(-1), word))) return null;
  const type = typeWord(word.lower);
  if (!type) return null;
  const dot = tokens[index + 1]?.text === '.';
  if (DOTTED.has(word.lower) && (!dot || tokens[index - 1]?.kind === 'number')) return null;
  if (word.lower === 'с' && tokens[index + 2]?.capital !== true) return null;
  return { type, words: [...words, word], name: index + (dot ? 2 : 1) };
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
  const { text, tokens } = context;
  const head = headAt(context, at);
  if (!head) return null;
  const quoted = OPEN.test(tokens[head.name]?.text ?? '');
  const start = quoted ? head.name + 1 : head.name;
  const nested = typedAt(context, start);
  if (nested && (head.words.length > 1 || quoted))
    return { ...nested, from: head.words[0]?.from ?? nested.from, ...closing(context, nested, quoted) };
  const name = nameAt(context, start);
  if (!name || !adjacent(text, tokens[start - 1], tokens[start])) return null;
  const next = start + name.tokens.length;
  const kept = head.words.at(-1);
  const district = head.type.nominative === 'район' || head.type.nominative === 'округ';
  const [suffix, after] = district ? cityTail(context, next) : ['', next];
  const prefix = head.type.nominative === '' ? '' : prefixOf(head, kept);
  const shape: PartyShape = {
    from: head.words[0]?.from ?? name.tokens[0]?.from ?? 0,
    to: tokens[after - 1]?.to ?? 0,
    shape: 'typed',
    level: 'municipal',
    name: name.tokens,
    whole: null,
    prefix,
    suffix,
    case: head.type.case,
    gender: head.type.nominative === '' ? 'masculine' : masculineOf(head.type.gender),
    number: head.type.number,
    next: after,
    formation: head.words.length > 1 && /^(?:городск|муниципальн)/u.test(head.words[0]?.lower ?? ''),
  };
  return { ...shape, ...closing(context, shape, quoted) };
}

function prefixOf(head: Head, word: Token | undefined): string {
  const inner = head.words
    .slice(0, -1)
    .map((one) => adjectiveNominative(one.text.toLowerCase(), head.type.gender));
  return [...inner, word ? spelled(head.type.nominative, word) : head.type.nominative].join(' ');
}

/** Takes the closing quotation mark into the span. */
export function closing(
  { tokens }: ShapeContext,
  shape: PartyShape,
  quoted: boolean,
): { readonly to: number; readonly next: number } {
  const mark = tokens[shape.next];
  return quoted && mark && CLOSE.test(mark.text)
    ? { to: mark.to, next: shape.next + 1 }
    : { to: shape.to, next: shape.next };
}
