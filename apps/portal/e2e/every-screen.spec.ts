import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations, openBrowser, until } from '@pobratim/testing';
import type { Browser, Page } from 'playwright-core';
import { becomePerson, openPortal, type Theme } from './open-portal.js';
import { startRegister, type RunningRegister } from './start-register.js';

const text = `Сведения о соглашениях города Светлогорска-на-Озере

- г. Гродно, Республика Беларусь (Соглашение о дружественных связях между городами Светлогорск-на-Озере и Гродно, май 1998 года);

- Союз приозёрных общин, Республика Польша (Договор о сотрудничестве, 2007 год).

Развиваются школьные обмены с городом Брест Республики Беларусь.
`;

let register: RunningRegister;
let browser: Browser;
let screens: readonly string[];

interface Found {
  readonly registerNumber: string;
  readonly partnership: { readonly id: string; readonly number: string };
}

async function readTraining(page: Page): Promise<readonly string[]> {
  const brought = await page.request.post('/api/registry/v1/imports', {
    data: { text, fileName: 'Справка.txt' },
    headers: { 'Idempotency-Key': '0190a5a0-0000-7000-8000-000000000001' },
  });
  const { id } = (await brought.json()) as { id: string };
  await until(async () => {
    const answer = await page.request.get(`/api/registry/v1/imports/${id}`);
    return ((await answer.json()) as { state: string }).state === 'REVIEW';
  });
  const list = await page.request.get('/api/registry/v1/agreements?limit=1&sort=-signedOn');
  const [first] = ((await list.json()) as { items: readonly Found[] }).items;
  if (first === undefined) throw new Error('the training register is empty');
  const { registerNumber, partnership } = first;
  return [
    '/',
    '/register',
    '/register?view=agreements&validOn=2015-01-01&country=BY',
    `/register?row=${partnership.id}`,
    '/register?q=ничего-такого-нет',
    `/partnerships/${partnership.number}?whence=level`,
    `/agreements/${registerNumber}?whence=signedOn`,
    `/agreements/${registerNumber}?compare=on&otherValidOn=2016-01-01&validOn=2020-01-01`,
    '/agreements/00-1900-9999',
    '/figures?view=agreements&rows=country&columns=decade',
    '/figures?rows=decade&columns=kind&validOn=2015-01-01',
    '/figures/rows?view=agreements&country=BY',
    '/reports?from=2022-01-01&to=2023-01-01',
    '/reports?from=1950-01-01&to=1951-01-01',
    '/import',
    `/import/${id}`,
    `/import/${id}/account`,
    '/notifications',
    '/notifications?show=unread',
    '/contracts',
    '/contracts/ru.pobratim.registry.agreement.recorded.v1',
    '/help',
  ];
}

beforeAll(async () => {
  [register, browser] = await Promise.all([startRegister(), openBrowser()]);
  const page = await openPortal(browser, register.address);
  await becomePerson(page, 'Ирина Зимина');
  screens = await readTraining(page);
  await page.context().close();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await register.stop();
}, 60_000);

async function openScreen(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
}

describe('Every screen', () => {
  it.each<Theme>(['light', 'dark', 'contrast'])('is accessible in the %s theme', async (theme) => {
    const page = await openPortal(browser, register.address, { theme });
    await becomePerson(page, 'Ирина Зимина');
    const found: unknown[] = [];
    for (const screen of screens) {
      await openScreen(page, screen);
      const violations = await axeViolations(page);
      found.push(...violations.map((violation) => ({ screen, ...violation })));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it.each([1024, 640, 320])('has no bar to scroll sideways at %i px', async (width) => {
    const page = await openPortal(browser, register.address, { width });
    await becomePerson(page, 'Ирина Зимина');
    for (const screen of screens) {
      await openScreen(page, screen);
      const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect([screen, over]).toEqual([screen, 0]);
    }
    await page.context().close();
  });

  it('speaks English without a Russian word of its own', async () => {
    const page = await openPortal(browser, register.address, { language: 'en' });
    await becomePerson(page, 'Ирина Зимина');
    await openScreen(page, '/help');
    expect(await page.locator('main').innerText()).not.toMatch(/[а-яё]{3}/i);
    await openScreen(page, '/import');
    expect(await page.locator('nav').first().innerText()).not.toMatch(/[а-яё]/i);
    await page.context().close();
  });

  it('asks nothing of any other server', async () => {
    const page = await openPortal(browser, register.address);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await becomePerson(page, 'Ирина Зимина');
    for (const screen of screens.slice(0, 3)) await openScreen(page, screen);
    expect([...new Set(asked)]).toEqual([register.address]);
    await page.context().close();
  });

  it('marks a training register on every page and in every export', async () => {
    const page = await openPortal(browser, register.address);
    await becomePerson(page, 'Ирина Зимина');
    await openScreen(page, '/register');
    await page.getByText('Учебный реестр.').waitFor();
    const link = await page.getByRole('link', { name: 'Выгрузить' }).getAttribute('href');
    const csv = await (await page.request.get(link ?? '')).text();
    expect(csv.split('\n')[0]).toContain('ДЕМОНСТРАЦИЯ');
    await page.context().close();
  });
});
