import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, until } from '@pobratim/testing';
import type { Browser, Page } from 'playwright-core';
import { becomePerson, openPortal } from './open-portal.js';
import { startRegister, type RunningRegister } from './start-register.js';

let register: RunningRegister;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [register, browser] = await Promise.all([startRegister(), openBrowser()]);
  page = await openPortal(browser, register.address);
  await becomePerson(page, 'Ирина Зимина');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await register.stop();
}, 60_000);

const focused = (): Promise<string> =>
  page.evaluate(`(() => { const e = document.activeElement; return e === document.body ? 'body'
    : [e.tagName, e.id, e.getAttribute('href') ?? '', (e.innerText ?? '').slice(0, 40)].join('|'); })()`);

describe('By keyboard alone', () => {
  it('Tab begins at the way to the content, reaches everything, and is trapped nowhere', async () => {
    await page.goto('/register', { waitUntil: 'networkidle' });
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('#content');
    const stops: string[] = [];
    for (let step = 0; step < 250; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused();
      if (stop === 'body' || stop.includes('#content')) break;
      stops.push(stop);
    }
    const links = await page.locator('a[data-row-link]').count();
    expect(links).toBeGreaterThan(5);
    expect(stops.filter((stop) => stop.includes('|/partnerships/'))).toHaveLength(links);
    expect(stops.length).toBeLessThan(250);
  });

  it('J walks the rows, Enter opens one, / goes to the words, ? to the list of keys', async () => {
    await page.goto('/register', { waitUntil: 'networkidle' });
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.locator('aside.panel').waitFor();
    expect(await page.locator('tr[aria-current] .row-title').getAttribute('href')).toBe(
      await page.locator('.row-title').nth(1).getAttribute('href'),
    );
    await page.keyboard.press('/');
    await page.keyboard.type('zzz');
    expect(page.url()).toContain('q=zzz');
    await page.goBack();
    await page.goto('/register', { waitUntil: 'networkidle' });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/partnerships\//);
    await page.keyboard.press('?');
    await page.waitForURL(/\/help/);
  });

  it('J acts by its place on the keyboard, also where it types О', async () => {
    await page.goto('/register', { waitUntil: 'networkidle' });
    await page.evaluate(
      `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true }))`,
    );
    await page.locator('tr[aria-current]').waitFor();
  });

  it('Ctrl K finds places of the portal and partnerships, also when the other layout was on', async () => {
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+KeyK');
    const field = page.getByRole('textbox', { name: /^Поиск/ });
    await field.fill('httcnh');
    await page.getByRole('button', { name: 'Реестр', exact: true }).waitFor();
    await field.fill('cdtnkjujhcr');
    await page
      .getByRole('button', { name: /^Светлогорск-на-Озере —/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(partnerships|agreements|register)/);
  });

  it('a date of the strip is typed as people type it, and Esc leads back to the present', async () => {
    await page.goto('/register', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'сегодня', exact: true }).press('Enter');
    await page.getByLabel('Показать состояние на день').fill('15.03.2017');
    await page.keyboard.press('Enter');
    await page.getByText('Вы смотрите состояние на').waitFor();
    expect(page.url()).toContain('validOn=2017-03-15');
    await page.getByText('показано на 15 марта 2017').waitFor();
    await page.keyboard.press('Escape');
    await until(() => !page.url().includes('validOn'));
  });
});
