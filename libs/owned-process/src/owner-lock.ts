import { DomainError } from '@pobratim/kernel';
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { isRunning, ownMark, type ProcessMark } from './process-mark.js';

/** The right of one Node process to something, held until `release` or the end of that process. */
export interface OwnerLock {
  release(): void;
}

/**
 * Takes the data folder for this process. The file names the run that holds it, so that a folder left behind by a
 * killed process is free at once, and a folder in use is never taken away.
 * @throws DomainError `data-folder-in-use` while another run holds it
 */
export function lockFolder(folder: string): OwnerLock {
  const lock = claim(join(folder, 'owner.lock'));
  if ('pid' in lock) throw inUse(folder, lock);
  return lock;
}

/**
 * The same lock on a file of any name, for those who can wait.
 * @param file path of the lock; its folder exists
 * @returns the lock, or the run that holds it: this very process may be the one
 */
export function claim(file: string): OwnerLock | ProcessMark {
  const token = randomUUID();
  const claimed = JSON.stringify({ ...ownMark(), token });
  const draft = `${file}.${token}`;
  writeFileSync(draft, claimed);
  try {
    while (!linked(draft, file)) {
      const found = textOf(file);
      const holder = found === undefined ? undefined : markIn(found);
      if (holder !== undefined && isRunning(holder)) return holder;
      if (found !== undefined) clearAway(file, found);
    }
  } finally {
    unlinkSync(draft);
  }
  return {
    release: () => {
      if (textOf(file) === claimed) rmSync(file, { force: true });
    },
  };
}

/** A link appears whole or not at all, which an ordinary write does not promise. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead claim aside; if another starter was quicker and a living claim was moved, it is put back. */
function clearAway(file: string, dead: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (textOf(aside) !== dead) linked(aside, file);
  unlinkSync(aside);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function markIn(text: string): ProcessMark | undefined {
  try {
    const { pid, started } = JSON.parse(text) as Partial<ProcessMark>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

function inUse(folder: string, holder: ProcessMark): DomainError {
  return new DomainError('data-folder-in-use', {
    kind: 'conflict',
    message: {
      ru: `Папка данных ${folder} уже открыта другим запуском программы (процесс ${holder.pid}). Он продолжает работать, данные не тронуты. Откройте адрес, который он показал, или остановите его сочетанием Ctrl-C, или укажите другую папку в DATA_DIR.`,
      en: `The data folder ${folder} is already open in another run (process ${holder.pid}). That run goes on and nothing was touched. Open the address it printed, or stop it with Ctrl-C, or name another folder in DATA_DIR.`,
    },
    details: { folder, pid: holder.pid },
  });
}
