import { findPlaces } from '@pobratim/place-directory';
import { bodyAt } from './bodies.js';
import { adjectivalAt } from './districts.js';
import { englishAt } from './english-names.js';
import type { GeographyMark } from './geography.js';
import { nameAt } from './names.js';
import { type PartyShape, type ShapeContext, type Slot, adjacent } from './party-shapes.js';
import { closing, formationLength, typedAt } from './typed-names.js';
import type { Token } from './tokens.js';

/** A party as the sentence has it, not yet known to be a place of any country. */
export interface PartyMention extends PartyShape {
  readonly slot: Slot;
  /** Whether it goes on a list begun by the mention before it. */
  readonly coordinated: boolean;
  readonly preposition: string | null;
  /** The adjective of a country before it. */
  readonly adjective: GeographyMark | null;
  /** Whether the directory knows its name in some country. */
  readonly strong: boolean;
}

export interface PartyContext extends ShapeContext {
  readonly geography: readonly GeographyMark[];
  /** Whether the token stands inside quotation marks. */
  readonly quoted: (token: Token) => boolean;
  /** Where the block's own words begin: a name there needs no other sign. */
  readonly head: number;
}

const OPEN = /^[«"“„]$/u;

function formationAt(context: PartyContext, at: number): PartyShape | null {
  const length = formationLength(context.tokens, at);
  const first = context.tokens[at];
  if (length === 0 || !first) return null;
  const quoted = OPEN.test(context.tokens[at + length]?.text ?? '');
  const start = at + length + (quoted ? 1 : 0);
  const inner = typedAt(context, start) ?? adjectivalAt(context, start)[0] ?? bareAt(context, start);
  return inner ? { ...inner, formation: true, from: first.from, ...closing(context, inner, quoted) } : null;
}

function bareAt(context: PartyContext, at: number): PartyShape | null {
  const name = nameAt(context, at);
  const first = name?.tokens[0];
  if (!name || !first) return null;
  const last = name.tokens.at(-1) ?? first;
  return {
    from: first.from,
    to: last.to,
    shape: 'name',
    level: 'municipal',
    name: name.tokens,
    whole: null,
    prefix: '',
    suffix: '',
    case: null,
    gender: null,
    number: null,
    next: at + name.tokens.length,
  };
}

const ENGLISH = /^(?:city|town|municipality|district)$/u;

function shapesAt(context: PartyContext, at: number): readonly PartyShape[] {
  const token = context.tokens[at];
  if (token?.kind !== 'word' || context.quoted(token)) return [];
  if (isDivision(context, at)) return nationalBodyAt(context, at);
  const formation = formationAt(context, at) ?? bodyAt(context, at);
  if (formation) return [formation];
  const adjectival = adjectivalAt(context, at);
  return adjectival.length > 0 ? adjectival : namedAt(context, token, at);
}

function namedAt(context: PartyContext, token: Token, at: number): readonly PartyShape[] {
  const latin = token.capital || ENGLISH.test(token.lower);
  const shape = typedAt(context, at) ?? (latin ? englishAt(context, at) : null) ?? bareAt(context, at);
  return shape ? [shape] : [];
}

/** The word that governs a mention: what stands before it and before the adjective of a country. */
function governor(
  context: PartyContext,
  at: number,
): { readonly word: string | null; readonly adjective: GeographyMark | null } {
  let before = context.tokens[at - 1];
  let adjective: GeographyMark | null = null;
  const mark = before
    ? context.geography.find((one) => one.kind === 'adjective' && one.to === before?.to)
    : undefined;
  if (mark) {
    adjective = mark;
    before = context.tokens[at - 2];
  }
  return { word: before?.kind === 'word' ? before.lower : null, adjective };
}

/** Whether only «и», a comma, countries, regions or brackets lie between two mentions. */
function isCoordinated(context: PartyContext, left: PartyShape, right: PartyShape): boolean {
  let gap = '';
  let from = left.to;
  for (const mark of context.geography) {
    if (mark.from < left.to || mark.to > right.from) continue;
    gap += context.text.slice(from, mark.from);
    from = mark.to;
  }
  gap += context.text.slice(from, right.from);
  if (gap.length > 60) return false;
  return (
    /^[\s,]*(?:\([^()]*\))?[\s,]*(?:(?:и|а\s+также|and)\s+|,\s*|\/\s*)(?:с\s+|со\s+)?$/u.test(gap) &&
    /[,/]|\s(?:и|and|также)\s/u.test(` ${gap} `)
  );
}

function slotOf(word: string | null, shape: PartyShape): Slot {
  if (word === 'с' || word === 'со' || word === 'with') return 'with';
  if (word === 'между' || word === 'between') return 'between';
  if (shape.shape === 'typed' && (shape.case === 'gen' || shape.number === 'many')) return 'genitive';
  return 'plain';
}

function mentionOf(
  context: PartyContext,
  shape: PartyShape,
  at: number,
  before: PartyMention | undefined,
): PartyMention {
  const { word, adjective } = governor(context, at);
  const coordinated = before !== undefined && isCoordinated(context, before, shape);
  const own = slotOf(word, shape);
  const slot = coordinated && (own === 'plain' || own === 'genitive') ? before.slot : own;
  return { ...shape, slot, coordinated, preposition: word, adjective, strong: isStrong(context, shape, at) };
}

/** The parties of a sentence in order. */
export function findParties(context: PartyContext): readonly PartyMention[] {
  const found: PartyMention[] = [];
  for (let at = 0; at < context.tokens.length;) {
    const shapes = shapesAt(context, at);
    for (const shape of shapes) {
      const mention = mentionOf(context, shape, at, found.at(-1));
      if (accepted(context, mention, at)) found.push(mention);
    }
    at = Math.max(at + 1, shapes.at(-1)?.next ?? 0);
  }
  return found;
}

/** «Словацкая ассоциация городов»: the adjective of a country begins the name of a union. */
function nationalBodyAt(context: PartyContext, at: number): readonly PartyShape[] {
  const token = context.tokens[at];
  const starts = context.geography.some((mark) => mark.kind === 'adjective' && mark.from === token?.from);
  const body = starts && token?.capital === true ? bodyAt(context, at) : null;
  return body ? [body] : [];
}

/** A word inside the name of a region or a country is no party; «провинция Катанцаро» can be one where it does not qualify a place before it. */
function isDivision(context: PartyContext, at: number): boolean {
  const [before, token] = [context.tokens[at - 1], context.tokens[at]];
  const mark = token
    ? context.geography.find((one) => one.from <= token.from && token.to <= one.to)
    : undefined;
  if (!token || !mark) return false;
  const named = mark.kind === 'adjective' || mark.region !== null || mark.country !== null;
  if (named || !/^(?:провинци|префектур)/u.test(token.lower)) return true;
  return adjacent(context.text, before, token) && !/^(?:с|со|между|и)$/u.test(before?.lower ?? '');
}

function isStrong(context: PartyContext, shape: PartyShape, at: number): boolean {
  return shape.shape !== 'name' || shape.formation === true || (nameAt(context, at)?.known ?? false);
}

const AFTER_NAME = /^\s*(?:[(:,]|[–—-]\s|(?:и|and)\s+(?:\p{Lu}|г\.|город|район|общин|сою))/u;

/** Whether a country follows a name at once. */
const hasCountry = ({ geography, text }: PartyContext, { to }: PartyMention): boolean =>
  geography.some(
    (mark) => mark.kind === 'country' && mark.from >= to && /^[\s,(]{0,3}$/u.test(text.slice(to, mark.from)),
  );

/** A bare name that no directory knows counts only where parties stand: after «с», in a list, at a head, before a country. */
function accepted(context: PartyContext, mention: PartyMention, at: number): boolean {
  if (mention.shape !== 'name' || mention.formation === true) return true;
  if (mention.slot !== 'plain' || mention.adjective !== null || hasCountry(context, mention)) return true;
  if (isShouted(mention) && !isRussianTown(mention)) return false;
  return mention.from === context.head ? isHead(context, mention) : isListed(context, mention, at);
}

function isHead({ text }: PartyContext, mention: PartyMention): boolean {
  const after = text.slice(mention.to, mention.to + 12);
  if (mention.strong || AFTER_NAME.test(after)) return true;
  return /^\s*(?:\.|\n|$)/u.test(after) && !isTopic(mention);
}

/** «Образование.», «Экономика.»: what a section is about. */
const isTopic = ({ name }: PartyMention): boolean =>
  /(?:ни[ея]|ость|ости|ика|тура|ство|ци[яи]|тивы)$/u.test(name.at(-1)?.lower ?? '');

function isListed({ text, head }: PartyContext, mention: PartyMention, at: number): boolean {
  if (mention.coordinated || /[–—-]\s*$/u.test(text.slice(Math.max(head, mention.from - 3), mention.from)))
    return true;
  if (!mention.strong) return false;
  return at > 0 || AFTER_NAME.test(text.slice(mention.to, mention.to + 12)) || isTown(text, mention);
}

/** Inhabitants that make a name a town's even where a sentence begins with it. */
const TOWN = 5000;

/** Whether a word that begins a sentence is the name of a town and not written small elsewhere. */
function isTown(text: string, mention: PartyMention): boolean {
  const name = mention.name.map((token) => token.text).join(' ');
  const [place] = findPlaces(name, { case: 'nom' });
  return place?.exact === true && place.place.population > TOWN && !text.includes(` ${name.toLowerCase()} `);
}

/** A word in capitals is a place only when it is a Russian one: in a heading every word is in capitals. */
const isShouted = ({ name }: PartyMention): boolean =>
  name.every(
    ({ text }) => text.length > 2 && text === text.toUpperCase() && /\p{Script=Cyrillic}/u.test(text),
  );

const isRussianTown = ({ name }: PartyMention): boolean =>
  findPlaces(name.map((token) => token.text).join(' '))[0]?.place.country === 'RU';
