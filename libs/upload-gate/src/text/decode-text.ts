import iconv from 'iconv-lite';
import { refusal } from '../gate/refusals.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LETTERS = bytesOf(/[а-яё]/iu);
/** Letters that make two thirds of any Russian text; other encodings read as Windows-1251 show other letters. */
const FREQUENT = bytesOf(/[оеаинтсрвл]/iu);
/** Serbian and Macedonian letters, in whose places other encodings keep Russian capitals. */
const SELDOM = bytesOf(/[ЂЃѓЉЊЌЋЏђљњќћџ]/u);

/**
 * The text of a file in UTF-8, UTF-16 with a byte order mark, or Windows-1251.
 * @throws DomainError `file-not-text` for binary content, `text-encoding-unknown` where a guess could be wrong
 */
export function decodeText(bytes: Buffer): string {
  const text = utf16(bytes) ?? utf8(bytes) ?? windows1251(bytes);
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary content from text
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) throw refusal('file-not-text');
  return text;
}

function utf16(bytes: Buffer): string | null {
  const mark = bytes.length % 2 === 0 ? bytes.subarray(0, 2).toString('hex') : '';
  if (mark === 'fffe') return bytes.subarray(2).toString('utf16le').toWellFormed();
  if (mark === 'feff') return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le').toWellFormed();
  return null;
}

function utf8(bytes: Buffer): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** Accepted only when it reads like Cyrillic text; KOI8-R, CP866 and broken UTF-8 are not taken for it. */
function windows1251(bytes: Buffer): string {
  if (bytes.includes(0)) throw refusal('file-not-text');
  const count = { high: 0, letters: 0, frequent: 0, seldom: 0 };
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    count.high += 1;
    count.letters += LETTERS[byte] ?? 0;
    count.frequent += FREQUENT[byte] ?? 0;
    count.seldom += SELDOM[byte] ?? 0;
  }
  const { high, letters, frequent, seldom } = count;
  const reads = letters >= high * 0.8 && frequent >= letters * 0.45 && seldom <= letters * 0.02;
  if (!reads || looksLikeBrokenUtf8(bytes, high)) throw refusal('text-encoding-unknown');
  return iconv.decode(bytes, 'win1251');
}

/** For every byte, 1 where its Windows-1251 character matches: ten million bytes are counted without a string. */
function bytesOf(pattern: RegExp): Uint8Array {
  const characters = iconv.decode(
    Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    'win1251',
  );
  return Uint8Array.from(characters, (character) => (pattern.test(character) ? 1 : 0));
}

/** In UTF-8 every Cyrillic letter is 0xD0 or 0xD1 and a byte below 0xC0; in Windows-1251 that pair is rare. */
function looksLikeBrokenUtf8(bytes: Buffer, high: number): boolean {
  let pairs = 0;
  for (let at = 1; at < bytes.length; at += 1) {
    const first = bytes[at - 1];
    const second = bytes[at] ?? 0;
    if ((first === 0xd0 || first === 0xd1) && second >= 0x80 && second < 0xc0) pairs += 1;
  }
  return pairs * 2 > high / 2;
}
