import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations, openBrowser } from '@pobratim/testing';
import type { Browser, Page } from 'playwright-core';
import { becomePerson, openPortal } from './open-portal.js';
import { startRegister, type RunningRegister } from './start-register.js';

let register: RunningRegister;
let browser: Browser;

beforeAll(async () => {
  [register, browser] = await Promise.all([startRegister(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await register.stop();
}, 60_000);

interface Listed {
  readonly items: readonly { readonly number?: string; readonly registerNumber?: string }[];
}

async function firstOf(page: Page, list: string): Promise<string> {
  const answer = await page.request.get(`/api/registry/v1/${list}?limit=1&sort=number`);
  const [first] = ((await answer.json()) as Listed).items;
  return first?.registerNumber ?? first?.number ?? '';
}

const access = (page: Page) =>
  page.locator('dt', { hasText: 'Кому видна запись' }).locator('xpath=following::dd[1]');

async function set(page: Page, level: string, button: string): Promise<void> {
  await page.getByRole('button', { name: 'Изменить доступ' }).click();
  const dialog = page.getByRole('dialog', { name: 'Кому видна запись' });
  await dialog.getByLabel('Кому показывать').selectOption(level);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('Access to a record', () => {
  it.each(['agreements', 'partnerships'])(
    'of %s is changed, explained and set back on the card',
    async (list) => {
      const page = await openPortal(browser, register.address);
      await becomePerson(page, 'Ирина Зимина');
      await page.goto(`/${list}/${await firstOf(page, list)}`, { waitUntil: 'networkidle' });
      expect(await access(page).innerText()).toContain('открытая');
      await set(page, 'INTERNAL', 'Изменить доступ');
      await access(page).getByText('служебная').waitFor();
      expect(await access(page).innerText()).toContain('Ирина Зимина');
      await page.getByRole('button', { name: 'Изменить доступ' }).click();
      const dialog = page.getByRole('dialog', { name: 'Кому видна запись' });
      await dialog.getByLabel('Кому показывать').selectOption('PUBLIC');
      expect(await dialog.getByRole('note').innerText()).toContain('нельзя забрать назад');
      await dialog.getByRole('button', { name: 'Опубликовать' }).click();
      await access(page).getByText('открытая').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      const history = await page.locator('.history-table').innerText();
      expect(history).toMatch(/открытая → служебная[^]*служебная → открытая/);
      await page.context().close();
    },
  );

  it('is told to the auditor, who may not change it', async () => {
    const page = await openPortal(browser, register.address, { language: 'en', width: 640 });
    await becomePerson(page, 'Елена Соколова');
    await page.goto(`/agreements/${await firstOf(page, 'agreements')}`, { waitUntil: 'networkidle' });
    await page.locator('dt', { hasText: 'Who sees the record' }).waitFor();
    expect(await page.getByRole('button', { name: 'Change access' }).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await page.context().close();
  });
});
