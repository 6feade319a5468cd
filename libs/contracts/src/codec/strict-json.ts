import { refused } from './refusal.js';

/** Deeper values are refused: no event needs them, and a walk must not exhaust the stack. */
const DEPTH_LIMIT = 64;
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g;
const INTEGER = /^-?(?:0|[1-9][0-9]*)$/;

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
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
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

/**
 * What {@link parseStrict} asks beyond grammar, of a text that is known to be JSON.
 * @throws `cloud-event-refused` with `member-repeated`, `nested-too-deeply`, `number-unsafe`, `attribute-type`
 */
export function checkTokens(text: string): void {
  const open: (Set<string> | null)[] = [];
  let last = '';
  let outermost = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : null);
      if (open.length > DEPTH_LIMIT) throw refused('nested-too-deeply');
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const name = noteMember(open.at(-1), last);
      if (open.length === 1) outermost = name;
    } else checkNumber(token, open.length === 1 && outermost !== 'data' ? outermost : null);
    last = token;
  }
}

function noteMember(members: Set<string> | null | undefined, token: string): string {
  const name = JSON.parse(token) as string;
  if (members?.has(name) === true) throw refused('member-repeated', name);
  members?.add(name);
  return name;
}

/** @param attribute the attribute whose value the token is, if it is one */
function checkNumber(token: string, attribute: string | null): void {
  if (!/^[-0-9]/.test(token)) return;
  const value = Number(token);
  if (attribute !== null && !INTEGER.test(token)) throw refused('attribute-type', attribute);
  const isUnsafe = INTEGER.test(token) && !Number.isSafeInteger(value);
  if (isUnsafe || !Number.isFinite(value) || Object.is(value, -0)) throw refused('number-unsafe', token);
}
