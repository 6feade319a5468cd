import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * A copy of the package (60 MB) that every account can read and run, made once per version and user.
 * It is written beside and renamed, so that a parallel start never meets half a copy.
 * @param home folder of the package
 * @param options `into` is the folder for it, `onCopy` is called before copying
 * @returns folder of the copy
 */
export function copyOf(home: string, options: { into: string; onCopy: () => void }): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const kept = join(options.into, `pobratim-postgres-${version}-${process.getuid?.() ?? 'user'}`);
  if (isOurs(kept) && isWhole(kept, home)) return kept;

  options.onCopy();
  const draft = mkdtempSync(`${kept}-`);
  chmodSync(draft, 0o755);
  for (const part of ['native', 'package.json']) {
    // Otherwise links would lead back to the closed folder.
    cpSync(join(home, part), join(draft, part), { recursive: true, verbatimSymlinks: true });
  }
  // A parallel start may have made it meanwhile and runs from it already: a whole one is never replaced.
  if (isOurs(kept) && !isWhole(kept, home)) discardCopy(kept);
  try {
    renameSync(draft, kept);
    return kept;
  } catch {
    if (!isOurs(kept) || !isWhole(kept, home)) return draft;
    discardCopy(draft);
    return kept;
  }
}

/** Removes a copy that turned out not to run. */
export function discardCopy(copy: string): void {
  rmSync(copy, { recursive: true, force: true });
}

/** Anyone may write to the folder for temporary files: programs laid there by another user are not run. */
function isOurs(copy: string): boolean {
  const found = lstatSync(copy, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/** Cleaners of temporary files remove by age, file by file. The links are made later and do not count. */
function isWhole(copy: string, home: string): boolean {
  return filesIn(copy) === filesIn(home);
}

function filesIn(folder: string): number {
  return readdirSync(join(folder, 'native'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
}
