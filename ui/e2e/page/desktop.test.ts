// What the window around the page asks of it: the menu bar, the look, the last page, and what the
// page asks of the window.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type App, libraryOf, openLibrary, type Opening, startApp } from './browser';
import type { Counts } from '../../src/lib/types/Counts';
import type { Edition } from '../../src/lib/types/Edition';
import type { Library } from './host';

let app: App;
let page: Page;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => page.context().close());

const open = async (opening: Opening = {}) => {
  page = await app.open(opening);
};
const menu = (act: string) => page.evaluate((name) => window.shell.emit('menu', name), act);
const calls = (command: string) =>
  page.evaluate((name) => window.shell.calls.filter((call) => call.command === name), command);
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
    const looks = (await calls('set_appearance')) as unknown as {
      args: { appearance: Look };
    }[];
    const { appearance: look } = looks.at(-1)!.args;
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
  await about.locator('.path', { hasText: libraryOf(page).dir }).waitFor();
  expect(await about.textContent()).toContain('MIT OR Apache-2.0');
  await about.locator('summary').click();
  await about.locator('li', { hasText: 'jiff' }).waitFor();
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
  const prefs = (await calls('set_window_prefs')).at(-1) as unknown as { args: unknown };
  expect(prefs.args).toEqual({
    prefs: { zoom: 1.1, tray: true, close_to_tray: true, morning: true },
  });
});

test('an edition that is ready is told of in the words of the page, and shown on request', async () => {
  await open();
  await page.locator('[data-testid=digest]').waitFor();
  const key = { by: 'arrival', day: '2026-11-21' };
  await page.evaluate((edition) => window.shell.emit('morning', edition), {
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
  await page.evaluate((shown) => window.shell.emit('show-edition', shown), key);
  await page.locator('h1', { hasText: '21 November' }).waitFor();
});

describe('the page of the last time', () => {
  let library: Library;
  beforeEach(async () => void (library = await openLibrary('full')));
  afterEach(() => library.close());

  /** Rests at the digest until it is kept, and closes the window. */
  const keep = async (opening: Opening = {}) => {
    await open({ ...opening, on: library });
    await page.locator('[data-testid=digest]').waitFor();
    await expect.poll(async () => (await calls('keep_page')).length, { timeout: 8000 }).toBe(1);
    await page.context().close();
  };
  /** Opens the window on what was kept; the page that answers comes when it is let. */
  const openOn = async (opening: Opening = {}) => {
    let letCome = () => {};
    const until = new Promise<void>((come) => (letCome = come));
    await open({ state: 'slow', ...opening, on: library, drawn: library, until });
    await page.locator('[data-testid=excerpt]').first().waitFor();
    return async () => {
      letCome();
      await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
    };
  };
  /** Where everything in the window stands, and what its choices are. */
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.window *:not([data-passing])')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.tagName, x, y, width, height, (one as HTMLInputElement).checked].join(' ');
      }),
    );

  test('is kept when the digest rests, and shown at once at the next start', async () => {
    const { today } = await library.call<Counts>('get_counts');
    await keep();
    // An engine that never answers: all that is seen is what was kept.
    await open({ state: 'slow', on: library });
    await page.locator('[data-testid=excerpt]').first().waitFor();
    expect(await heading()).toMatch(/22 November 2026/);
    expect(await page.locator('.side nav a').first().textContent()).toContain(String(today));
  });

  test.each<Opening>([
    {},
    { theme: 'dark', length: 'short', language: 'de' },
    { width: 700, length: 'long', language: 'fr' },
  ])('stands before any script of the page, and nothing moves when that comes: %j', async (way) => {
    await keep(way);
    const come = await openOn(way);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(
      way.theme ?? 'light',
    );
    const before = await places();
    const picture = await page.screenshot();
    await come();
    expect(await places()).toEqual(before);
    expect((await page.screenshot()).equals(picture)).toBe(true);
  });

  test('hears keys and clicks before it can answer', async () => {
    await keep();
    let come = await openOn();
    for (const key of ['j', 'j', 'Control+k', 'h', 'a']) await page.keyboard.press(key);
    expect(await page.locator('dialog').count()).toBe(0);
    await come();
    expect(await page.locator('dialog input').inputValue()).toBe('ha');
    await page.keyboard.press('Escape');
    const steps = page.locator('main [data-step]');
    expect(await steps.nth(1).evaluate((step) => step === document.activeElement)).toBe(true);
    await page.context().close();

    come = await openOn();
    await page.locator('.side nav a', { hasText: 'Help' }).click();
    await come();
    await page.locator('h1', { hasText: 'Keys and help' }).waitFor();
    await page.context().close();

    come = await openOn();
    await page.locator('main [data-testid=excerpt]').first().focus();
    await page.keyboard.press('Enter');
    await come();
    // Its article is on the way, from an engine that never answers.
    await page.locator('[data-testid=digest]').waitFor({ state: 'detached' });
  });

  test('stays where it was scrolled to', async () => {
    await keep();
    const come = await openOn();
    await page.keyboard.press('PageDown');
    const place = () => page.evaluate(() => window.scrollY);
    await expect.poll(place).toBeGreaterThan(200);
    // A browser scrolls there bit by bit.
    await page.waitForTimeout(500);
    const scrolled = await place();
    await come();
    await page.waitForTimeout(100);
    expect(await place()).toBe(scrolled);
  });

  test('gives way to a library that cannot be opened', async () => {
    await keep();
    const { last } = await library.bootData();
    await open({ state: 'closed', last, drawn: library });
    await page.locator('[role=alert]').waitFor();
  });

  test('of another form is not shown', async () => {
    const old = { form: 0, edition: 'old' };
    await open({ state: 'slow', last: old });
    await page.waitForTimeout(300);
    expect(await page.locator('[data-testid=excerpt]').count()).toBe(0);
  });

  test('is not kept from another view', async () => {
    await open();
    await page.locator('[data-testid=digest]').waitFor();
    await menu('library');
    await page.waitForTimeout(2000);
    expect(await calls('keep_page')).toEqual([]);
  });
});

test('an article that was removed is brought back from its note, and Ctrl+Z removes it again', async () => {
  await open();
  // A closed edition keeps what it told.
  await page.locator('[data-key=previous-day]').click();
  await page.locator('h1', { hasText: '21 November' }).waitFor();
  const key = { by: 'arrival', day: '2026-11-21' };
  const { lead } = await libraryOf(page).call<Edition>('get_edition', { key });
  const { article, text } = lead!.sentences[0]!;
  await libraryOf(page).call('remove_articles', { ids: [article] });
  await page.locator('[data-testid=excerpt]', { hasText: text }).click();
  const note = page.locator('[role=note]', { hasText: 'removed from the library' });
  await note.waitFor();
  await note.locator('button').click();
  await page.locator('.toast', { hasText: 'back in the library' }).waitFor();
  await note.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.keyboard.press('Control+z');
  await page.locator('.toast', { hasText: 'removed again' }).waitFor();
});
