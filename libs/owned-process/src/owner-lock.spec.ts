import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { claim, lockFolder } from './owner-lock.js';
import { ownMark } from './process-mark.js';

const folders: string[] = [];
const freshFolder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'pobratim-lock-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});
const plant = (folder: string, mark: object): void => {
  writeFileSync(join(folder, 'owner.lock'), JSON.stringify(mark));
};

describe('the lock of a data folder', () => {
  it('is refused while the run that holds it lives, and is free after it', () => {
    const folder = freshFolder();
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/data-folder-in-use/);
    lock.release();
    lockFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over when its process is gone', () => {
    const folder = freshFolder();
    plant(folder, { pid: 2 ** 22 + 1, started: ownMark().started });
    expect(() => lockFolder(folder)).not.toThrow();
  });

  it('is taken over when its number now belongs to another process', () => {
    const folder = freshFolder();
    plant(folder, { pid: process.pid, started: 'another boot:1' });
    expect(() => lockFolder(folder)).not.toThrow();
  });

  it('is taken over when a power cut left it empty', () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'owner.lock'), '');
    expect(() => lockFolder(folder)).not.toThrow();
  });

  it('names its holder to those who can wait', () => {
    const file = join(freshFolder(), 'turn');
    const lock = claim(file);
    expect(claim(file)).toMatchObject({ pid: process.pid });
    if ('release' in lock) lock.release();
    expect(claim(file)).toHaveProperty('release');
  });

  it('is not removed by a holder who has lost it', () => {
    const folder = freshFolder();
    const lost = lockFolder(folder);
    plant(folder, { pid: process.pid, started: 'another boot:1' });
    lockFolder(folder);
    lost.release();
    expect(() => lockFolder(folder)).toThrow(/data-folder-in-use/);
  });
});
