import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { cacheFolder, workspaceRoot } from '../workspace.js';
import { fontsConfig } from './fonts-config.js';

/** A program to start and what it needs around it. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br'];

/**
 * The Chromium that comes through npm, unpacked once per version (211 MB, two seconds).
 *
 * Only the package's `inflate` is used: its `executablePath()` unpacks to a folder of the whole machine and takes
 * whatever lies there. It brings the libraries (NSS) and the fonts that a bare machine lacks; without any font the
 * browser crashes at the first page.
 * @returns nothing where the package has no program for this machine
 */
export function unpackedChromium(): BrowserProgram | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = packageEntry();
  if (entry === undefined) return undefined;
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(home)) unpack(root, home);
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

function packageEntry(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
}

/** Written beside and renamed: several spec files may come here at once. */
function unpack(root: string, home: string): void {
  const half = `${home}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const script = `import { inflate } from '@sparticuz/chromium';
    await Promise.all(${JSON.stringify(archives.map((name) => join(root, 'bin', name)))}.map((file) => inflate(file)));`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: workspaceRoot,
    env: { PATH: process.env['PATH'], TMPDIR: half },
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`);
  chmodSync(join(half, 'chromium'), 0o755);
  writeFileSync(join(half, 'fonts.conf'), fontsConfig(home));
  try {
    renameSync(half, home);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
}
