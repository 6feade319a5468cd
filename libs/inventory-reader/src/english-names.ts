import { nameAt } from './names.js';
import { type PartyShape, type ShapeContext, adjacent } from './party-shapes.js';

const DROPPED = /^(?:city|town)$/u;
const KEPT =
  /^(?:district|county|municipality|commune|borough|region|village|township|union|association|raion)$/u;

const plain = {
  shape: 'typed',
  level: 'municipal',
  prefix: '',
  suffix: '',
  case: null,
  gender: null,
  number: null,
} as const;

/** «City of Voronezh», «Municipality of Bar», «Liski District», «Oktyabrsky District of Mogilev». */
export function englishAt(context: ShapeContext, at: number): PartyShape | null {
  const { text, tokens } = context;
  const [first, of] = [tokens[at], tokens[at + 1]];
  if (!first || !/^[a-z]/u.test(first.lower)) return null;
  if (of?.lower === 'of' && (DROPPED.test(first.lower) || KEPT.test(first.lower))) {
    const name = nameAt(context, at + 2);
    if (!name) return null;
    const next = at + 2 + name.tokens.length;
    const to = tokens[next - 1]?.to ?? first.to;
    const whole = DROPPED.test(first.lower) ? null : text.slice(first.from, to).replace(/\s+/gu, ' ');
    return { ...plain, from: first.from, to, name: name.tokens, whole, next };
  }
  const name = nameAt(context, at);
  if (!name) return null;
  let length = name.tokens.length;
  const last = name.tokens.at(-1);
  const type = KEPT.test(last?.lower ?? '') && length > 1 ? last : tokens[at + length];
  if (!type || !KEPT.test(type.lower) || !type.capital) return null;
  if (type !== last) {
    if (!adjacent(text, last, type)) return null;
    length += 1;
  }
  let next = at + length;
  const parent = tokens[next]?.lower === 'of' ? nameAt(context, next + 1) : null;
  if (parent) next += 1 + parent.tokens.length;
  const to = tokens[next - 1]?.to ?? first.to;
  const bare = name.tokens.filter((token) => token !== type);
  return {
    ...plain,
    from: first.from,
    to,
    name: bare,
    whole: text.slice(first.from, to).replace(/\s+/gu, ' '),
    next,
  };
}
