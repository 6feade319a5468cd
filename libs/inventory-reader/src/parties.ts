import { accepted } from './accepted.js';
import { bodyAt } from './bodies.js';
import { adjectivalAt } from './districts.js';
import { englishAt } from './english-names.js';
import type { GeographyMark } from './geography.js';
import { nameAt } from './names.js';
import type { PartyContext, PartyMention } from './party-mention.js';
import { type PartyShape, type Slot, adjacent } from './party-shapes.js';
import { closing, formationLength, typedAt } from './typed-names.js';
import type { Token } from './tokens.js';

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
