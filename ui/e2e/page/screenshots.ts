// Every view in every theme, state and width, as pictures for a person to look at:
// `npm run screenshots [-- -t NAME]`, into SHOTS or a folder of the system's temporary one.

import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type App, type Opening, startApp, still, turn } from './browser';
import { archives, foreign, highlighted, nothing, panel, proof, side, VIEWS } from './views';

const FOLDER = process.env.SHOTS ?? join(tmpdir(), 'nutgraf-screenshots');
mkdirSync(FOLDER, { recursive: true });

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());

async function shoot(
  name: string,
  opening: Opening,
  go: (page: Page) => Promise<void>,
  whole = true,
) {
  const page = await app.open(opening);
  await go(page);
  await still(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: whole });
  await page.context().close();
  expect(over, `${name} is wider than its window`).toBeLessThanOrEqual(0);
}

const LISTS = ['digest', 'editions', 'stories', 'speakers', 'library', 'saved', 'imports'] as const;

const OVERLAID = [
  'drag',
  'palette',
  'paste',
  'panel',
  'digest-place',
  'article',
  'quote',
  'quote-menu',
  'correcting',
  'marking',
  'noting',
];

for (const theme of ['light', 'dark', 'sepia'] as const) {
  for (const [view, go] of Object.entries(VIEWS)) {
    test(`${view}-${theme}`, () =>
      shoot(`${view}-${theme}`, { theme }, go, !OVERLAID.includes(view)));
  }
}

for (const width of [360, 560, 800, 1100, 1440, 2560]) {
  for (const view of [
    'digest',
    'article',
    'imports',
    'library',
    'editions',
    'speakers',
    'speaker',
    'correcting',
    'blocks',
  ] as const) {
    test(`${view}-w${width}`, () =>
      shoot(
        `${view}-w${width}`,
        { width, height: width > 2000 ? 1440 : 900 },
        VIEWS[view] ?? nothing,
        false,
      ));
  }
}

for (const theme of ['light', 'dark', 'sepia'] as const) {
  for (const state of ['empty', 'few', 'loading', 'failing'] as const) {
    for (const view of LISTS) {
      const go = view === 'saved' ? side('Saved') : (VIEWS[view] ?? nothing);
      test(`${view}-${state}-${theme}`, () =>
        shoot(`${view}-${state}-${theme}`, { state, theme }, go, state !== 'loading'));
    }
  }
  test(`opening-${theme}`, () =>
    shoot(`opening-${theme}`, { state: 'slow', theme }, nothing, false));
}

for (const language of ['de', 'fr', 'es'] as const) {
  for (const width of [800, 1280]) {
    for (const [view, go] of Object.entries(VIEWS)) {
      test(`${language}-${view}-w${width}`, () =>
        shoot(`${language}-${view}-w${width}`, { width }, async (page) => {
          await go(page);
          await turn(page, language);
        }));
    }
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
for (const [name, called] of [
  ['long', 'Prinzessin Wilhelmine-Charlotte von und zu Hohenlohe-Waldenburg-Schilling'],
  ['arabic', 'شيماء عبد الرحمن الأنصاري'],
] as const) {
  test(`speaker-${name}`, () =>
    shoot(`speaker-${name}`, { width: 800 }, async (page) => {
      await VIEWS.speaker?.(page);
      await page.locator('[data-key=rename]').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(called.slice(0, 60));
      await page.keyboard.press('Enter');
      await page.locator('h1', { hasText: called.slice(0, 10) }).waitFor();
    }));
}
test('library-many', () => shoot('library-many', { state: 'many' }, side('Library'), false));
test('panel-narrow', () => shoot('panel-narrow', { width: 560, height: 700 }, panel, false));
/** The view of an import of archives. */
async function archivesView(page: Page) {
  await side('Imports')(page);
  await page.locator('[data-testid=archive]').first().waitFor();
}
for (const theme of ['light', 'dark'] as const) {
  test(`archives-${theme}`, () =>
    shoot(`archives-${theme}`, { state: 'archives', theme }, archivesView));
  test(`archives-panel-${theme}`, () =>
    shoot(`archives-panel-${theme}`, { state: 'archives', theme }, archives, false));
}
test('archives-narrow', () =>
  shoot('archives-narrow', { state: 'archives', width: 400, height: 900 }, archivesView));
test('archives-wide', () =>
  shoot('archives-wide', { state: 'archives', width: 1900, height: 1100 }, async (page) => {
    await archivesView(page);
    await page.locator('[data-testid=archive] button', { hasText: 'Show' }).first().click();
  }));
test('menu-narrow', () =>
  shoot(
    'menu-narrow',
    { width: 560, height: 700 },
    (page) => page.locator('.menu').click(),
    false,
  ));
test('print', async () => {
  const page = await app.open({ length: 'long' });
  await page.locator('[data-testid=digest] h1').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.screenshot({ path: join(FOLDER, 'print.png'), fullPage: true });
  await page.context().close();
});

// The README's.
for (const [name, go] of [
  ['digest', nothing],
  ['article', highlighted],
  ['imports', side('Imports')],
] as const) {
  test(`docs-${name}`, () =>
    shoot(
      `docs-${name}`,
      { height: 820 },
      async (page) => {
        await go(page);
        await page.evaluate(() =>
          document.querySelectorAll('.toast').forEach((one) => one.remove()),
        );
      },
      false,
    ));
}
