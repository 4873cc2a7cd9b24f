// What a view shows while it is being read, and where there is nothing to show.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { type App, libraryOf, startApp } from './browser';
import { side } from './views';

let app: App;
let page: Page;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
afterEach(() => page.context().close());

const main = () => page.locator('main');

test.each(['Stories', 'Speakers', 'Editions', 'Library', 'Imports'])(
  '%s says how to add articles where there are none',
  async (view) => {
    page = await app.open({ state: 'empty' });
    await side(view)(page);
    await main().locator('button', { hasText: 'Add files…' }).click();
    await expect
      .poll(() => page.evaluate(() => window.shell.calls.map((call) => call.command)))
      .toContain('choose_files');
  },
);

test.each(['Stories', 'Speakers', 'Editions', 'Imports'])(
  '%s has its name while it is being read',
  async (view) => {
    page = await app.open({ state: 'loading' });
    await side(view)(page);
    await page.locator('.skeleton').waitFor();
    const box = await page.locator('h1').boundingBox();
    expect(box?.width).toBeGreaterThan(40);
    expect(await page.locator('h1').textContent()).toBe(view);
  },
);

test('nobody is looked for or sorted where nobody is quoted', async () => {
  page = await app.open({ state: 'empty' });
  await side('Speakers')(page);
  await main().locator('.notice').waitFor();
  expect(await main().locator('input, select').count()).toBe(0);
});

test('sources without a name are still found where nobody is named', async () => {
  page = await app.open();
  await libraryOf(page).stage('list_speakers', { answer: { total: 0, items: [] } });
  await side('Speakers')(page);
  await main().locator('.notice').waitFor();
  await main().locator('label', { hasText: 'Unnamed' }).click();
  await main().locator('a', { hasText: 'a senior official' }).waitFor();
});

test('the count of speakers is that of the list below it', async () => {
  page = await app.open();
  await side('Speakers')(page);
  const rows = () => main().locator('li .name').count();
  /** The number that the head names. */
  const told = async (what: RegExp) => {
    const head = main().locator('header p', { hasText: what });
    await head.waitFor();
    return Number((await head.textContent())!.match(/\d+/)![0]);
  };
  expect(await told(/\d+ speakers/)).toBe(await rows());
  await main().locator('label', { hasText: 'Unnamed' }).click();
  const unnamed = await told(/\d+ sources without a name/);
  expect(unnamed).toBe(await rows());
  await main().locator('input[type=search]').fill('senior');
  await expect.poll(rows).toBeLessThan(unnamed);
  await expect.poll(rows).toBe(await told(/\d+ sources? without a name/));
});

test('held files are named as a list, the rest counted', async () => {
  page = await app.open();
  const hold = (names: string[]) =>
    page.evaluate(
      (paths) => window.shell.emit('tauri://drag-enter', { paths, position: { x: 1, y: 1 } }),
      names.map((name) => `/home/user/${name}`),
    );
  await hold(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt']);
  await page.locator('.names', { hasText: 'a.txt, b.txt, c.txt and 2 more' }).waitFor();
});

test('a message does not lie over what can be done with chosen articles', async () => {
  page = await app.open({ width: 800, height: 700 });
  await side('Library')(page);
  await page.locator('[data-testid=article-row]').first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('s');
  const toast = await page.locator('.toast').boundingBox();
  const bar = await page.locator('.foot-bar').boundingBox();
  expect(toast!.y + toast!.height).toBeLessThanOrEqual(bar!.y);
});

test('facts that run from right to left have a dot between them and none at an edge', async () => {
  page = await app.open({ width: 360 });
  const facts = page.locator('[dir=rtl] > .dotted');
  await facts.waitFor();
  const seen = await facts.evaluate((list) => {
    const edge = list.parentElement!.getBoundingClientRect().right;
    return [...list.children].map((item) => {
      const dot = getComputedStyle(item, '::before');
      const right = item.getBoundingClientRect().right - parseFloat(dot.right);
      return { shown: dot.content !== 'none' && right <= edge, ends: right > edge };
    });
  });
  expect(seen.at(0)?.shown).toBe(false);
  expect(seen.at(-1)?.shown).toBe(false);
});
