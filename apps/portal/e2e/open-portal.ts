import type { Browser, Page } from 'playwright-core';

export type Theme = 'light' | 'dark' | 'contrast';

interface Reader {
  readonly width?: number;
  readonly theme?: Theme;
  readonly language?: 'ru' | 'en';
}

/** A page of a fresh reader: nobody is chosen yet. What fails in the page fails the spec. */
export async function openPortal(browser: Browser, address: string, reader: Reader = {}): Promise<Page> {
  const { width = 1440, theme = 'light', language = 'ru' } = reader;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'ru-RU',
    baseURL: address,
    acceptDownloads: true,
  });
  await context.addInitScript(
    ([chosen, spoken]) => {
      localStorage.setItem(
        'pobratim.reading-comfort',
        JSON.stringify({ theme: chosen, text: 'usual', keys: true }),
      );
      localStorage.setItem('pobratim.language', spoken);
    },
    [theme, language] as const,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** Chooses somebody by name, as the cookie does for a returning reader. */
export async function becomePerson(page: Page, name: string): Promise<void> {
  const answer = await page.request.get('/api/access/v1/persons');
  const { persons } = (await answer.json()) as {
    persons: readonly { readonly person: { readonly id: string; readonly name: { readonly ru: string } } }[];
  };
  const found = persons.find(({ person }) => person.name.ru === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  const chosen = await page.request.put('/api/access/v1/me', { data: { personId: found.person.id } });
  if (!chosen.ok()) throw new Error(`not chosen: ${await chosen.text()}`);
}
