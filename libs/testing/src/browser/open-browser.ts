import { chromium, type Browser } from 'playwright-core';

import { findBrowser } from './find-browser.js';

/**
 * Starts a headless Chromium. Close it after the specs; it has no sandbox, since root and bare containers cannot
 * have one: open only pages of our own in it.
 */
export async function openBrowser(): Promise<Browser> {
  const program = findBrowser();
  if (program === undefined) return chromium.launch({ channel: 'chrome' });
  return chromium.launch({
    executablePath: program.executablePath,
    chromiumSandbox: false,
    env: { ...definedOnly(process.env), ...program.env },
  });
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
