import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser } from '@pobratim/testing';
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

const countIn = (text: string): number => Number(/\d+/.exec(text)?.[0]);

describe('The figures', () => {
  it('are reached from the menu, and rows and columns are chosen by the keyboard', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Показатели' }).click();
    await page.getByRole('heading', { name: 'Показатели' }).waitFor();
    await page.getByRole('button', { name: 'Документы' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    for (const key of ['ArrowDown', 'ArrowDown', 'Tab', 'ArrowDown']) await page.keyboard.press(key);
    await page.waitForURL(/view=agreements/);
    await page.waitForURL(/rows=kind/);
    await page.waitForURL(/columns=country/);
    await page.getByRole('columnheader', { name: 'Беларусь' }).waitFor();
  });

  it('lead from a number to as many rows, and from there to the same list of the register', async () => {
    await page.goto('/figures?view=agreements&rows=country&columns=decade', { waitUntil: 'networkidle' });
    const number = page.getByRole('link', { name: /^Беларусь: .*показать/ });
    const count = Number(await number.innerText());
    expect(count).toBeGreaterThan(1);
    await number.click();
    await page.getByText('Страна: Беларусь').waitFor();
    const line = page.getByRole('status').filter({ hasText: 'показано на' });
    expect(countIn(await line.innerText())).toBe(count);
    expect(await page.locator('tbody tr').count()).toBe(count);
    await page.getByRole('link', { name: 'Открыть в реестре' }).click();
    await page.waitForURL(/\/register\?.*country=BY/);
    await page
      .getByText(`${count} документов`)
      .or(page.getByText(`${count} документа`))
      .first()
      .waitFor();
  });

  it('are of the pair of dates on the strip, and say so in the file as well', async () => {
    await page.goto('/figures?view=agreements&rows=decade&validOn=2000-01-01', { waitUntil: 'networkidle' });
    await page.getByText('Вы смотрите состояние на').waitFor();
    expect(await page.getByRole('rowheader', { name: '2010-е' }).count()).toBe(0);
    await page.getByRole('rowheader', { name: '1990-е' }).waitFor();
    const href = await page.getByRole('link', { name: 'Выгрузить' }).getAttribute('href');
    const csv = await (await page.request.get(href ?? '')).text();
    expect(csv).toContain('ДЕМОНСТРАЦИЯ');
    expect(csv).toContain('Состояние на 2000-01-01');
    await page.keyboard.press('Escape');
    await page.getByRole('rowheader', { name: '2010-е' }).waitFor();
  });

  it('say in words that there was nothing yet, and take a condition back', async () => {
    await page.goto('/figures?knownAt=1999-01-01', { waitUntil: 'networkidle' });
    await page.getByText('На этот момент реестр ещё не вёлся.').waitFor();
    await page.goto('/figures?country=ZZ', { waitUntil: 'networkidle' });
    await page.getByText('считать нечего').waitFor();
    await page.getByRole('button', { name: /^Убрать: Страна/ }).click();
    await page.getByRole('rowheader', { name: 'Беларусь' }).waitFor();
  });
});
