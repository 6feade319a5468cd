import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

import { axeViolations } from './axe.js';
import { findBrowser, onPath } from './find-browser.js';
import { openBrowser } from './open-browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

const html = (body: string): string =>
  `<!doctype html><html lang="ru"><head><title>Реестр</title></head><body><main>${body}</main></body></html>`;

describe('the browser for tests', () => {
  it('draws Cyrillic: words of different letters differ in width', async () => {
    const page = await browser.newPage();
    await page.setContent(html('<h1>Реестр</h1><span id="a">шшшш</span> <span id="b">гггг</span>'));
    const width = async (id: string): Promise<number> => (await page.locator(id).boundingBox())?.width ?? 0;
    expect(await width('#a')).toBeGreaterThan(1.3 * (await width('#b')));
    await page.close();
  });

  it('finds what axe finds, and nothing on a good page', async () => {
    const page = await browser.newPage();
    await page.setContent(html('<h1>Реестр</h1><button>Открыть</button>'));
    expect(await axeViolations(page)).toEqual([]);

    await page.setContent(html('<h1>Реестр</h1><button></button><img src="data:,">'));
    const found = await axeViolations(page);
    expect(found.map(({ rule }) => rule).sort()).toEqual(['button-name', 'image-alt']);
    expect(await axeViolations(page, { without: ['button-name', 'image-alt'] })).toEqual([]);
    await page.close();
  });
});

describe('the search for a browser', () => {
  it('prefers the one that is named', () => {
    expect(findBrowser({ CHROMIUM_PATH: '/opt/browser' })).toEqual({
      executablePath: '/opt/browser',
      env: {},
    });
  });

  it('finds an installed one by the order of names, and only if it can be run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pobratim-path-'));
    for (const name of ['google-chrome', 'chromium']) writeFileSync(join(folder, name), '');
    expect(onPath(folder)).toBeUndefined();
    for (const name of ['google-chrome', 'chromium']) chmodSync(join(folder, name), 0o755);
    expect(onPath(`/nowhere:${folder}`)).toBe(join(folder, 'chromium'));
    rmSync(folder, { recursive: true });
  });
});
