// Every view in every theme, state and width, as pictures for a person to look at:
// `npm run screenshots [-- -t NAME]`, into SHOTS or a folder of the system's temporary one.

import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Desktop, desktop, type Opening } from './browser';

const FOLDER = process.env.SHOTS ?? join(tmpdir(), 'nutgraf-screenshots');
mkdirSync(FOLDER, { recursive: true });

let desk: Desktop;
beforeAll(async () => void (desk = await desktop()));
afterAll(() => desk.close());

const side = (name: string) => async (page: Page) => {
  const link = page.locator('.side nav a', { hasText: name });
  if (!(await link.isVisible())) await page.locator('.menu').click();
  await link.click();
};

const nothing = async () => {};

async function proof(page: Page): Promise<void> {
  await page.locator('[data-testid=excerpt]').nth(1).click();
  await page.locator('mark[data-testid=proof]').waitFor();
}

async function quote(page: Page): Promise<void> {
  await page.locator('[data-testid=quote]').first().click();
  await page.locator('mark[data-testid=proof]').waitFor();
}

const foreign = (words: string) => async (page: Page) => {
  await page.locator('[data-testid=excerpt]', { hasText: words }).first().click();
  await page.locator('mark[data-testid=proof]').waitFor();
};

async function speaker(page: Page): Promise<void> {
  await side('Speakers')(page);
  await page.locator('a', { hasText: 'Ines Caldera' }).click();
  await page.locator('h1', { hasText: 'Ines Caldera' }).waitFor();
}

async function story(page: Page): Promise<void> {
  await side('Stories')(page);
  await page.locator('main a', { hasText: 'Harbour tunnel' }).first().click();
  await page.locator('h1', { hasText: 'Harbour tunnel' }).waitFor();
}

async function search(page: Page): Promise<void> {
  await side('Library')(page);
  await page.locator('input[type=search]').fill('tunnel');
  await page.locator('.snippet mark').first().waitFor();
}

async function saved(page: Page): Promise<void> {
  await page.locator('[data-testid=excerpt]').first().focus();
  await page.keyboard.press('s');
  await page.locator('.toast').waitFor();
  await side('Saved')(page);
}

async function palette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ri');
  await page.waitForTimeout(200);
}

async function panel(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { receipts } = window.desk;
    window.desk.import(
      receipts.map((receipt) => ({ ...receipt, batch: 8 })),
      false,
    );
  });
}

async function drag(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.desk.emit('tauri://drag-enter', {
      paths: [
        '/home/reader/Drop/harbour-tunnel.html',
        '/home/reader/Drop/notes',
        '/home/reader/Drop/ring.eml',
        '/x/4.txt',
      ],
      position: { x: 1, y: 1 },
    }),
  );
  await page.locator('[data-testid=drop-overlay]').waitFor();
}

async function original(page: Page): Promise<void> {
  await proof(page);
  await page.keyboard.press('o');
  await page.frameLocator('iframe').locator('h1').waitFor();
}

async function furniture(page: Page): Promise<void> {
  await proof(page);
  for (const show of await page.locator('.hidden-part button').all()) await show.click();
}

const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  digest: nothing,
  'digest-place': async (page) =>
    void (
      await page.locator('[data-testid=excerpt]').nth(1).hover(),
      await page.waitForTimeout(250)
    ),
  article: proof,
  quote,
  furniture,
  original,
  editions: side('Editions'),
  stories: side('Stories'),
  story,
  speakers: side('Speakers'),
  speaker,
  library: side('Library'),
  search,
  saved,
  imports: side('Imports'),
  panel,
  drag,
  palette,
  paste: async (page) => page.locator('.add', { hasText: 'Paste' }).click(),
  settings: side('Settings'),
  help: side('Keys'),
};

async function shoot(
  name: string,
  opening: Opening,
  go: (page: Page) => Promise<void>,
  whole = true,
) {
  const page = await desk.open(opening);
  await go(page);
  await page.waitForTimeout(350);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: whole });
  await page.context().close();
  expect(over, `${name} is wider than its window`).toBeLessThanOrEqual(0);
}

const OVERLAID = ['drag', 'palette', 'paste', 'panel', 'digest-place', 'article', 'quote'];

for (const theme of ['light', 'dark', 'sepia'] as const) {
  for (const [view, go] of Object.entries(VIEWS)) {
    test(`${view}-${theme}`, () =>
      shoot(`${view}-${theme}`, { theme }, go, !OVERLAID.includes(view)));
  }
}

for (const width of [360, 560, 800, 1100, 1440, 2560]) {
  for (const view of ['digest', 'article', 'imports', 'library', 'editions'] as const) {
    test(`${view}-w${width}`, () =>
      shoot(
        `${view}-w${width}`,
        { width, height: width > 2000 ? 1440 : 900 },
        VIEWS[view] ?? nothing,
        false,
      ));
  }
}

for (const state of ['empty', 'slow', 'failing', 'few'] as const) {
  for (const view of [
    'digest',
    'editions',
    'stories',
    'speakers',
    'library',
    'saved',
    'imports',
  ] as const) {
    if (state === 'slow' && view !== 'digest') continue;
    const go = view === 'saved' ? side('Saved') : (VIEWS[view] ?? nothing);
    test(`${view}-${state}`, () => shoot(`${view}-${state}`, { state }, go));
  }
}

for (const length of ['short', 'long'] as const) {
  test(`digest-${length}`, () => shoot(`digest-${length}`, { length }, nothing));
}
test('digest-zoom', () => shoot('digest-zoom', { zoom: 2 }, nothing, false));
test('article-zoom', () => shoot('article-zoom', { zoom: 2 }, proof, false));
test('article-german', () =>
  shoot('article-german', {}, foreign('Landesverkehrsministerkonferenz')));
test('article-arabic', () => shoot('article-arabic', {}, foreign('أعادت')));
test('article-japanese', () => shoot('article-japanese', {}, foreign('港の観測所')));
test('library-many', () => shoot('library-many', { state: 'many' }, side('Library'), false));
test('panel-narrow', () => shoot('panel-narrow', { width: 560, height: 700 }, panel, false));
test('menu-narrow', () =>
  shoot(
    'menu-narrow',
    { width: 560, height: 700 },
    (page) => page.locator('.menu').click(),
    false,
  ));
test('print', async () => {
  const page = await desk.open({ length: 'long' });
  await page.locator('[data-testid=digest] h1').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.screenshot({ path: join(FOLDER, 'print.png'), fullPage: true });
  await page.context().close();
});
