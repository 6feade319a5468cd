import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { unpackedChromium, type BrowserProgram } from './unpacked-chromium.js';

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/**
 * The browser for tests, by the first of: `CHROMIUM_PATH`, the one that comes through npm, one that is installed.
 * @param environment variables of the process
 * @returns nothing on macOS and Windows, where the installed Chrome is found by its channel
 * @throws Error on another system without any browser, with the way to get one
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): BrowserProgram | undefined {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return { executablePath: named, env: {} };
  const packaged = unpackedChromium();
  if (packaged !== undefined) return packaged;
  const installed = onPath(environment['PATH'] ?? '');
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (process.platform === 'darwin' || process.platform === 'win32') return undefined;
  throw new Error(
    'No browser for the tests: install the package "chromium" of your system or set CHROMIUM_PATH.',
  );
}

/** The first of the known names in the folders of PATH. */
export function onPath(path: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runnable);
}

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
