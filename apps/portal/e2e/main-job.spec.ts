import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { docxOf, openBrowser, until } from '@pobratim/testing';
import type { Browser, Page } from 'playwright-core';
import { openPortal } from './open-portal.js';
import { startRegister, type RunningRegister } from './start-register.js';

const note = readFileSync(
  resolve(import.meta.dirname, '../../../test/fixtures/inventories/seeds/smolensk-note.txt'),
  'utf8',
);
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let register: RunningRegister;
let browser: Browser;
let page: Page;
let buffer: Buffer;

beforeAll(async () => {
  [register, browser] = await Promise.all([startRegister('--empty'), openBrowser()]);
  page = await openPortal(browser, register.address);
  buffer = await docxOf(note);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await register.stop();
}, 60_000);

const left = (): Promise<number> => page.locator('[data-card]').count();

describe('The main job', () => {
  it('begins with the officer of Смоленская область, offered first', async () => {
    await page.goto('/');
    const first = page.locator('.person-card').first();
    expect(await first.innerText()).toContain('Смоленской области');
    await first.click();
    await page.getByRole('heading', { name: 'Что делать дальше' }).waitFor();
  });

  it('reads a Word note and shows every line beside its source, doubts first', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Справка Смоленской области.docx', mimeType: WORD, buffer });
    await page.locator('.review-counts').waitFor();
    expect(await page.locator('.review-counts').innerText()).toContain('16 найдено');
    const [first, last] = [page.locator('[data-card]').first(), page.locator('[data-card]').last()];
    expect(await first.getAttribute('aria-label')).toMatch(/^1 из [1-9]/);
    expect(await page.locator('.span-lit').count()).toBeGreaterThan(0);
    expect(await last.innerText()).not.toContain('спросить');
  });

  it('accepts what is certain at once, and each doubt by Enter alone', async () => {
    await page.getByRole('button', { name: /Принять \d+ без сомнений/ }).click();
    await page.getByRole('region', { name: 'Без сомнений' }).waitFor({ state: 'detached' });
    const doubts = await left();
    expect(doubts).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Завершить' }).click();
    await page.getByText(`Осталось без решения: ${doubts}`).waitFor();
    for (let card = doubts; card > 0; card -= 1) {
      await page.locator('[data-card]:focus').waitFor();
      await page.keyboard.press('Enter');
      await until(async () => (await left()) === card - 1);
    }
    await until(async () => (await page.locator('.decided', { hasText: 'записано 67-' }).count()) === 16);
  });

  it('ends with an account of every line, to keep', async () => {
    await page.getByRole('button', { name: 'Завершить' }).click();
    await page.getByRole('heading', { name: 'Отчёт об импорте' }).waitFor();
    expect(await page.locator('.account-counts').innerText()).toMatch(/записано\s+16/);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Скачать отчёт/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  it('opens Смоленск — Хаген with its three documents', async () => {
    await page.getByRole('link', { name: 'Открыть реестр' }).click();
    await page.getByRole('link', { name: 'Смоленск — Хаген' }).click();
    await page.getByRole('heading', { name: 'Смоленск — Хаген' }).waitFor();
    expect(await page.locator('.chain-item a').allInnerTexts()).toEqual([
      'Соглашение о побратимстве городов Смоленск и Хаген',
      'Декларация за мир',
      'Договор о сотрудничестве между г. Смоленском и г. Хаген',
    ]);
  });

  it('answers «откуда?» with the words of the note, the event and the person', async () => {
    await page.getByRole('link', { name: /^Договор о сотрудничестве/ }).click();
    await page.getByRole('button', { name: 'Откуда известно: Дата подписания' }).click();
    const panel = page.getByRole('complementary', { name: 'Откуда это известно' });
    expect(await panel.locator('mark').innerText()).toContain('27 сентября 2003');
    const words = await panel.innerText();
    expect(words).toContain('Анна Ковалёва');
    expect(words).toContain('Справка Смоленской области.docx');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('corrects a date, and shows what was and what became', async () => {
    await page.getByRole('button', { name: 'Исправить: дата подписания' }).click();
    const value = page.getByLabel('Как верно');
    await value.fill('31 февраля');
    await page.getByRole('button', { name: 'Записать исправление' }).click();
    await page.getByText('Такая дата не читается').waitFor();
    await value.fill('27.10.2003');
    await page.getByRole('button', { name: 'Записать исправление' }).click();
    const comparison = page.locator('.comparison tbody');
    await comparison.waitFor();
    expect(await comparison.locator('del').innerText()).toContain('27 сентября 2003'.replaceAll(' ', ' '));
    expect(await comparison.locator('ins').innerText()).toContain('27 октября 2003'.replaceAll(' ', ' '));
    expect(await comparison.innerText()).toContain('исправление');
  });

  it('shows the record as it was known before the correction, editing off, and Esc leads back', async () => {
    const row = page.locator('.history-table tr', { hasText: 'Исправление' });
    await row.getByRole('button', { name: 'до этой записи' }).click();
    await page.getByText('Вы смотрите состояние на').waitFor();
    expect(page.url()).toMatch(/knownAt=@\d+/);
    const facts = page.locator('.facts').first();
    await until(async () => (await facts.innerText()).includes('сентября'));
    expect(await page.getByRole('button', { name: /^Исправить/ }).count()).toBe(0);
    const kept = page.url();
    await page.reload();
    await page.getByText('Вы смотрите состояние на').waitFor();
    expect(page.url()).toBe(kept);
    await page.keyboard.press('Escape');
    await until(async () => (await facts.innerText()).includes('октября'));
    expect(page.url()).not.toContain('knownAt=');
  });

  it('opens the earlier import for the same bytes', async () => {
    await page.goto('/import');
    await page.locator('input[type=file]').setInputFiles({ name: 'ещё раз.docx', mimeType: WORD, buffer });
    await page.getByText('Этот файл уже приносили').waitFor();
    expect(await page.locator('.review-name').innerText()).toContain('Справка Смоленской области.docx');
  });
});
