// Every view in every language, turned to while it is shown: nothing stays behind in English, nothing
// is wider than its place, axe finds nothing.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readCatalogue } from '../../catalogues/read';
import { violations } from './axe';
import { type App, startApp, turn } from './browser';
import { VIEWS } from './views';

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());

/** What a catalogue says without variables. */
function sayings(language: string): Set<string> {
  const { entries } = readCatalogue(language);
  const plain = [...entries.values()].flatMap(({ sayings: all }) =>
    all.filter(({ text }) => !text.includes('\ufffc')).map(({ text }) => text),
  );
  return new Set(plain);
}

/** What a box was opened with: nobody turns the language below an open box. */
const ASKED = /which story\?$/;

/** Whole texts and names on the page that the English catalogue has and the shown one has not. */
async function leftInEnglish(page: Page, language: string): Promise<string[]> {
  const own = sayings(language);
  const english = [...sayings('en')].filter((words) => !own.has(words) && !ASKED.test(words));
  return page.evaluate((known) => {
    const words = new Set(known);
    const found: string[] = [];
    const note = (text: string | null) => {
      const told = text?.trim();
      if (told && words.has(told)) found.push(told);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const inside = texts.currentNode.parentElement;
      // An article is in its own language.
      if (!inside?.closest('article, iframe, .toast, [lang]:not(html)'))
        note(texts.currentNode.textContent);
    }
    for (const name of ['aria-label', 'title', 'placeholder']) {
      document.querySelectorAll(`[${name}]`).forEach((one) => note(one.getAttribute(name)));
    }
    note(document.title);
    return found;
  }, english);
}

/** Elements with words of ours that do not fit into their place. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const over = document.documentElement.scrollWidth - window.innerWidth;
    if (over > 0) found.push(`the page by ${over} px`);
    for (const one of document.querySelectorAll<HTMLElement>(
      'button, label, legend, nav a, h1, h2',
    )) {
      const { overflow, textOverflow, position } = getComputedStyle(one);
      if (textOverflow === 'ellipsis' || position === 'absolute' || one.closest('.unseen'))
        continue;
      if (one.offsetWidth > 2 && one.scrollWidth > one.clientWidth + 1 && overflow !== 'auto')
        found.push(`${one.tagName} ${one.textContent?.trim().slice(0, 40)}`);
    }
    return found;
  });

describe.each(['de', 'fr', 'es'])('%s', (language) => {
  test.each(Object.keys(VIEWS))('%s', async (view) => {
    const page = await app.open({ width: 800, height: 1100 });
    await VIEWS[view]?.(page);
    await turn(page, language);
    expect(await leftInEnglish(page, language)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

test('a language chosen in Settings is shown at once, and kept', async () => {
  const page = await app.open();
  await VIEWS.settings?.(page);
  await page.locator('label', { hasText: 'Français' }).click();
  await page.locator('h1', { hasText: 'Réglages' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  const kept = await page.evaluate(
    () =>
      window.shell.calls.filter(({ command }) => command === 'set_appearance').at(-1)?.args
        .appearance,
  );
  expect(kept, 'the window keeps it').toMatchObject({ page: { language: 'fr' } });
  // The focus is where it was.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('fr');
  await page.context().close();
});

test('only the catalogue of the language shown is loaded', async () => {
  const page = await app.open({ language: 'de' });
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const catalogues = loaded.filter((name) => /\/(en|de|fr|es)-[^/]+\.js$/.test(name));
  expect(catalogues.map((name) => name.match(/\/(\w\w)-/)?.[1])).toEqual(['de']);
  await page.context().close();
});
