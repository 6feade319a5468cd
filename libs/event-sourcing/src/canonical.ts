import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { entryRefused, textRefused } from './store-errors.js';

/** Deeper values are refused: no record of the register needs them, and a walk must not exhaust the stack. */
const DEPTH_LIMIT = 64;
const MEMBER_NAME = /^[A-Za-z_$][A-Za-z0-9_.$]*$/;
const PRINTABLE_ASCII = /^[\u0020-\u007e]*$/;

/**
 * The bytes of a JSON value as RFC 8785 writes them, as text.
 * @throws `text-refused` for lone surrogates, `entry-refused` for what JSON cannot say
 */
export function canonical(value: unknown): string {
  const text = attempt(() => canonicalize(value));
  if (text === undefined) throw entryRefused('', 'undefined');
  return text;
}

function attempt(write: () => string | undefined): string | undefined {
  try {
    return write();
  } catch (error) {
    const fault = error instanceof Error ? error.message : 'unknown';
    throw fault.includes('surrogate') ? textRefused('', 'lone surrogate') : entryRefused('', fault);
  }
}

/** SHA-256 of text in UTF-8, 64 hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Refuses what an entry may not hold, so that RFC 8785 over it is exact and every reader gets the same bytes back:
 * member names ASCII, integers within ±(2^53 − 1) and no `-0`, text in NFC without NUL and lone surrogates.
 * @param pointer where the value stands in the entry (RFC 6901), for the error
 * @throws `text-refused`, `entry-refused`
 */
export function checkProfile(value: unknown, pointer = '', depth = 0): void {
  if (depth > DEPTH_LIMIT) throw entryRefused(pointer, 'nested too deeply');
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') checkText(value, pointer);
  else if (typeof value === 'number') checkNumber(value, pointer);
  else if (typeof value !== 'object') throw entryRefused(pointer, typeof value);
  else if (Array.isArray(value)) checkItems(value, pointer, depth);
  else checkMembers(value, pointer, depth);
}

function checkText(text: string, pointer: string): void {
  if (PRINTABLE_ASCII.test(text)) return;
  if (text.includes('\u0000')) throw textRefused(pointer, 'NUL');
  if (!text.isWellFormed()) throw textRefused(pointer, 'lone surrogate');
  if (text.normalize('NFC') !== text) throw textRefused(pointer, 'not NFC');
}

function checkNumber(value: number, pointer: string): void {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw entryRefused(pointer, `number ${value}`);
}

/** By index, because `forEach` would jump over the holes of a sparse array. */
function checkItems(items: readonly unknown[], pointer: string, depth: number): void {
  for (let index = 0; index < items.length; index += 1) {
    checkProfile(items[index], `${pointer}/${index}`, depth + 1);
  }
}

function checkMembers(value: object, pointer: string, depth: number): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw entryRefused(pointer, 'not a plain object');
  for (const [name, member] of Object.entries(value)) {
    if (!MEMBER_NAME.test(name) || name === '__proto__') throw entryRefused(pointer, `member name «${name}»`);
    checkProfile(member, `${pointer}/${name}`, depth + 1);
  }
}
