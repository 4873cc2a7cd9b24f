// Acts by keyboard alone: wherever one takes away the control it was done with, the focus stays near.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { type App, type Opening, startApp, still } from './browser';
import { highlighted, proof, side, VIEWS } from './views';

let app: App;
let page: Page;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
afterEach(() => page.context().close());

const view = (name: string) => VIEWS[name]!;

/** Focuses the control with these words and presses it by key. */
const press =
  (words: string | RegExp, key = 'Enter', within = 'body') =>
  async () => {
    const control = page
      .locator(`${within} :is(button, summary, a[href], label)`, { hasText: words })
      .locator('visible=true')
      .first();
    await control.focus();
    await page.keyboard.press(key);
  };
const keys = (pressed: string) => () => page.keyboard.press(pressed);
const type = (text: string) => () => page.keyboard.type(text);
const at = (css: string) => async () => {
  await page.locator(css).first().focus();
  await page.keyboard.press('Enter');
};

type Way = [
  name: string,
  go: (page: Page) => Promise<void>,
  acts: (() => Promise<void>)[],
  opening?: Opening,
];

const WAYS: Way[] = [
  ['choosing is begun and ended', side('Library'), [at('[data-key=choose]'), press('Done')]],
  ['choosing ends with Escape', view('choosing'), [keys('Escape')]],
  ['all are chosen', view('choosing'), [press('Choose all')]],
  [
    'the chosen are removed and brought back',
    view('choosing'),
    [press('Remove'), keys('Control+z')],
  ],
  ['the chosen are marked as read', view('choosing'), [press('Mark as read')]],
  ['a search is kept and dropped', view('search'), [press('Keep this search'), keys('Enter')]],
  ['a search is emptied', view('search'), [at('input[type=search]'), keys('Escape')]],
  ['a filter empties the list', side('Library'), [at('[data-key=saved]'), keys('Space')]],
  [
    'a speaker is renamed',
    view('speaker'),
    [at('[data-key=rename]'), type('X'), keys('Enter'), keys('Control+z')],
  ],
  ['renaming is given up', view('speaker'), [at('[data-key=rename]'), keys('Escape')]],
  ['splitting is given up', view('speaker'), [press('Split'), press('Keep as it is')]],
  ['splitting ends with Escape', view('speaker'), [press('Split'), keys('Escape')]],
  ['merging is given up', view('speaker'), [press('Merge'), keys('Escape')]],
  ['an article leaves its story', view('story'), [press('Not this story'), keys('Control+z')]],
  ['moving is given up', view('story'), [press('Move to'), keys('Escape')]],
  ['an import is undone', side('Imports'), [press('Undo this import'), keys('Control+z')]],
  ['an item is tried again', side('Imports'), [press('Retry')]],
  ['the import list is closed', view('panel'), [at('.panel .away')]],
  [
    'a quote is none and one again',
    view('quote'),
    [at('.quote-menu button'), press('Not a quote', 'Enter', '[role=menu]'), keys('Control+z')],
  ],
  ['a quote menu is closed', view('quote-menu'), [keys('Escape')]],
  ['correcting is given up', view('correcting'), [keys('Escape')]],
  [
    'a note is removed',
    highlighted,
    [at('[data-testid=highlights] .edit'), press('Remove highlight'), keys('Control+z')],
  ],
  ['the original is shown and left', proof, [press('Original'), press('Text')]],
  [
    'furniture is shown and hidden',
    proof,
    [press('Show', 'Enter', '.hidden-part'), press('Hide', 'Enter', '.hidden-part')],
  ],
  ['an article is read again', proof, [press('Extract again')]],
  ['choosing blocks is given up', view('blocks'), [press('Cancel')]],
  [
    'blocks are chosen',
    view('blocks'),
    [at('[data-testid=block] input'), keys('Space'), press('Use this text')],
  ],
  ['the page has its usual size again', side('Settings'), [press('+'), press('Usual size')]],
  [
    'the language changes',
    side('Settings'),
    [async () => page.locator('input[value=de]').focus(), keys('Space')],
  ],
  ['the samples go', async () => {}, [press(/Remove/, 'Enter', 'main')], { state: 'samples' }],
  [
    'the first month is reached',
    side('Editions'),
    Array.from({ length: 4 }, () => at('.calendar button, [aria-label="Previous month"]')),
  ],
  [
    'the day before is opened',
    async () => {},
    [at('[data-key=before], [aria-label^="Previous"], [aria-label^="Edition before"]')],
  ],
  ['a message is put away', view('saved'), [at('.toast .away')]],
  ['an act is undone in its message', view('saved'), [at('.toast .undo')]],
  ['a failed view is tried again', side('Stories'), [press('Try again')], { state: 'failing' }],
  [
    'a tag is added and taken off',
    view('tags'),
    [
      async () => page.locator('dialog label input').first().focus(),
      keys('Space'),
      press('Done', 'Enter', 'dialog'),
    ],
  ],
  [
    'the menu of a narrow window is closed',
    async (one) => one.locator('.menu').click(),
    [keys('Escape')],
    { width: 560 },
  ],
];

test.each(WAYS)('%s', async (_, go, acts, opening) => {
  page = await app.open(opening);
  page.setDefaultTimeout(4000);
  await go(page);
  for (const [nth, act] of acts.entries()) {
    await act();
    await still(page);
    const lost = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return 'the focus is lost';
      const { width, height } = active.getBoundingClientRect();
      return width > 0 && height > 0 ? null : 'the focus is out of sight';
    });
    expect(lost, `after act ${nth + 1}`).toBe(null);
  }
});
