// One text in several articles, updates, and earlier stories, as the user meets them.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type App, startApp } from './browser';
import { side } from './views';

let app: App;
let page: Page;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
afterEach(() => page.context().close());

const current = () => page.locator('.side nav a[aria-current]').allTextContents();

test('a story says where else its text stands, and each place opens', async () => {
  page = await app.open();
  const also = page.locator('[data-testid=also]').first();
  const outlet = also.locator('a').first();
  const article = await outlet.getAttribute('data-article');
  await outlet.click();
  await page.locator(`[data-testid=article][data-article="${article}"]`).waitFor();
});

test('beside a story its other sources open out of one entry, each with its acts', async () => {
  page = await app.open();
  const story = page.locator('article', { has: page.locator('[data-testid=also]') }).first();
  await story.locator('.count a').click();
  await page.locator('.told').waitFor();
  const also = page.locator('[data-testid=also-in] button').first();
  expect(await also.getAttribute('aria-expanded')).toBe('false');
  await also.click();
  await page.locator('[data-testid=also-in] li a').first().waitFor();
  expect(await page.locator('[data-testid=also-in] li button').count()).toBe(2);
});

test('an update says what it changed since it was read, and is noted as read', async () => {
  page = await app.open();
  await page.locator('.headline a', { hasText: 'second ring' }).click();
  const note = page.locator('[data-testid=revision]');
  await note.waitFor();
  const marks = await page.locator('.text .fresh').count();
  expect(marks).toBeGreaterThan(0);
  expect(await note.textContent()).toContain(`${marks} new sentence`);
  await note.locator('summary').click();
  await note.locator('li button').first().waitFor();
  const opened = () => window.shell.calls.filter((call) => call.command === 'note_opened').length;
  await expect.poll(() => page.evaluate(opened)).toBe(1);
});

test('an earlier story leads to its page', async () => {
  page = await app.open();
  await side('Stories')(page);
  await page.locator('main a', { hasText: 'second ring' }).first().click();
  const earlier = page.locator('[data-key^="related:"]').first();
  await earlier.click();
  await page.locator('h1', { hasText: 'opens its dome' }).waitFor();
  await page.keyboard.press('Escape');
  await earlier.waitFor();
});

test('another day than today lights the editions, not today', async () => {
  page = await app.open();
  expect((await current()).join()).toContain('Today');
  await page.locator('[data-key=previous-day]').click();
  await expect.poll(async () => (await current()).join()).toContain('Editions');
  expect(await current()).toHaveLength(1);
  await side('Today')(page);
  await expect.poll(async () => (await current()).join()).toContain('Today');
});

test('the hour at which a day ends is chosen in the settings and kept', async () => {
  page = await app.open();
  await side('Settings')(page);
  const hour = page.locator('[data-key=cut-off]');
  await hour.selectOption('6');
  await side('Library')(page);
  await side('Settings')(page);
  await expect.poll(() => hour.inputValue()).toBe('6');
});

describe('a story put right by hand', () => {
  const articles = () => page.locator('aside ol > li');
  const toast = (words: string) => page.locator('[role=status]', { hasText: words }).first();

  async function story() {
    page = await app.open();
    await side('Stories')(page);
    await page.locator('main a', { hasText: 'Harbour tunnel' }).first().click();
    await articles().first().waitFor();
    return articles().count();
  }

  test('an article leaves it and comes back with Ctrl+Z, all by keyboard', async () => {
    const before = await story();
    await page.locator('button', { hasText: 'Not this story' }).last().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => articles().count()).toBe(before - 1);
    await toast('made a story of').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => articles().count()).toBe(before);
  });

  test('an article moves to a story chosen by words of its headline', async () => {
    const before = await story();
    await page.locator('button', { hasText: 'Move to…' }).last().focus();
    await page.keyboard.press('Enter');
    const picker = page.locator('dialog');
    await picker.locator('[role=option]').first().waitFor();
    expect(await picker.locator('[role=option]', { hasText: 'Harbour tunnel' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await picker.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move to…');
    await page.keyboard.press('Enter');
    await picker.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => articles().count()).toBe(before - 1);
    expect(
      await page.evaluate(() =>
        window.shell.calls.filter(({ command }) => command === 'move_articles'),
      ),
    ).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => articles().count()).toBe(before);
  });

  test('two stories become one from the list, and two again', async () => {
    page = await app.open();
    await side('Stories')(page);
    const rows = page.locator('main .row');
    await rows.first().waitFor();
    const before = await rows.count();
    await page.locator('button', { hasText: 'Merge with…' }).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog [role=option]').first().click();
    await expect.poll(() => rows.count()).toBe(before - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.count()).toBe(before);
  });
});
