// An article made of other blocks of its original, or extracted again.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type App, libraryOf, type Opening, startApp } from './browser';
import { proof as openProof, side } from './views';

let app: App;
let page: Page;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
afterEach(() => page.context().close());

const open = async (opening: Opening = {}) => (page = await app.open(opening));
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const calls = (command: string) =>
  page.evaluate((name) => window.shell.calls.filter((call) => call.command === name), command);

describe('choosing the right block', () => {
  const block = (words: string) => page.locator('[data-testid=block]', { hasText: words });
  const begin = async () => {
    await open();
    await openProof(page);
    await page.keyboard.press('b');
    await page.locator('[data-testid=block]').first().waitFor();
  };

  test('a box is chosen and used by keyboard, and Ctrl+Z brings the text back', async () => {
    await begin();
    await expect.poll(focused).toBe('Choose the right block');
    await page.locator('[data-testid=box] input').first().focus();
    // The box after those with the article in them.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await block('The market moves').getAttribute('data-kept')).toBe('true');
    const kept = page.locator('[data-testid=block][data-kept=true]');
    expect(await kept.filter({ hasText: 'The Harbour Authority will' }).count()).toBe(0);
    await page.locator('[data-testid=use-blocks]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=article]').waitFor();
    await expect.poll(() => page.locator('.text').textContent()).toContain('The market');
    await page.locator('.toast', { hasText: 'your blocks' }).waitFor();
    expect(await page.locator('.acts', { hasText: 'You chose the blocks' }).count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.text').textContent()).not.toContain('The market');
  });

  test('blocks are ticked one by one; the size follows; Esc changes nothing', async () => {
    await begin();
    const bar = page.locator('[role=toolbar] .count');
    const before = await bar.textContent();
    const first = page.locator('[data-testid=block][data-kept=true] input').first();
    await first.focus();
    await page.keyboard.press(' ');
    expect(await bar.textContent()).not.toBe(before);
    await page.keyboard.press('j');
    await page.keyboard.press(']');
    expect(await page.locator('[data-testid=block][data-kept=true]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('[data-testid=article]').waitFor();
    expect(await calls('choose_blocks')).toEqual([]);
  });

  test('what is folded away unfolds and can be restored', async () => {
    await begin();
    const folds = page.locator('.fold button');
    await folds.first().click();
    await block('Sport').locator('input').check();
    await page.locator('[data-testid=use-blocks]').click();
    await page.locator('[data-testid=article]').waitFor();
    await page.locator('.text .block', { hasText: /^\s*Sport\s*$/ }).waitFor();
  });

  test('an article is extracted again, and nothing is said to have changed', async () => {
    await open();
    await openProof(page);
    await page.keyboard.press('e');
    await page.locator('.toast', { hasText: 'Nothing changed' }).waitFor();
  });

  test('what an older version read is offered quietly and extracted', async () => {
    await open();
    await libraryOf(page).age();
    await side('Imports')(page);
    await page.locator('[data-testid=older] button').click();
    await page.locator('.toast', { hasText: 'extracted again' }).waitFor();
    await expect.poll(() => page.locator('[data-testid=older]').count()).toBe(0);
  });

  test('what changed when it was extracted again is told of, and taken back', async () => {
    await open();
    await libraryOf(page).age();
    await side('Imports')(page);
    // This version would find the same text.
    const told = { done: 214, total: 214, changed: 1, failed: 0, reason: null, code: null };
    const answer = { ...told, undoable: true, finished: true };
    await libraryOf(page).stage('reread', { answer });
    await page.locator('[data-testid=older] button').click();
    await page.locator('.toast', { hasText: '214 articles extracted again: 1 changed' }).waitFor();
    await page.locator('.toast button', { hasText: 'Undo' }).click();
    await expect.poll(() => calls('undo')).toHaveLength(1);
    await page.locator('[data-testid=older]').waitFor();
  });
});
