import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser } from '@pobratim/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { becomePerson, openPortal } from './open-portal.js';
import { startRegister, type RunningRegister } from './start-register.js';

const OLGA = 'Ольга Белова';
const DMITRY = 'Дмитрий Фомин';

let register: RunningRegister;
let browser: Browser;

interface Partnerships {
  readonly items: readonly { readonly parties: readonly { readonly id: string; readonly name: string }[] }[];
}

/** Somebody else of the territory enters a document. */
async function enter(page: Page, title: string): Promise<void> {
  await becomePerson(page, OLGA);
  const list = await page.request.get('/api/registry/v1/partnerships?municipality=00701000&limit=1');
  const parties = ((await list.json()) as Partnerships).items[0]?.parties;
  const taken = await page.request.post('/api/registry/v1/agreements', {
    data: {
      kind: 'MEMORANDUM',
      title,
      parties: parties?.map(({ id, name }) => ({ party: id, nameAsSigned: name })),
      signedOn: '2026-01-15',
    },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
  expect(taken.status()).toBe(201);
}

beforeAll(async () => {
  [register, browser] = await Promise.all([startRegister(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await register.stop();
}, 60_000);

async function inboxOf(person: string): Promise<Page> {
  const page = await openPortal(browser, register.address);
  await enter(page, 'Меморандум о причалах');
  await enter(page, 'Меморандум о маяках');
  await becomePerson(page, person);
  await page.goto('/notifications');
  await page.locator('.news').first().waitFor();
  return page;
}
const unreadRows = (page: Page): Locator => page.locator('.news-unread');

describe('The inbox', () => {
  it('counts on the bell what is unread, and opening a record reads it', async () => {
    const page = await inboxOf(DMITRY);
    const before = await unreadRows(page).count();
    expect(before).toBeGreaterThanOrEqual(2);
    const bell = page.locator('.bell');
    expect(await bell.getAttribute('aria-label')).toBe(`Уведомления: ${before} непрочитанных`);
    await unreadRows(page).first().getByRole('link').click();
    await page.waitForURL('**/agreements/**');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await bell.click();
    await page.locator('.news').first().waitFor();
    await expectCount(unreadRows(page), before - 1);
    await page.context().close();
  });

  it('is walked and marked by keys alone', async () => {
    const page = await inboxOf(DMITRY);
    const before = await unreadRows(page).count();
    await page.keyboard.press('KeyJ');
    await page.keyboard.press('KeyJ');
    await page.keyboard.press('KeyK');
    expect(
      await page.evaluate('document.activeElement.closest(".news") === document.querySelector(".news")'),
    ).toBe(true);
    await page.keyboard.press('KeyR');
    await expectCount(unreadRows(page), before - 1);
    await page.keyboard.press('KeyR');
    await expectCount(unreadRows(page), before);
    await page.context().close();
  });

  it('mutes a record, takes it back, and lists for good what is muted', async () => {
    const page = await inboxOf(DMITRY);
    const name = (await page.locator('.news a').first().textContent()) ?? '';
    const rows = page.locator('.news', { hasText: name });
    const before = await rows.count();
    const mute = async (): Promise<void> => {
      await rows.first().getByRole('button', { name: 'Заглушить' }).click();
      await page.getByRole('menuitem', { name: 'Не сообщать об этой записи' }).click();
      await expectCount(rows, 0);
    };
    await mute();
    await page.getByRole('button', { name: 'Вернуть' }).click();
    await expectCount(rows, before);
    await mute();
    await page.getByRole('button', { name: 'Сообщать снова' }).first().click();
    await expectCount(rows, before);
    await page.context().close();
  });

  it('reads all at once, and shows in its address what is unread', async () => {
    const page = await inboxOf(DMITRY);
    await page.getByRole('button', { name: 'Непрочитанные' }).click();
    await page.waitForURL('**/notifications?show=unread');
    await page.getByRole('button', { name: 'Всё прочитано' }).click();
    await page.getByText('Новое появится здесь само.').waitFor();
    expect(await page.locator('.bell').getAttribute('aria-label')).toBe('Уведомления');
    await page.context().close();
  });

  it('keeps a wish about letters, and says what is wrong with an address', async () => {
    const page = await inboxOf(DMITRY);
    await page.getByText('Этот реестр не отправляет писем').waitFor();
    await page.getByLabel('окончание сроков').check();
    await page.getByLabel('Адрес', { exact: true }).fill('кто-то где-то');
    await page.getByRole('button', { name: 'Записать' }).click();
    await page.getByText('Нужен один адрес вида name@example.org.').waitFor();
    await page.getByLabel('Адрес', { exact: true }).fill('fomin@example.org');
    await page.getByRole('button', { name: 'Записать' }).click();
    await page.getByText('о письмах вы решили так').waitFor();
    await page.reload();
    await page.getByLabel('Адрес', { exact: true }).waitFor();
    expect(await page.getByLabel('Адрес', { exact: true }).inputValue()).toBe('fomin@example.org');
    expect(await page.getByLabel('окончание сроков').isChecked()).toBe(true);
    await page.context().close();
  });
});

async function expectCount(rows: Locator, wanted: number): Promise<void> {
  for (let tries = 0; tries < 100 && (await rows.count()) !== wanted; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await rows.count()).toBe(wanted);
}
