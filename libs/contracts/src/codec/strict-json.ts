import { refused } from './refusal.js';

/** Deeper values are refused: no event needs them, and a walk must not exhaust the stack. */
const DEPTH_LIMIT = 64;
const TOKEN = /[[\]{}:]|-?[0-9][0-9.eE+-]*/g;
const INTEGER = /^-?(?:0|[1-9][0-9]*)$/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * JSON that every reader understands in the same way (RFC 7493): no member twice, no integer that a double cannot
 * hold. Numbers of the outermost object, which are attributes, are plain integers.
 * @throws `cloud-event-refused` with `not-utf8`, `not-json`, `member-repeated`, `nested-too-deeply`, `number-unsafe`,
 * `attribute-type`
 */
export function parseStrict(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  const value = valueOf(text);
  checkTokens(text);
  return value;
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw refused('not-utf8');
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refused('not-json');
  }
}

/** Where a walk through the text stands. */
interface Walk {
  /** The members seen of each open object; `null` for a list. */
  readonly open: (Set<string> | null)[];
  /** The last string, quotes included. */
  last: string;
  /** The member of the outermost object that is being read. */
  outermost: string;
}

/**
 * What {@link parseStrict} asks beyond grammar, of a text that is known to be JSON: jumps from string to string and
 * looks at what stands between.
 * @throws `cloud-event-refused` with `member-repeated`, `nested-too-deeply`, `number-unsafe`, `attribute-type`
 */
export function checkTokens(text: string): void {
  const walk: Walk = { open: [], last: '', outermost: '' };
  for (let at = 0; at < text.length;) {
    const quote = text.indexOf('"', at);
    between(text.slice(at, quote < 0 ? text.length : quote), walk);
    if (quote < 0) return;
    at = closingQuote(text, quote) + 1;
    walk.last = text.slice(quote, at);
  }
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charAt(first - 1) === '\\') first -= 1;
  return (at - first) % 2 === 1;
}

function between(part: string, walk: Walk): void {
  if (part === ',') return;
  if (part === ':') noteMember(walk);
  else for (const [token] of part.matchAll(TOKEN)) note(token, walk);
}

function note(token: string, walk: Walk): void {
  if (token === ':') noteMember(walk);
  else if (token === '}' || token === ']') walk.open.pop();
  else if (token === '{' || token === '[') {
    walk.open.push(token === '{' ? new Set() : null);
    if (walk.open.length > DEPTH_LIMIT) throw refused('nested-too-deeply');
  } else checkNumber(token, walk);
}

function noteMember(walk: Walk): void {
  const { last, open } = walk;
  const name = last.includes('\\') ? (JSON.parse(last) as string) : last.slice(1, -1);
  const members = open.at(-1);
  if (members?.has(name) === true) throw refused('member-repeated', name);
  members?.add(name);
  if (open.length === 1) walk.outermost = name;
}

function checkNumber(token: string, { open, outermost }: Walk): void {
  const isInteger = INTEGER.test(token);
  if (!isInteger && open.length === 1 && outermost !== 'data') throw refused('attribute-type', outermost);
  const value = Number(token);
  const isUnsafe = isInteger && !Number.isSafeInteger(value);
  if (isUnsafe || !Number.isFinite(value) || Object.is(value, -0)) throw refused('number-unsafe', token);
}
