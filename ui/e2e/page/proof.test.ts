// A sentence or a quote leads to its place in its article, and the way back leads to it again.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type App, type Opening, startApp } from './browser';
import { caldera, proof as openProof, sentence } from './views';

let app: App;
let page: Page;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
afterEach(() => page.context().close());

const open = async (opening: Opening = {}) => (page = await app.open(opening));
const excerpts = () => page.locator('[data-testid=excerpt]');
const proof = () => page.locator('mark[data-testid=proof]');
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe('the proof', () => {
  test('Enter opens the article with exactly that sentence marked; Esc restores focus and scroll', async () => {
    await open();
    const far = excerpts().nth(6);
    await far.focus();
    await far.scrollIntoViewIfNeeded();
    const words = await far.textContent();
    const scroll = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('Enter');
    await proof().waitFor();
    expect(await proof().allTextContents()).toEqual([words]);
    expect(await focused()).toBe(words);
    expect(
      await page.evaluate(() => document.querySelector('mark')?.getBoundingClientRect().top),
    ).toBeLessThan(860);
    await page.keyboard.press('Escape');
    await page.locator('[data-testid=digest]').waitFor();
    await expect.poll(focused).toBe(words);
    expect(await page.evaluate(() => window.scrollY)).toBe(scroll);
  });

  test('the way back works through several steps', async () => {
    await open();
    await openProof(page);
    await page.locator('.story').click();
    await page.locator('h1', { hasText: 'Harbour tunnel' }).waitFor();
    await page.locator('figcaption a', { hasText: 'Ines Caldera' }).first().click();
    await page.locator('h1', { hasText: 'Ines Caldera' }).waitFor();
    for (const place of ['.told', '[data-testid=article]', '[data-testid=digest]']) {
      await page.keyboard.press('Escape');
      await page.locator(place).waitFor();
    }
    await expect.poll(focused).toContain('The Harbour Authority will reopen');
  });

  test('a quote opens with its cue and speaker marked', async () => {
    await open();
    await caldera(page).click();
    await proof().waitFor();
    expect(await proof().textContent()).toBe(
      'We will not open a tube that I would not drive my own children through. This one, I would',
    );
    expect(await page.locator('.cue').textContent()).toBe('said');
    expect(await page.locator('.mention').textContent()).toBe('Ines Caldera');
  });

  test('pointing at a sentence says its place and moves nothing', async () => {
    await open();
    await sentence(page).waitFor();
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await sentence(page).hover();
    await page.locator('#place.shown').waitFor();
    expect(await page.locator('#place').textContent()).toContain('The Port Ledger ¶2 ↵');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  });

  test('the place shown goes with its view and comes back with the focus', async () => {
    await open();
    await sentence(page).focus();
    await page.locator('#place.shown').waitFor();
    await page.keyboard.press('/');
    await page.locator('input[type=search]').waitFor();
    await expect.poll(() => page.locator('#place.shown').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('#place.shown').waitFor();
  });

  test('selecting words to copy them does not leave the page', async () => {
    await open();
    const box = await excerpts().first().boundingBox();
    if (!box) throw new Error('no first sentence');
    await page.mouse.move(box.x + 30, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 12, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(window.getSelection()).length)).toBeGreaterThan(3);
    expect(await page.locator('[data-testid=digest]').count()).toBe(1);
  });

  test('a sentence of the summary jumps to its place and is marked there', async () => {
    await open();
    await excerpts().first().click();
    await proof().waitFor();
    const wanted = page.locator('aside .sentence').nth(2);
    const words = await wanted.textContent();
    await wanted.click();
    await expect.poll(() => proof().textContent()).toBe(words);
  });
});
