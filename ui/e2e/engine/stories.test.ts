// One text in several articles, updates, and earlier stories, as the user meets them.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

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
