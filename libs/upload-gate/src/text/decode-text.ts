import iconv from 'iconv-lite';
import { refusal } from '../gate/refusals.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Letters that make two thirds of any Russian text; other encodings read as Windows-1251 show other letters. */
const FREQUENT = /[оеаинтсрвл]/giu;

/** Serbian and Macedonian letters, in whose places other encodings keep Russian capitals. */
const SELDOM = /[ЂЃѓЉЊЌЋЏђљњќћџ]/gu;

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
  const text = iconv.decode(bytes, 'win1251');
  const high = bytes.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0);
  const letters = text.match(/[а-яё]/giu)?.length ?? 0;
  const frequent = text.match(FREQUENT)?.length ?? 0;
  const seldom = text.match(SELDOM)?.length ?? 0;
  const reads = letters >= high * 0.8 && frequent >= letters * 0.45 && seldom <= letters * 0.02;
  if (!reads || looksLikeBrokenUtf8(bytes, high)) throw refusal('text-encoding-unknown');
  return text;
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
