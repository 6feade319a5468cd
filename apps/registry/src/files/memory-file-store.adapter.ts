import { createHash } from 'node:crypto';
import { DomainError } from '@pobratim/kernel';
import type { FileStore } from './file-store.js';

/** {@link FileStore} in memory, for specs and for the training script's dry run; passes the same spec as the folder. */
export class MemoryFileStore implements FileStore {
  private readonly files = new Map<string, Uint8Array>();

  put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.files.set(sha256, Uint8Array.from(bytes));
    return Promise.resolve(sha256);
  }

  get(sha256: string): Promise<Uint8Array> {
    const bytes = this.files.get(sha256);
    if (bytes !== undefined) return Promise.resolve(Uint8Array.from(bytes));
    return Promise.reject(
      new DomainError('file-not-found', {
        kind: 'not-found',
        message: { ru: 'Такого файла нет.', en: 'There is no such file.' },
        details: { sha256 },
      }),
    );
  }

  has(sha256: string): Promise<boolean> {
    return Promise.resolve(this.files.has(sha256));
  }
}
