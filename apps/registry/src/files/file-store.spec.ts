import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FolderFileStore } from './folder-file-store.adapter.js';
import { MemoryFileStore } from './memory-file-store.adapter.js';

const bytes = new TextEncoder().encode('г. Хаген, ФРГ');
const absent = '0'.repeat(64);
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'));
});
afterAll(() => rm(root, { recursive: true }));

describe.each([
  ['a folder', () => new FolderFileStore(root)],
  ['memory', () => new MemoryFileStore()],
])('a file store in %s', (_name, make) => {
  it('gives back the bytes under their SHA-256', async () => {
    const store = make();
    const hash = await store.put(bytes);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await store.has(hash)).toBe(true);
    expect(new TextDecoder().decode(await store.get(hash))).toBe('г. Хаген, ФРГ');
  });

  it('keeps the same bytes once, also when they arrive at the same time', async () => {
    const store = make();
    const hashes = await Promise.all([store.put(bytes), store.put(bytes), store.put(bytes)]);
    expect(new Set(hashes).size).toBe(1);
  });

  it('says that it has no such file', async () => {
    const store = make();
    expect(await store.has(absent)).toBe(false);
    await expect(store.get(absent)).rejects.toMatchObject({ code: 'file-not-found', kind: 'not-found' });
  });
});

describe('a file store in a folder', () => {
  it('leaves nothing but the file under its hash, two levels deep', async () => {
    const store = new FolderFileStore(root);
    const hash = await store.put(new TextEncoder().encode('one'));
    expect(await readdir(join(root, hash.slice(0, 2), hash.slice(2, 4)))).toEqual([hash]);
  });

  it('refuses to hand out bytes that were changed on disk', async () => {
    const store = new FolderFileStore(root);
    const hash = await store.put(new TextEncoder().encode('two'));
    await writeFile(join(root, hash.slice(0, 2), hash.slice(2, 4), hash), 'changed');
    await expect(store.get(hash)).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('reads no path that is not a hash', async () => {
    await expect(new FolderFileStore(root).get('../../etc/passwd')).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });
});
