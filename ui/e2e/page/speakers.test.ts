// Who said it, and how that is put right.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type App, type Opening, startApp } from './browser';
import { caldera, side } from './views';

let app: App;
let page: Page;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
afterEach(() => page.context().close());

const open = async (opening: Opening = {}) => (page = await app.open(opening));
const proof = () => page.locator('mark[data-testid=proof]');
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const calls = (command: string) =>
  page.evaluate((name) => window.shell.calls.filter((call) => call.command === name), command);

describe('who said it', () => {
  const quotes = () => page.locator('.quote');
  const box = () => page.locator('[data-testid=speaker-box]');

  test('the menu key on a quote opens its menu; a speaker is corrected and Ctrl+Z takes it back', async () => {
    await open();
    const said = caldera(page);
    const quote = quotes().filter({ hasText: 'We will not open a tube' }).first();
    const before = await quote.textContent();
    await said.focus();
    await said.dispatchEvent('contextmenu');
    await expect.poll(focused).toBe('Correct speaker…');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Open in article');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await box().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('Greta  Lind');
    await page.keyboard.press('Enter');
    await expect.poll(() => quote.textContent()).toContain('Greta Lind');
    expect(await quote.textContent()).toContain('corrected by you');
    await page.keyboard.press('Control+z');
    await expect.poll(() => quote.textContent()).toBe(before);
    expect(await page.locator('.toast').textContent()).toContain('taken back');
  });

  test('somebody of the article is chosen with the arrows; Esc closes and gives the focus back', async () => {
    await open();
    const more = page.locator('.quote-menu .more').first();
    await more.click();
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=menu]').count()).toBe(0);
    expect(await page.locator('[data-testid=digest]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await box().locator('.offer').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => box().count()).toBe(0);
    await more.click();
    await page.keyboard.press('Enter');
    await box().locator('.offer').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const [call] = await calls('correct_quotes');
    expect(call?.args.verdict).toMatchObject({ kind: 'speaker' });
  });

  test('what is not a quote goes at once', async () => {
    await open();
    await quotes().first().waitFor();
    const before = await quotes().count();
    const words = await quotes().first().locator('.words').first().textContent();
    await page.locator('.quote-menu .more').first().click();
    await page.locator('[role=menuitem]', { hasText: 'Not a quote' }).click();
    const [call] = await calls('correct_quotes');
    expect(call?.args.verdict).toEqual({ kind: 'not-a-quote' });
    expect(before).toBeGreaterThan(0);
    expect(words).not.toBe('');
  });

  test('what is not a quote can be one again from its article', async () => {
    await open();
    const said = page.locator('[data-testid=quote]').first();
    await said.click();
    await proof().waitFor();
    await page.locator('.quote-menu .more').first().click();
    await page.locator('[role=menuitem]', { hasText: 'Not a quote' }).click();
    const gone = page.locator('[data-testid=not-quotes]');
    await gone.waitFor();
    const before = await page.locator('main .block .quote').count();
    await gone.locator('button', { hasText: 'It is a quote' }).click();
    await expect.poll(() => gone.count()).toBe(0);
    const [, call] = await calls('correct_quotes');
    expect(call?.args.verdict).toEqual({ kind: 'a-quote' });
    expect(await page.locator('main .block .quote').count()).toBeGreaterThan(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => gone.count()).toBe(1);
  });

  test('an opened quote says who said it and how its words are marked', async () => {
    await open();
    await caldera(page).click();
    await proof().waitFor();
    const legend = page.locator('[data-testid=legend]');
    expect(await legend.textContent()).toContain('Said by Ines Caldera');
    const described = await proof().first().getAttribute('aria-describedby');
    expect(await legend.getAttribute('id')).toBe(described);
  });

  test('speakers are sorted and narrowed; the unnamed have no page', async () => {
    await open();
    await side('Speakers')(page);
    const names = () => page.locator('main li .name').allTextContents();
    await page.locator('select').selectOption('name');
    const byName = (all: string[]) => [...all].sort((a, b) => a.localeCompare(b));
    await expect
      .poll(async () => String(await names()) === String(byName(await names())))
      .toBe(true);
    const sorted = await names();
    await page.locator('label', { hasText: 'Organisations' }).click();
    await expect.poll(async () => (await names()).length).toBeLessThan(sorted.length);
    await page.locator('label', { hasText: 'Unnamed' }).click();
    await page.locator('a', { hasText: 'a senior official' }).click();
    await page.locator('[data-testid=article]').waitFor();
    await page.keyboard.press('Escape');
    expect(await names()).toContain('a senior official');
  });

  test('quotes of a speaker are given to another, a speaker is merged and renamed', async () => {
    await open();
    await side('Speakers')(page);
    await page.locator('a', { hasText: 'Ines Caldera' }).click();
    await page.locator('button', { hasText: 'Split' }).click();
    await page.locator('.choose input').first().check();
    await page.locator('button', { hasText: 'Give 1 quote' }).click();
    await box().waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Ines Caldera Ruiz');
    await page.keyboard.press('Enter');
    const [split] = await calls('split_speaker');
    expect(split?.args).toMatchObject({ to: { kind: 'new', name: 'Ines Caldera Ruiz' } });
    await page.locator('button', { hasText: 'Merge' }).click();
    await box().locator('.offer').first().click();
    expect(await calls('merge_speakers')).toHaveLength(1);
    await page.locator('button', { hasText: 'Rename' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Inês Caldera');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Inês Caldera' }).waitFor();
  });
});
