// What the window around the page asks of it: the menu bar, the look, the last page, and what the
// page asks of the window.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type Desktop, desktop, type Opening } from './browser';

let desk: Desktop;
let page: Page;
beforeAll(async () => {
  desk = await desktop();
});
afterAll(() => desk.close());
afterEach(() => page.context().close());

const open = async (opening: Opening = {}) => {
  page = await desk.open(opening);
};
const menu = (act: string) => page.evaluate((name) => window.desk.emit('menu', name), act);
const calls = (command: string) =>
  page.evaluate((name) => window.desk.calls.filter((call) => call.command === name), command);
const heading = () => page.locator('main h1').first().textContent();

describe('the menu bar', () => {
  test('leads to every view and back', async () => {
    await open();
    for (const view of ['editions', 'stories', 'speakers', 'library', 'saved', 'imports']) {
      await menu(view);
      await page.locator('main h1', { hasText: new RegExp(view, 'i') }).waitFor();
    }
    await menu('keys');
    await page.locator('h1', { hasText: 'Keys and help' }).waitFor();
    await menu('back');
    await page.locator('h1', { hasText: 'Imports' }).waitFor();
    await menu('digest');
    await page.locator('[data-testid=digest]').waitFor();
  });

  test('goes to the edition before and after', async () => {
    await open();
    await page.locator('[data-testid=digest]').waitFor();
    const today = await heading();
    await menu('previous-edition');
    await expect.poll(heading).not.toBe(today);
    await menu('next-edition');
    await expect.poll(heading).toBe(today);
  });

  test('dresses the page, and the window hears of it with its words', async () => {
    await open();
    await menu('theme-dark');
    await page.locator('html[data-theme=dark]').waitFor();
    const looks = (await calls('dress')) as unknown as { args: { look: Look } }[];
    const { look } = looks.at(-1)!.args;
    expect(look.theme).toBe('dark');
    expect(look.words).toMatchObject({ file: 'File', quit: 'Quit', 'theme-sepia': 'Sepia' });
  });

  test('undo takes back the latest act, and what is typed where somebody types', async () => {
    await open();
    await page.locator('[data-testid=excerpt]').first().focus();
    await page.keyboard.press('s');
    await page.locator('.toast', { hasText: 'Saved' }).waitFor();
    await menu('search');
    await page.locator('input[type=search]').pressSequentially('tunnel');
    await menu('undo');
    await expect.poll(() => page.locator('input[type=search]').inputValue()).not.toBe('tunnel');
    expect(await calls('undo')).toEqual([]);
    await page.locator('main h1').focus();
    await menu('undo');
    await expect.poll(async () => (await calls('undo')).length).toBe(1);
  });

  test('a key that both hear is one act', async () => {
    await open();
    await page.locator('[data-testid=digest]').waitFor();
    await page.keyboard.press('Control+o');
    await menu('files');
    expect(await calls('choose_files')).toHaveLength(1);
  });
});

type Look = { theme: string; words: Record<string, string> };

test('About tells version, licences and the data folder, and opens it', async () => {
  await open();
  await menu('about');
  const about = page.locator('[data-testid=about]');
  await about.locator('.path', { hasText: 'org.nutgraf.desktop' }).waitFor();
  expect(await about.textContent()).toContain('MIT OR Apache-2.0');
  await about.locator('summary').click();
  await about.locator('li', { hasText: 'rusqlite' }).waitFor();
  await about.locator('[data-testid=open-data-folder]').click();
  expect(await calls('open_data_folder')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await about.waitFor({ state: 'detached' });
});

test('the tray and the note of the morning are chosen in the settings, off at first', async () => {
  await open();
  await menu('settings');
  const boxes = page.locator('.switch input');
  expect(
    await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
  ).toEqual([false, false, false]);
  expect(await boxes.nth(1).isDisabled(), 'without an icon nothing would bring it back').toBe(true);
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.locator('button[aria-label=Larger]').click();
  const wishes = (await calls('wish')).at(-1) as unknown as { args: unknown };
  expect(wishes.args).toEqual({
    wishes: { zoom: 1.1, tray: true, close_to_tray: true, morning: true },
  });
});

test('an edition that is ready is told of in the words of the page, and shown on request', async () => {
  await open();
  await page.locator('[data-testid=digest]').waitFor();
  const key = { by: 'arrival', day: '2026-11-21' };
  await page.evaluate((edition) => window.desk.emit('morning', edition), {
    key,
    number: 7,
    closed: true,
    articles: 38,
    headline: 'Harbour tunnel reopens',
  });
  await expect.poll(async () => (await calls('tell_morning')).length).toBe(1);
  const [{ args }] = (await calls('tell_morning')) as unknown as [
    { args: { title: string; text: string } },
  ];
  expect(args.title).toMatch(/21 November 2026 is ready/);
  expect(args.text).toBe('Harbour tunnel reopens · 38 articles');
  await page.evaluate((shown) => window.desk.emit('show-edition', shown), key);
  await page.locator('h1', { hasText: '21 November' }).waitFor();
});

describe('the page of the last time', () => {
  test('is kept when the digest rests, and shown at once at the next start', async () => {
    await open();
    await page.locator('[data-testid=digest]').waitFor();
    await expect.poll(async () => (await calls('keep_page')).length, { timeout: 8000 }).toBe(1);
    const last = await page.evaluate(() => window.desk.kept);
    await page.context().close();
    // An engine that never answers: all that is seen is what was kept.
    await open({ state: 'slow', last });
    await page.locator('[data-testid=excerpt]').first().waitFor();
    expect(await heading()).toMatch(/22 November 2026/);
    expect(await page.locator('.side nav a').first().textContent()).toContain('11');
  });

  test('gives way to a library that cannot be opened', async () => {
    await open();
    await page.locator('[data-testid=digest]').waitFor();
    await expect.poll(async () => (await calls('keep_page')).length, { timeout: 8000 }).toBe(1);
    const last = await page.evaluate(() => window.desk.kept);
    await page.context().close();
    await open({ state: 'closed', last });
    await page.locator('[role=alert]').waitFor();
  });

  test('of another form is not shown', async () => {
    await open({ state: 'slow', last: { form: 0, edition: 'old' } });
    await page.waitForTimeout(300);
    expect(await page.locator('[data-testid=excerpt]').count()).toBe(0);
  });
});

test('an article that was removed is brought back from its note, and Ctrl+Z removes it again', async () => {
  await open();
  await page.locator('[data-testid=excerpt]').first().waitFor();
  const id = await page
    .locator('[data-article]')
    .first()
    .evaluate((line) => Number((line as HTMLElement).dataset.article));
  await page.evaluate(
    (article) =>
      window.__TAURI_INTERNALS__ && window.desk.commands.remove_articles!({ ids: [article] }),
    id,
  );
  await page.locator('[data-testid=excerpt]').first().click();
  const note = page.locator('[role=note]', { hasText: 'removed from the library' });
  await note.waitFor();
  await note.locator('button').click();
  await page.locator('.toast', { hasText: 'back in the library' }).waitFor();
  await note.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.keyboard.press('Control+z');
  await page.locator('.toast', { hasText: 'removed again' }).waitFor();
});
