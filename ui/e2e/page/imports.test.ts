// What becomes of files that are dropped, pasted or undone.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type App, changeEvents, libraryOf, type Opening, startApp } from './browser';
import { archives, dropped, file, NEXT, panel, side, unfinished } from './views';

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

describe('imports', () => {
  test('held files show what letting go will do; dropped ones are imported with a receipt each', async () => {
    await open();
    await page.evaluate(
      (paths) => window.shell.emit('tauri://drag-enter', { paths, position: { x: 10, y: 10 } }),
      ['/a/one.html', '/a/two.txt'],
    );
    await page.locator('[data-testid=drop-overlay]').waitFor();
    await page.locator('.kinds', { hasText: '1 text and 1 web page' }).waitFor();
    await dropped(page);
    await page.locator('[data-testid=drop-overlay]').waitFor({ state: 'detached' });
    const [call, ...more] = await calls('import_paths');
    expect(call?.args).toEqual({ paths: NEXT });
    expect(more).toEqual([]);
    await expect.poll(() => page.locator('[data-testid=receipt]').count()).toBe(NEXT.length);
    expect(await page.locator('[data-outcome=rejected]').count()).toBe(3);
  });

  test('the list does not take the focus and tells a screen reader when it is done', async () => {
    await open();
    await excerpts().first().focus();
    const words = await focused();
    await dropped(page);
    await page.locator('[data-testid=receipt]').first().waitFor();
    expect(await focused()).toBe(words);
    await expect
      .poll(() => page.locator('[role=status]', { hasText: 'Import finished' }).count())
      .toBe(1);
  });

  test('a rejected item is tried again from its receipt', async () => {
    await open();
    await side('Imports')(page);
    const rejected = page.locator('[data-outcome=rejected]');
    // The file was gone when its turn came.
    const gone = rejected.filter({ hasText: 'gone.html' });
    await gone.waitFor();
    const before = await rejected.count();
    await gone.locator('button').click();
    await expect.poll(() => calls('retry_receipt')).toHaveLength(1);
    await expect.poll(() => rejected.count()).toBe(before - 1);
    await expect.poll(focused).toContain('Open');
  });

  test('the view of imports follows a running one: how far, how fast, how long, and cancel', async () => {
    await open();
    await side('Imports')(page);
    changeEvents(page, unfinished);
    await page.evaluate(
      (paths) => window.shell.emit('tauri://drag-drop', { paths, position: { x: 10, y: 10 } }),
      NEXT,
    );
    await page.locator('main progress').waitFor();
    const facts = () => page.locator('main .progress p').textContent();
    await expect.poll(facts).toContain('8 of 9 items · 412 a second · about 1 s left');
    await page.locator('main .progress button', { hasText: 'Cancel' }).click();
    await expect.poll(() => calls('cancel_import')).toHaveLength(1);
    expect(await page.locator('.panel').count()).toBe(0);
  });

  test('an archive of hundreds is one row; what was rejected in it is seen, the rest on request', async () => {
    await open({ state: 'archives' });
    await archives(page);
    const list = page.locator('.panel .list');
    const year = list.locator('li', { hasText: 'Harbour news of the year.tar' });
    await expect
      .poll(() => year.first().locator('[data-testid=archive]').textContent())
      .toContain('291 added · 5 already had · 4 rejected · 212 pictures left out');
    expect(await list.locator('[data-testid=archive]').count()).toBe(3);
    expect(await year.first().locator('[data-testid=receipt]').count()).toBe(3);
    expect(await list.locator('[data-testid=archive]').first().textContent()).toContain('letters');

    const show = year.first().locator('[data-testid=archive] button', { hasText: 'Show all 300' });
    await show.click();
    expect(await year.first().locator('[data-testid=receipt]').count()).toBe(100);
    expect(await year.first().locator('[data-outcome=rejected]').count()).toBe(4);
    await year.first().locator('button', { hasText: 'Show 100 more' }).click();
    expect(await year.first().locator('[data-testid=receipt]').count()).toBe(200);
    await year.first().locator('button', { hasText: 'Hide' }).click();
    expect(await year.first().locator('[data-testid=receipt]').count()).toBe(3);
  });

  test('an archive that brought one article opens it from its row on Imports, and the way back leads there', async () => {
    await open({ state: 'archives' });
    await libraryOf(page).call('import_paths', { paths: [file('archives/one.tar')] });
    await libraryOf(page).rest();
    await side('Imports')(page);
    const row = page.locator('main [data-testid=archive]', { hasText: 'one.tar' });
    const opening = row.locator('button[data-article]');
    const article = Number(await opening.getAttribute('data-article'));
    await opening.click();
    await page.locator(`[data-testid=article][data-article="${article}"]`).waitFor();
    await page.keyboard.press('Escape');
    await row.waitFor();
    expect(await focused()).toContain('one.tar');
  });

  test('addresses are offered, and fetched only when the user adds them', async () => {
    await open({ state: 'archives' });
    // Nothing is asked of the network.
    await libraryOf(page).stage('import_urls', { answer: 2 });
    await archives(page);
    const row = page.locator('.panel [data-testid=receipt]', { hasText: 'subscriptions.opml' });
    expect(await calls('import_urls')).toEqual([]);
    await row.locator('li', { hasText: 'Outlet number 2' }).locator('button').click();
    const urls = ['https://outlet-2.example/feeds/latest.xml'];
    await expect.poll(() => calls('import_urls')).toHaveLength(1);
    expect((await calls('import_urls'))[0]?.args).toEqual({ urls });
    await row.locator('li', { hasText: 'Asked for' }).waitFor();
    await row.locator('button', { hasText: 'Add all' }).click();
    await expect.poll(() => calls('import_urls')).toHaveLength(2);
    expect((await calls('import_urls'))[1]?.args.urls).toHaveLength(10);
  });

  test('closing the list gives the focus to the page', async () => {
    await open();
    await panel(page);
    await page.locator('.panel .away').press('Enter');
    await page.locator('.panel').waitFor({ state: 'detached' });
    expect(await focused()).toContain('22 November 2026');
  });

  test('a finished list steps back to a line when the user turns elsewhere, and comes again from it', async () => {
    await open();
    await dropped(page);
    await page.locator('.panel [data-testid=receipt]').first().waitFor();
    await page.locator('h1').click();
    await page.locator('.panel').waitFor({ state: 'detached' });
    const line = page.locator('[data-key=import-line]');
    expect(await line.textContent()).toContain('3 rejected');
    await line.click();
    await page.locator('.panel .away').click();
    expect(await line.count()).toBe(0);
  });

  test('an import is undone, and that is undone with Ctrl+Z', async () => {
    await open();
    await side('Imports')(page);
    await page.locator('button', { hasText: 'Undo this import' }).first().click();
    await page.locator('.toast', { hasText: 'Import undone' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.toast', { hasText: 'brought back' }).waitFor();
  });

  const paste = (text: string) =>
    page.evaluate((words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', words);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);

  test('pasted text is an article, one address is fetched, copied files are their paths', async () => {
    await open();
    // Nothing is asked of the network.
    await libraryOf(page).stage('import_url', { answer: 2 });
    await paste('A whole article.\n\nWith two paragraphs.');
    await paste(' https://example.org/news ');
    await paste('file:///a/one%20two.html\nfile:///b.txt');
    expect((await calls('import_text'))[0]?.args).toEqual({
      text: 'A whole article.\n\nWith two paragraphs.',
    });
    expect((await calls('import_url'))[0]?.args).toEqual({ url: 'https://example.org/news' });
    expect((await calls('import_paths'))[0]?.args).toEqual({
      paths: ['/a/one two.html', '/b.txt'],
    });
  });

  test('the paste box adds its text and gives the focus back', async () => {
    await open();
    const button = page.locator('.add', { hasText: 'Paste' });
    await button.click();
    await page.keyboard.type('Words of an article.');
    await page.locator('dialog button.chief').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect((await calls('import_text'))[0]?.args).toEqual({ text: 'Words of an article.' });
    expect(await focused()).toBe('Paste text…');
  });
});
