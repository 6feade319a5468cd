import { nameAt } from './names.js';
import { type PartyShape, type ShapeContext, adjacent, municipalShape } from './party-shapes.js';
import { type Token, lowerAt } from './tokens.js';

const DROPPED = /^(?:city|town)$/u;
const KEPT =
  /^(?:district|county|municipality|commune|borough|region|village|township|union|association|raion)$/u;

/** «City of Voronezh», «Municipality of Bar», «Liski District», «Oktyabrsky District of Mogilev». */
export function englishAt(context: ShapeContext, at: number): PartyShape | null {
  const first = context.tokens[at];
  if (!first || !/^[a-z]/u.test(first.lower)) return null;
  return bodyNamedAt(context, first, at) ?? prefixedAt(context, first, at) ?? suffixedAt(context, first, at);
}

function shapeOf(
  { text, tokens }: ShapeContext,
  first: Token,
  name: readonly Token[],
  next: number,
): PartyShape & { readonly whole: string } {
  const to = tokens[next - 1]?.to ?? first.to;
  const whole = text.slice(first.from, to).replace(/\s+/gu, ' ');
  return { ...municipalShape, from: first.from, to, name, whole, next };
}

const BODY = /^(?:union|association|council|congress|league|federation)$/u;

/** «Union of Municipalities of Turkey»: a body's name goes on to the next mark. */
function bodyNamedAt(context: ShapeContext, first: Token, at: number): PartyShape | null {
  const { text, tokens } = context;
  if (!first.capital || !BODY.test(first.lower) || lowerAt(tokens, at + 1) !== 'of') return null;
  let next = at + 2;
  while (
    tokens[next]?.kind === 'word' &&
    lowerAt(tokens, next) !== 'and' &&
    adjacent(text, tokens[next - 1], tokens[next])
  )
    next += 1;
  return { ...shapeOf(context, first, [], next), shape: 'body', level: 'body' };
}

function prefixedAt(context: ShapeContext, first: Token, at: number): PartyShape | null {
  const dropped = DROPPED.test(first.lower);
  if (context.tokens[at + 1]?.lower !== 'of' || !(dropped || KEPT.test(first.lower))) return null;
  const name = nameAt(context, at + 2);
  if (!name) return null;
  const shape = shapeOf(context, first, name.tokens, at + 2 + name.tokens.length);
  return dropped ? { ...shape, whole: null } : shape;
}

function suffixedAt(context: ShapeContext, first: Token, at: number): PartyShape | null {
  const { tokens } = context;
  const name = nameAt(context, at);
  if (!name) return null;
  const after = at + name.tokens.length;
  const inside = name.tokens.length > 1 && isType(tokens[after - 1]);
  if (!inside && !(isType(tokens[after]) && adjacent(context.text, tokens[after - 1], tokens[after])))
    return null;
  const end = inside ? after : after + 1;
  const parent = lowerAt(tokens, end) === 'of' ? nameAt(context, end + 1) : null;
  const bare = inside ? name.tokens.slice(0, -1) : name.tokens;
  return shapeOf(context, first, bare, parent ? end + 1 + parent.tokens.length : end);
}

const isType = (token: Token | undefined): boolean => token?.capital === true && KEPT.test(token.lower);
