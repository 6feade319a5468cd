import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDomainError } from '@pobratim/kernel';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from '../gate/limits.js';
import { refusal } from '../gate/refusals.js';

/** The parts of a package by name, unpacked. */
export type PackageParts = ReadonlyMap<string, Buffer>;

/**
 * Unpacks a package within the limits. The directory is judged before anything is unpacked, so a bomb costs
 * nothing; since a directory can lie, the unpacked bytes are counted too and a part that holds another number
 * of bytes than it declares is refused at the first byte too many.
 * @throws DomainError `document-unpacks-too-large`, `document-encrypted`, `document-unsafe`, `document-damaged`
 */
export async function packageParts(bytes: Buffer): Promise<PackageParts> {
  const zip = await damagedOr(fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true }));
  const entries = await directoryOf(zip);
  const parts = new Map<string, Buffer>();
  for (const entry of entries) parts.set(entry.fileName, await damagedOr(unpacked(zip, entry)));
  return parts;
}

async function directoryOf(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > LIMITS.entries) throw refusal('document-unpacks-too-large');
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  const directory = zip.eachEntry()[Symbol.asyncIterator]();
  for (
    let step = await damagedOr(directory.next());
    step.done !== true;
    step = await damagedOr(directory.next())
  ) {
    const entry = step.value;
    total += entry.uncompressedSize;
    refuseEntry(entry, total);
    // Two readers could take different ones of two parts of one name; Word compares names without case.
    const name = entry.fileName.toLowerCase();
    if (names.has(name)) throw refusal('document-unsafe');
    names.add(name);
    if (!name.endsWith('/')) entries.push(entry);
  }
  return entries;
}

function refuseEntry(entry: Entry, total: number): void {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  const tooDense = size >= LIMITS.ratioCountsFrom && size > packed * LIMITS.ratio;
  if (size > LIMITS.entry || total > LIMITS.unpacked || tooDense) throw refusal('document-unpacks-too-large');
  if (entry.isEncrypted()) throw refusal('document-encrypted');
  if (/vbaProject|vbaData|oleObject|activeX|\.(exe|dll|js|vbs|bat|cmd|ps1)$/i.test(entry.fileName)) {
    throw refusal('document-with-macros');
  }
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done): void {
      size += chunk.length;
      chunks.push(chunk);
      done(size > entry.uncompressedSize ? refusal('document-unpacks-too-large') : null);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), counter);
  return Buffer.concat(chunks, size);
}

/** Whatever the archive reader complains about means a damaged or a malicious file; refusals of ours pass. */
async function damagedOr<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (isDomainError(error)) throw error;
    const words = String(error);
    if (words.includes('too many bytes')) throw refusal('document-unpacks-too-large', error);
    throw refusal(/path|characters in fileName/.test(words) ? 'document-unsafe' : 'document-damaged', error);
  }
}
