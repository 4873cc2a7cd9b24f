// The page of the day, and what holds on every page: keys, the network, the policy.

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
const proof = () => page.locator('mark[data-testid=proof]');
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe('the digest', () => {
  test('the length changes at once and the focus stays on its control', async () => {
    await open();
    const normal = await excerpts().count();
    await page.locator('input[value=normal]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => excerpts().count()).toBeGreaterThan(normal);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'long',
    );
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => excerpts().count()).toBeLessThan(normal);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'short',
    );
  });

  test('j and k walk through headlines, sentences and quotes', async () => {
    await open();
    await page.keyboard.press('j');
    expect(await focused()).toContain('Harbour tunnel to reopen');
    await page.keyboard.press('j');
    expect(await focused()).toContain('The Harbour Authority will reopen');
    await page.keyboard.press('k');
    expect(await focused()).toContain('Harbour tunnel to reopen');
  });

  test('the day before is one press away and the focus stays on the button', async () => {
    await open();
    await page.locator('[data-key=previous-day]').press('Enter');
    await page.locator('h1', { hasText: '21 November' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.key))
      .toBe('previous-day');
  });

  test('a sentence with the focus keeps it when the library changes', async () => {
    await open();
    await excerpts().nth(3).focus();
    const words = await focused();
    await page.evaluate(() => window.shell.emit('library-changed'));
    await page.waitForTimeout(500);
    expect(await focused()).toBe(words);
  });

  test('all nine parts are there, in order', async () => {
    await open();
    const heads = await page.locator('main h1, main h2, main .end').allTextContents();
    expect(heads.map((head) => head.trim()).slice(0, 6)).toEqual([
      expect.stringMatching(/^Sunday,? 22 November 2026$/),
      'Harbour tunnel to reopen in spring after inspectors clear third tube',
      'Stories',
      'Who said what',
      'In brief',
      'Not used, and why',
    ]);
    expect(await page.locator('.end').textContent()).toBe('That is all for today.');
  });
});

describe('the first run', () => {
  test('one button opens the sample edition, another takes the samples away', async () => {
    await open({ state: 'empty' });
    await page.locator('[data-testid=first-run]').waitFor();
    await page.locator('[data-testid=open-samples]').click();
    await page.locator('h1', { hasText: '20 November 2026' }).waitFor();
    expect(await excerpts().count()).toBeGreaterThan(3);
    await page.locator('button', { hasText: 'Remove them' }).click();
    await page.locator('[data-testid=first-run]').waitFor();
  });
});

test('Ctrl chords other than ours are left to the system', async () => {
  await open();
  const taken = await page.evaluate(() =>
    ['a', 'c', 'f', 'p', 'r', 's', 'w', '-', '0'].filter((key) => {
      const event = new KeyboardEvent('keydown', {
        key,
        ctrlKey: true,
        cancelable: true,
        bubbles: true,
      });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    }),
  );
  expect(taken).toEqual([]);
});

test('nothing is asked of the network and the policy is never broken', async () => {
  await open();
  const asked: string[] = [];
  const broken: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  page.on('pageerror', (error) => broken.push(String(error)));
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  await excerpts().first().click();
  await proof().waitFor();
  await page.keyboard.press('Escape');
  for (const name of ['Editions', 'Stories', 'Speakers', 'Library', 'Imports', 'Settings'])
    await side(name)(page);
  expect(asked.filter((url) => !url.startsWith('http://127.0.0.1'))).toEqual([]);
  expect(broken).toEqual([]);
});
