import { fileTypeFromBuffer } from 'file-type';
import { refusal } from './refusals.js';

/** How many first bytes tell what a file is. */
const HEAD = 4100;
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const ACCEPTED_NAMES = { package: new Set(['docx', '']), text: new Set(['txt', '']) };

/**
 * What the bytes are, whatever the name says: an Office package to look into, or perhaps text.
 * @throws DomainError for every other kind, with what to do about it
 */
export async function kindOfBytes(bytes: Buffer, fileName: string): Promise<'package' | 'text'> {
  const kind = bytes.subarray(0, 4).equals(ZIP) ? 'package' : 'text';
  if (kind === 'text') await refuseKnownKinds(bytes);
  if (!ACCEPTED_NAMES[kind].has(extensionOf(fileName))) {
    throw refusal(kind === 'package' ? codeOfName(fileName) : 'name-and-content-differ');
  }
  return kind;
}

async function refuseKnownKinds(bytes: Buffer): Promise<void> {
  const head = bytes.subarray(0, HEAD);
  if (head.subarray(0, 8).equals(COMPOUND)) {
    throw refusal(bytes.includes(ENCRYPTED) ? 'document-encrypted' : 'old-word-format');
  }
  const start = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start.startsWith('{\\rtf')) throw refusal('rich-text-format');
  if (start.startsWith('%PDF-')) throw refusal('pdf-format');
  const known = await fileTypeFromBuffer(head);
  if (known !== undefined && !known.mime.startsWith('text/') && known.ext !== 'xml')
    throw refusal('unsupported-format');
}

/** A package may be any of these; its name tells which advice helps. */
function codeOfName(
  fileName: string,
):
  | 'document-with-macros'
  | 'spreadsheet-format'
  | 'open-document-format'
  | 'archive-not-document'
  | 'name-and-content-differ' {
  const extension = extensionOf(fileName);
  if (/^(docm|dotm|xlsm)$/.test(extension)) return 'document-with-macros';
  if (/^(xlsx|xlsb|ods)$/.test(extension)) return 'spreadsheet-format';
  if (extension === 'odt') return 'open-document-format';
  return extension === 'zip' ? 'archive-not-document' : 'name-and-content-differ';
}

function extensionOf(fileName: string): string {
  return /\.([^.\\/]*)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
}
