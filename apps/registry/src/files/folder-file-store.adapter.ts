import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '@pobratim/kernel';
import type { FileStore } from './file-store.js';

const HASH = /^[0-9a-f]{64}$/;

/**
 * {@link FileStore} in a folder: `<root>/ab/cd/abcd…`, two levels so that no directory grows long.
 * A file is written beside its place, flushed, renamed, and its directory flushed (POSIX `fsync`), so that a
 * crash leaves either the whole file under its hash or nothing under it.
 */
export class FolderFileStore implements FileStore {
  constructor(private readonly root: string) {}

  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = hashOf(bytes);
    const folder = this.folderOf(sha256);
    if (!(await this.has(sha256))) await this.write(folder, sha256, bytes);
    // The names must be on disk too, the file's in its folder and the folders' in theirs; also when another
    // writer of the same bytes has just renamed its file and has not come to this line yet.
    for (const directory of [folder, join(folder, '..'), this.root]) await flushDirectory(directory);
    return sha256;
  }

  async get(sha256: string): Promise<Uint8Array> {
    if (!(await this.has(sha256))) throw notFound(sha256);
    const bytes = await readFile(join(this.folderOf(sha256), sha256));
    if (hashOf(bytes) !== sha256) throw damaged(sha256);
    return bytes;
  }

  async has(sha256: string): Promise<boolean> {
    if (!HASH.test(sha256)) return false;
    return stat(join(this.folderOf(sha256), sha256)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  private async write(folder: string, sha256: string, bytes: Uint8Array): Promise<void> {
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `.${sha256}.${randomUUID()}`);
    try {
      await writeFlushed(temporary, bytes);
      await rename(temporary, join(folder, sha256));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  private folderOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4));
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function flushDirectory(path: string): Promise<void> {
  // Windows cannot open a directory; NTFS journals names by itself.
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function notFound(sha256: string): DomainError {
  return new DomainError('file-not-found', {
    kind: 'not-found',
    message: {
      ru: 'Файла с такой контрольной суммой в хранилище нет. Проверьте ссылку на источник.',
      en: 'No file is kept under this checksum. Check the reference to the source.',
    },
    details: { sha256 },
  });
}

function damaged(sha256: string): DomainError {
  return new DomainError('file-damaged', {
    kind: 'unavailable',
    message: {
      ru: 'Файл в хранилище повреждён, поэтому не показан. Записи реестра целы; восстановите файл из резервной копии.',
      en: 'The stored file is damaged and is not shown. The records are intact; restore the file from a backup.',
    },
    details: { sha256 },
  });
}
