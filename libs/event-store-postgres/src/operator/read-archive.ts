import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extract } from 'tar-stream';
import {
  archivedEvents,
  FORMAT,
  logPartName,
  sha256Of,
  type ArchivedPart,
  type ArchivedStore,
  type Manifest,
} from './archive-format.js';
import { LogCheck } from './log-check.js';
import { archiveDamaged } from './operator-errors.js';
import { rawRowOf } from './archived-rows.js';

/** An entry of the archive, to be read before the next one comes. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What an archive says of itself, once everything in it was looked at. */
export interface CheckedArchive {
  readonly store: ArchivedStore;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest. */
  readonly hash: string;
}

/** The entries of an archive, one after the other. @throws `archive-damaged` when it is no tar or cut short */
export async function* entriesOf(file: string): AsyncIterable<ArchiveEntry> {
  const entries = extract();
  const source = createReadStream(file);
  source.on('error', (error) => {
    entries.destroy(error);
  });
  source.pipe(entries);
  try {
    for await (const entry of entries) {
      yield { name: entry.header.name, content: contentOf(entry) };
      entry.resume();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error;
    throw archiveDamaged(error instanceof Error ? error.message : 'unreadable', error);
  } finally {
    source.destroy();
  }
}

/** What an entry holds; where it breaks off, the archive is at fault and not its reader. */
async function* contentOf(entry: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* entry;
  } catch (error) {
    throw archiveDamaged(error instanceof Error ? error.message : 'unreadable', error);
  }
}

/** The text of an entry. */
export async function textOf({ content }: ArchiveEntry): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Reads an archive from end to end before anything is written anywhere: every hash, the whole chain of the log, and
 * that nothing is missing or too much.
 * @throws `archive-damaged`
 */
export async function checkArchive(
  file: string,
  onEntry: (events: number, of: number) => void = () => undefined,
): Promise<CheckedArchive> {
  const check = new LogCheck();
  const found: ArchivedPart[] = [];
  const seen: Partial<CheckedArchive> = {};
  for await (const entry of entriesOf(file)) {
    if (seen.manifest !== undefined) throw archiveDamaged(`${entry.name} follows the manifest`);
    if (entry.name.startsWith('files/')) found.push(await hashedFile(entry));
    else found.push(checkText(entry.name, await textOf(entry), { check, seen }));
    onEntry(check.size, seen.store?.size ?? check.size);
  }
  return compared(seen, found, check);
}

function compared(
  { store, manifest }: Partial<CheckedArchive>,
  found: readonly ArchivedPart[],
  check: LogCheck,
): CheckedArchive {
  const last = found.at(-1);
  if (store === undefined || manifest === undefined || last === undefined)
    throw archiveDamaged('it has no manifest');
  compareParts(manifest.parts, found.slice(0, -1));
  if (check.size !== store.size) throw archiveDamaged(`${check.size} events of ${store.size}`);
  if (check.root() !== manifest.root) throw archiveDamaged('the root of the log is another');
  return { store, manifest, hash: last.sha256 };
}

function checkText(
  name: string,
  text: string,
  {
    check,
    seen,
  }: {
    readonly check: LogCheck;
    readonly seen: { -readonly [K in keyof CheckedArchive]?: CheckedArchive[K] };
  },
): ArchivedPart {
  if (name === 'manifest.json') seen.manifest = ofFormat(name, text) as Manifest;
  if (name === 'store.json') seen.store = ofFormat(name, text) as ArchivedStore;
  if (name.startsWith('log/')) checkLog(name, text, check);
  return { name, bytes: Buffer.byteLength(text), sha256: sha256Of(text) };
}

function checkLog(name: string, text: string, check: LogCheck): void {
  if (name !== logPartName(check.size)) throw archiveDamaged(`${name} follows event ${check.size - 1}`);
  for (const event of parsed(name, () => archivedEvents(text))) {
    const fault = check.see(rawRowOf(event));
    if (fault !== null) throw archiveDamaged(`event ${fault.position}, ${fault.kind}`);
  }
}

function compareParts(promised: readonly ArchivedPart[], found: readonly ArchivedPart[]): void {
  for (const [index, part] of promised.entries()) {
    const other = found[index];
    if (other?.name !== part.name) throw archiveDamaged(`${part.name} is missing`);
    if (other.sha256 !== part.sha256) throw archiveDamaged(`${part.name} has other bytes`);
  }
  const extra = found[promised.length];
  if (extra !== undefined) throw archiveDamaged(`${extra.name} is not in the manifest`);
}

async function hashedFile({ name, content }: ArchiveEntry): Promise<ArchivedPart> {
  const sum = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    sum.update(chunk);
  }
  return { name, bytes, sha256: sum.digest('hex') };
}

function parsed<T>(name: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw archiveDamaged(`${name} cannot be read`, error);
  }
}

function ofFormat(name: string, text: string): { readonly format: string } {
  const value = parsed(name, () => JSON.parse(text) as { readonly format: string });
  if (value.format !== FORMAT)
    throw archiveDamaged(`${name} is of the format «${value.format}», not «${FORMAT}»`);
  return value;
}
