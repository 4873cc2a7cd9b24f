// Finding articles, and order among them.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type App, type Opening, startApp } from './browser';
import { side } from './views';

let app: App;
let page: Page;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
afterEach(() => page.context().close());

const open = async (opening: Opening = {}) => (page = await app.open(opening));
const excerpts = () => page.locator('[data-testid=excerpt]');
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const calls = (command: string) =>
  page.evaluate((name) => window.shell.calls.filter((call) => call.command === name), command);

describe('finding', () => {
  test('Ctrl+K finds a speaker and goes there; Esc gives the focus back', async () => {
    await open();
    await excerpts().nth(2).focus();
    const words = await focused();
    await page.keyboard.press('Control+k');
    await page.locator('dialog input').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(words);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('caldera');
    await page.locator('[role=option]', { hasText: 'Ines Caldera' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Ines Caldera' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe(words);
  });

  test('/ searches the library as one types, the words marked; Esc clears, then returns', async () => {
    await open();
    await page.keyboard.press('/');
    await page.locator('input[type=search]').waitFor();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).type))
      .toBe('search');
    await page.keyboard.type('tunnel');
    await page.locator('.snippet mark').first().waitFor();
    await expect.poll(() => page.locator('.snippet mark').first().textContent()).toBe('tunnel');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.snippet').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('[data-testid=digest]').waitFor();
  });

  test('five thousand articles are a few rows at a time, and the row one left has the focus again', async () => {
    await open({ state: 'many' });
    await side('Library')(page);
    await page.locator('[data-testid=article-row]').first().waitFor();
    await page.evaluate(() => window.scrollTo(0, 120_000));
    await page
      .locator('[data-testid=article-row]', { hasText: /\((1[5-9]|2[0-4])\d\d\)|\(3[0-4]\d\d\)/ })
      .first()
      .waitFor();
    expect(await page.locator('[data-testid=article-row]').count()).toBeLessThan(60);
    const row = page.locator('[data-testid=article-row]').nth(15);
    await row.focus();
    const words = await focused();
    const scroll = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=article]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe(words);
    expect(await page.evaluate(() => window.scrollY)).toBe(scroll);
  });
});

describe('order in the library', () => {
  const row = (nth: number) => page.locator('[data-testid=article-row]').nth(nth);

  test('chosen rows are tagged together; the tag filters, and Undo takes it off', async () => {
    await open();
    await side('Library')(page);
    await row(0).focus();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.locator('.bar', { hasText: '2 chosen' }).waitFor();
    await page.locator('.bar button', { hasText: 'Tags' }).click();
    await page.keyboard.type('To read');
    await page.keyboard.press('Enter');
    await expect.poll(() => calls('set_tag')).toHaveLength(1);
    expect((await calls('set_tag'))[0]?.args).toMatchObject({ tag: 'To read', on: true });
    await page.locator('dialog button', { hasText: 'Done' }).click();
    await page.locator('.row .tag', { hasText: 'To read' }).first().waitFor();
    await page.locator('.bar button', { hasText: 'Done' }).click();
    await page.locator('select[data-key=tag]').selectOption('To read');
    await expect.poll(() => page.locator('[data-testid=article-row]').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.row .tag').count()).toBe(0);
  });

  test('Shift chooses all rows between, and all can be removed and brought back at once', async () => {
    await open();
    await side('Library')(page);
    await page.locator('button', { hasText: 'Choose articles' }).click();
    await page.locator('.row input').nth(0).click();
    await page
      .locator('.row input')
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await page.locator('.bar', { hasText: '4 chosen' }).waitFor();
    await page.locator('.bar button', { hasText: 'Choose all' }).click();
    await page.locator('.bar button', { hasText: 'Remove' }).click();
    await page.locator('.toast', { hasText: 'removed' }).waitFor();
    await page.keyboard.press('Control+z');
    await row(3).waitFor();
  });

  test('a search is kept under a name, stands in the sidebar and is removed with Undo', async () => {
    await open();
    await side('Library')(page);
    await page.locator('input[type=search]').fill('tunnel');
    await page.locator('.snippet mark').first().waitFor();
    await page.locator('button', { hasText: 'Keep this search' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('The tunnel');
    await page.keyboard.press('Enter');
    await side('The tunnel')(page);
    await page.locator('h1', { hasText: 'The tunnel' }).waitFor();
    await page.locator('.snippet mark').first().waitFor();
    await page.locator('button', { hasText: 'Remove this search' }).click();
    await expect.poll(() => page.locator('.side a', { hasText: 'The tunnel' }).count()).toBe(0);
    await page.locator('.toast button', { hasText: 'Undo' }).click();
    await page.locator('.side a', { hasText: 'The tunnel' }).waitFor();
  });
});
