import { zipSync, type Zippable } from 'fflate';
import { refusal } from '../gate/refusals.js';
import type { PackageParts } from './package-parts.js';

const TYPES = '[Content_Types].xml';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** The parts text is read from; pictures, fonts and embedded files never reach the parser. */
const READ = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i;

/**
 * Makes sure the package is a plain Word document (ECMA-376, part 2) and packs again what the parser needs.
 * The parser thus sees only parts that were unpacked and checked here, not the archive that was sent, which
 * two archive readers could understand differently.
 * @throws DomainError naming what the package is instead, or what is wrong in it
 */
export function safeDocument(parts: PackageParts): Buffer {
  const types = parts.get(TYPES)?.toString('utf8');
  if (types === undefined)
    throw refusal(parts.has('mimetype') ? 'open-document-format' : 'archive-not-document');
  if (/macroEnabled|vbaProject|activeX|oleObject/i.test(types)) throw refusal('document-with-macros');
  if (!types.includes(MAIN)) {
    throw refusal(/spreadsheetml/.test(types) ? 'spreadsheet-format' : 'archive-not-document');
  }
  const read: Zippable = {};
  for (const [name, bytes] of parts) {
    if (/\.(xml|rels)$/i.test(name)) refuseDocumentType(bytes);
    if (!READ.test(name)) continue;
    refuseOtherEncodings(bytes);
    read[name] = bytes;
  }
  // The date is fixed: the same document gives the same bytes.
  return Buffer.from(zipSync(read, { level: 0, mtime: new Date(1980, 0, 2) }));
}

/** No Word document has a DTD; with one, entities could expand or fetch. */
function refuseDocumentType(xml: Buffer): void {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw refusal('document-unsafe');
}

/** Word writes UTF-8; another encoding could hide a document type. */
function refuseOtherEncodings(xml: Buffer): void {
  const encoding = /^[^>]*encoding\s*=\s*["']([^"']+)/.exec(xml.subarray(0, 200).toString('latin1'))?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw refusal('document-unsafe');
  if (xml.includes(0)) throw refusal('document-unsafe');
}
