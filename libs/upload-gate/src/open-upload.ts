import { createHash } from 'node:crypto';
import { docxToHtml } from './docx/docx-to-html.js';
import { htmlToText } from './docx/html-to-text.js';
import { packageParts } from './docx/package-parts.js';
import { safeDocument } from './docx/safe-document.js';
import { kindOfBytes } from './gate/kind-of-bytes.js';
import { LIMITS } from './gate/limits.js';
import { refusal } from './gate/refusals.js';
import { decodeText } from './text/decode-text.js';
import { tidy } from './text/tidy.js';

/** A file that passed the gate. */
export interface Upload {
  readonly kind: 'docx' | 'txt';
  /** Its text; offsets of readers count UTF-16 units of exactly this string. The same bytes give the same text. */
  readonly text: string;
  readonly mediaType: string;
  /** Of the bytes as sent, 64 hex digits. */
  readonly sha256: string;
}

const MEDIA = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
} as const;

/**
 * Lets a .docx or .txt file in, or refuses it with words that say what to do.
 * The bytes decide, not the name; nothing is parsed before its size, kind and structure were judged.
 * @param bytes the file as sent
 * @param fileName its name, of which only the extension is looked at
 * @throws DomainError with a {@link RefusalCode} as its code
 */
export async function openUpload(bytes: Buffer, fileName: string): Promise<Upload> {
  if (bytes.length > LIMITS.file) throw refusal('file-too-large');
  if (bytes.length === 0) throw refusal('file-empty');
  const kind = (await kindOfBytes(bytes, fileName)) === 'package' ? 'docx' : 'txt';
  const text = tidy(kind === 'docx' ? await documentText(bytes) : decodeText(bytes));
  if (text.trim() === '') throw refusal('file-without-text');
  return { kind, text, mediaType: MEDIA[kind], sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function documentText(bytes: Buffer): Promise<string> {
  return htmlToText(await docxToHtml(safeDocument(await packageParts(bytes))));
}
