// An article as it is read, marked and read aloud.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type App, libraryOf, type Opening, startApp } from './browser';
import { highlighted, proof as openProof, select, sentence, side, VIEWS } from './views';

let app: App;
let page: Page;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
afterEach(() => page.context().close());

const open = async (opening: Opening = {}) => (page = await app.open(opening));
const excerpts = () => page.locator('[data-testid=excerpt]');
const proof = () => page.locator('mark[data-testid=proof]');
const calls = (command: string) =>
  page.evaluate((name) => window.shell.calls.filter((call) => call.command === name), command);

describe('reading', () => {
  test('s saves the article of the focused sentence, and the toast takes it back', async () => {
    await open();
    const lead = Number(await excerpts().first().getAttribute('data-article'));
    await excerpts().first().focus();
    await page.keyboard.press('s');
    await page.locator('.toast button', { hasText: 'Undo' }).click();
    await expect.poll(() => calls('undo')).toHaveLength(1);
    const saved = (await calls('set_saved'))[0]?.args as { ids: number[]; saved: boolean };
    expect(saved).toEqual({ ids: [lead], saved: true });
  });

  test('an opened article is read, m makes it unread', async () => {
    await open();
    await excerpts().first().click();
    await expect.poll(() => calls('note_opened')).toHaveLength(1);
    await page.locator('button', { hasText: 'Mark as unread' }).waitFor();
    await page.keyboard.press('m');
    await page.locator('button', { hasText: 'Mark as read' }).waitFor();
  });

  test('the original is shown in a frame that runs nothing', async () => {
    await open();
    await openProof(page);
    await page.keyboard.press('o');
    await page.frameLocator('iframe').locator('h1', { hasText: 'Harbour tunnel' }).waitFor();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    expect(await page.title()).not.toBe('broken in');
    await page.keyboard.press('o');
    await proof().waitFor();
  });

  test('what was kept out of the text is folded at its place and shown on request', async () => {
    await open();
    await openProof(page);
    await page.locator('.hidden-part', { hasText: 'aption' }).locator('button').click();
    await page.locator('.line', { hasText: 'Photograph: Ruy Lemos' }).waitFor();
  });

  test('at the end of an article Space opens the next unread one, and Esc still leads back', async () => {
    await open();
    await openProof(page);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.keyboard.press('Space');
    const headline = () => page.locator('[data-testid=article] h1').textContent();
    await expect.poll(headline).not.toContain('Harbour tunnel to reopen');
    await page.keyboard.press('Escape');
    await page.locator('[data-testid=digest]').waitFor();
  });

  test('a removed article comes back with Ctrl+Z', async () => {
    await open();
    await excerpts().first().click();
    await page.locator('button', { hasText: 'Remove' }).click();
    await page.locator('.toast', { hasText: '1 article removed' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.toast', { hasText: 'brought back' }).waitFor();
  });
});

describe('highlights and notes', () => {
  const marked = () => page.locator('[data-highlight]');
  const listed = () => page.locator('[data-testid=highlights] .text');

  test('h marks the selected words, in the text and beside it; Ctrl+Z takes it back', async () => {
    await open();
    await openProof(page);
    await select(page, 'The report, published on');
    await page.locator('.mark-bar button', { hasText: 'Highlight' }).click();
    await marked().first().waitFor();
    expect(await marked().allTextContents()).toEqual(['The report, published on']);
    expect(await listed().allTextContents()).toEqual(['The report, published on']);
    expect(await page.locator('.mark-bar').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => marked().count()).toBe(0);
  });

  test('without a selection h marks the sentence the article was opened for', async () => {
    await open();
    const words = await sentence(page).textContent();
    await openProof(page);
    await page.keyboard.press('h');
    await marked().first().waitFor();
    expect((await marked().allTextContents()).join('')).toBe(words);
  });

  test('n keeps a note with the words; a press on them opens it again', async () => {
    await open();
    await highlighted(page);
    expect(await page.locator('[data-testid=highlights] .note').textContent()).toBe(
      'Ask for the report itself.',
    );
    await marked().last().click();
    const field = page.locator('[data-testid=note-box] textarea');
    expect(await field.inputValue()).toBe('Ask for the report itself.');
    await field.fill('Asked.');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-testid=highlights] .note', { hasText: 'Asked.' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.note', { hasText: 'Ask for the report itself.' }).waitFor();
  });

  test('with nothing to mark it says what to do', async () => {
    await open();
    await side('Library')(page);
    await page.locator('[data-testid=article-row]').first().click();
    await page.locator('.text').waitFor();
    await page.keyboard.press('n');
    await page.locator('.toast', { hasText: 'Select words first' }).waitFor();
  });

  test('all of them are kept in one list, each a step from its place', async () => {
    await open();
    await VIEWS.highlights?.(page);
    const words = page.locator('main .words');
    expect(await words.count()).toBe(2);
    await words.first().focus();
    await page.keyboard.press('Enter');
    await proof().waitFor();
    expect((await proof().allTextContents()).join('')).toBe('The report, published on');
    await page.keyboard.press('Escape');
    await words.first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toContain('words');
  });

  test('an article opened from a search shows every place of the words', async () => {
    await open();
    await VIEWS.search?.(page);
    await page.locator('[data-testid=article-row]').first().click();
    await page.locator('.text .found').first().waitFor();
    const found = await page.locator('.text .found').allTextContents();
    expect(new Set(found.map((one) => one.toLowerCase()))).toEqual(new Set(['tunnel']));
  });
});

describe('reading aloud', () => {
  const spoken = () => page.locator('.text .spoken');
  const said = async () => (await calls('speak')).map((call) => call.args.text as string);
  /** Ends what is being said, once the engine has begun to say it. */
  const over = async (whole: boolean) => {
    const asked = (await said()).length;
    const begun = async () =>
      (await libraryOf(page).deeds()).filter(({ deed }) => deed === 'speak').length;
    await expect.poll(begun).toBe(asked);
    await libraryOf(page).endSpeech(whole);
  };

  test('goes on block by block from the marked sentence, verbatim, and stops with r', async () => {
    await open();
    await openProof(page);
    await page.keyboard.press('r');
    await spoken().waitFor();
    const first = await spoken().textContent();
    expect(await said()).toEqual([first]);
    await over(true);
    await expect.poll(said).toHaveLength(2);
    expect(await spoken().textContent()).toBe((await said())[1]);
    await page.keyboard.press('r');
    await expect.poll(() => spoken().count()).toBe(0);
    expect(await calls('end_speech')).toHaveLength(1);
    expect(await said()).toHaveLength(2);
  });

  test('begins with the headline, and ends when the article is left', async () => {
    await open();
    await side('Library')(page);
    await page.locator('[data-testid=article-row]').first().click();
    await page.locator('button', { hasText: 'Read aloud' }).click();
    await page.locator('button', { hasText: 'Stop reading' }).waitFor();
    expect(await said()).toEqual([await page.locator('h1').textContent()]);
    await page.keyboard.press('Escape');
    await expect.poll(() => calls('end_speech')).toHaveLength(1);
  });

  test('a voice that fails is told of', async () => {
    await open();
    await openProof(page);
    const fail = { code: 'no-voice', message: 'there is no voice' };
    await libraryOf(page).stage('speak', { fail });
    await page.keyboard.press('r');
    await page.locator('.toast').waitFor();
    expect(await page.locator('button', { hasText: 'Read aloud' }).count()).toBe(1);
  });
});
