import { mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Where the log of a start goes: the screen is for the one line with the address. */
export interface LogFile {
  readonly path: string;
  readonly write: (line: string) => void;
}

const largest = 20_000_000;

/** Opens the log in the register's folder; one that has grown large is put aside first, and only the last is kept. */
export function openLog(folder: string): LogFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'pobratim.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, 'a', 0o600);
  return {
    path,
    write: (line) => {
      writeSync(descriptor, line.endsWith('\n') ? line : `${line}\n`);
    },
  };
}
