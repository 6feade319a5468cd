import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const HASH = /^[0-9a-f]{64}$/;

/** A file of the folder. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
  read(): Readable;
}

/** The files of a register: `<root>/ab/cd/abcd…`, each under its SHA-256. Sorted, so that two listings are the same. */
export async function* filesIn(root: string): AsyncIterable<KeptFile> {
  for (const one of await namesIn(root)) {
    for (const two of await namesIn(join(root, one))) {
      for (const sha256 of await namesIn(join(root, one, two))) {
        // Beside whole files lie those that a crash left unfinished, under other names.
        if (!HASH.test(sha256)) continue;
        const path = join(root, one, two, sha256);
        yield { sha256, bytes: (await stat(path)).size, read: () => createReadStream(path) };
      }
    }
  }
}

/**
 * Keeps a file under its hash: beside its place, flushed, renamed, as the register itself does it. One that is there
 * already stays.
 * @returns SHA-256 of what was read; it lies in the folder only when that is the expected one
 */
export async function keepFile(
  root: string,
  expected: string,
  content: AsyncIterable<Uint8Array>,
): Promise<string> {
  const folder = join(root, expected.slice(0, 2), expected.slice(2, 4));
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${expected}.${randomUUID()}`);
  const { hash, through } = hashing();
  try {
    await pipeline(content, through, createWriteStream(draft, { mode: 0o640, flush: true }));
    const found = hash();
    if (found === expected) await rename(draft, join(folder, expected));
    for (const directory of [folder, join(folder, '..'), root]) await flushDirectory(directory);
    return found;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Lets bytes pass and takes their hash. */
export function hashing(): { readonly hash: () => string; readonly through: Transform } {
  const sum = createHash('sha256');
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      sum.update(chunk);
      done(null, chunk);
    },
  });
  return { hash: () => sum.digest('hex'), through };
}

/** Makes names of a folder last, which writing the files alone does not promise. */
export async function flushDirectory(path: string): Promise<void> {
  // Windows cannot open a directory; NTFS journals names by itself.
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
