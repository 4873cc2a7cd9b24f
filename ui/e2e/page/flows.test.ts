// What a reader does, by keyboard and by hand, in the page alone.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type Desktop, desktop, type Opening } from './browser';
import { archives, highlighted, panel, proof as openProof, select, side, VIEWS } from './views';

let desk: Desktop;
let page: Page;
beforeAll(async () => void (desk = await desktop()));
afterAll(() => desk.close());
afterEach(() => page.context().close());

const open = async (opening: Opening = {}) => (page = await desk.open(opening));
const excerpts = () => page.locator('[data-testid=excerpt]');
const proof = () => page.locator('mark[data-testid=proof]');
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const calls = (command: string) =>
  page.evaluate((name) => window.desk.calls.filter((call) => call.command === name), command);

describe('the proof', () => {
  test('Enter opens the article with exactly that sentence marked; Esc restores focus and scroll', async () => {
    await open();
    const sentence = excerpts().nth(6);
    await sentence.focus();
    await sentence.scrollIntoViewIfNeeded();
    const words = await sentence.textContent();
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
    await excerpts().nth(1).click();
    await proof().waitFor();
    await page.locator('.story').click();
    await page.locator('h1', { hasText: 'Harbour tunnel' }).waitFor();
    await page.locator('figcaption a', { hasText: 'Ines Caldera' }).click();
    await page.locator('h1', { hasText: 'Ines Caldera' }).waitFor();
    for (const place of ['.told', '[data-testid=article]', '[data-testid=digest]']) {
      await page.keyboard.press('Escape');
      await page.locator(place).waitFor();
    }
    await expect.poll(focused).toContain('Inspectors found no further movement');
  });

  test('a quote opens with its cue and speaker marked', async () => {
    await open();
    await page.locator('[data-testid=quote]').first().click();
    await proof().waitFor();
    expect(await proof().textContent()).toBe(
      'We will not open a tube that I would not drive my own children through. This one, I would',
    );
    expect(await page.locator('.cue').textContent()).toBe('said');
    expect(await page.locator('.mention').textContent()).toBe('Ines Caldera');
  });

  test('pointing at a sentence says its place and moves nothing', async () => {
    await open();
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await excerpts().nth(1).hover();
    await page.locator('#place.shown').waitFor();
    expect(await page.locator('#place').textContent()).toContain('The Port Ledger ¶2 ↵');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  });

  test('the place shown goes with its view and comes back with the focus', async () => {
    await open();
    await excerpts().nth(1).focus();
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
    await page.evaluate(() => window.desk.emit('library-changed'));
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

describe('imports', () => {
  test('held files show what letting go will do; dropped ones are imported with a receipt each', async () => {
    await open();
    const at = { position: { x: 10, y: 10 } };
    const paths = ['/a/one.html', '/a/two.txt'];
    await page.evaluate((payload) => window.desk.emit('tauri://drag-enter', payload), {
      paths,
      ...at,
    });
    await page.locator('[data-testid=drop-overlay]').waitFor();
    await page.locator('.kinds', { hasText: '1 text and 1 web page' }).waitFor();
    await page.evaluate((payload) => window.desk.emit('tauri://drag-drop', payload), {
      paths,
      ...at,
    });
    await page.locator('[data-testid=drop-overlay]').waitFor({ state: 'detached' });
    expect(await calls('import_paths')).toEqual([{ command: 'import_paths', args: { paths } }]);
    await panel(page);
    await expect.poll(() => page.locator('[data-testid=receipt]').count()).toBe(9);
    expect(await page.locator('[data-outcome=rejected]').count()).toBe(3);
  });

  test('the list does not take the focus and tells a screen reader when it is done', async () => {
    await open();
    await excerpts().first().focus();
    const words = await focused();
    await page.evaluate(() =>
      window.desk.import(window.desk.receipts.map((receipt) => ({ ...receipt, batch: 8 }))),
    );
    await page.locator('[data-testid=receipt]').first().waitFor();
    expect(await focused()).toBe(words);
    await expect
      .poll(() => page.locator('[role=status]', { hasText: 'Import finished' }).count())
      .toBe(1);
  });

  test('a rejected item is tried again from its receipt', async () => {
    await open();
    await side('Imports')(page);
    await page.locator('[data-outcome=rejected] button').first().click();
    await expect.poll(() => calls('retry_receipt')).toHaveLength(1);
    await expect.poll(() => page.locator('[data-outcome=rejected]').count()).toBe(2);
    await expect.poll(focused).toContain('Open');
  });

  test('the view of imports follows a running one: how far, how fast, how long, and cancel', async () => {
    await open();
    await side('Imports')(page);
    await page.evaluate(() => {
      const { receipts, batches } = window.desk;
      const [model] = batches;
      if (model) batches.unshift({ ...model, id: 8, finished: false, items: 9, added: 0 });
      window.desk.import(
        receipts.map((receipt) => ({ ...receipt, id: receipt.id + 10, batch: 8 })),
        false,
      );
    });
    await page.locator('main progress').waitFor();
    const facts = await page.locator('main .progress p').textContent();
    expect(facts).toContain('8 of 9 items · 412 a second · about 1 s left');
    await page.locator('main .progress button', { hasText: 'Cancel' }).click();
    await expect.poll(() => calls('cancel_import')).toHaveLength(1);
    expect(await page.locator('.panel').count()).toBe(0);
  });

  test('an archive of thousands is one row; what was rejected in it is seen, the rest on request', async () => {
    await open();
    await archives(page);
    const list = page.locator('.panel .list');
    const year = list.locator('li', { hasText: 'Harbour news of the year.zip' });
    await expect
      .poll(() => year.first().locator('[data-testid=archive]').textContent())
      .toContain('2,991 added · 5 already had · 4 rejected · 212 pictures left out');
    expect(await list.locator('[data-testid=archive]').count()).toBe(3);
    expect(await year.first().locator('[data-testid=receipt]').count()).toBe(3);
    expect(await list.locator('[data-testid=archive]').first().textContent()).toContain('letters');

    const show = year
      .first()
      .locator('[data-testid=archive] button', { hasText: 'Show all 3,000' });
    await show.click();
    expect(await year.first().locator('[data-testid=receipt]').count()).toBe(100);
    expect(await year.first().locator('[data-outcome=rejected]').count()).toBe(4);
    await year.first().locator('button', { hasText: 'Show 100 more' }).click();
    expect(await year.first().locator('[data-testid=receipt]').count()).toBe(200);
    await year.first().locator('button', { hasText: 'Hide' }).click();
    expect(await year.first().locator('[data-testid=receipt]').count()).toBe(3);
  });

  test('an archive that brought one article opens it from its row on Imports, and the way back leads there', async () => {
    await open();
    await page.evaluate(() => {
      const { articles, archives, batches, receipts } = window.desk;
      const [model] = batches;
      const outer = archives.find(({ parent }) => parent === null);
      const inner = archives.find(({ outcome }) => outcome.kind === 'added');
      if (!model || !outer || !inner) return;
      batches.unshift({ ...model, id: 9, items: 2, added: 1, offered: 0 });
      const item = '/home/reader/Drop/one.zip';
      const article = [...articles.keys()][1]!;
      receipts.push(
        { ...outer, id: 901, item },
        {
          ...inner,
          id: 902,
          parent: 901,
          item: `${item} › page.html`,
          outcome: { ...inner.outcome, article } as typeof inner.outcome,
        },
      );
    });
    await side('Imports')(page);
    const row = page.locator('main [data-testid=archive]', { hasText: 'one.zip' });
    const opening = row.locator('button[data-article]');
    const article = Number(await opening.getAttribute('data-article'));
    const headline = await page.evaluate(
      (id) => window.desk.articles.get(id)?.line.headline ?? '',
      article,
    );
    await opening.click();
    await page.locator('h1', { hasText: headline }).waitFor();
    await page.keyboard.press('Escape');
    await row.waitFor();
    expect(await focused()).toContain('one.zip');
  });

  test('addresses are offered, and fetched only when the reader adds them', async () => {
    await open();
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
    expect((await calls('import_urls'))[1]?.args.urls).toHaveLength(11);
  });

  test('closing the list gives the focus to the page', async () => {
    await open();
    await panel(page);
    await page.locator('.panel .away').press('Enter');
    await page.locator('.panel').waitFor({ state: 'detached' });
    expect(await focused()).toContain('22 November 2026');
  });

  test('a finished list steps back to a line when the reader turns elsewhere, and comes again from it', async () => {
    await open();
    await page.evaluate(() =>
      window.desk.import(window.desk.receipts.map((receipt) => ({ ...receipt, batch: 8 }))),
    );
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
    await page.locator('[data-testid=article-row]', { hasText: '(18' }).first().waitFor();
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

describe('reading', () => {
  test('s saves the article of the focused sentence, and the toast takes it back', async () => {
    await open();
    await excerpts().first().focus();
    await page.keyboard.press('s');
    await page.locator('.toast button', { hasText: 'Undo' }).click();
    await expect.poll(() => calls('undo')).toHaveLength(1);
    expect((await calls('set_saved'))[0]?.args).toEqual({ ids: [1], saved: true });
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
    await excerpts().first().click();
    await proof().waitFor();
    await page.keyboard.press('o');
    await page.frameLocator('iframe').locator('h1', { hasText: 'Harbour tunnel' }).waitFor();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    expect(await page.title()).not.toBe('broken in');
    await page.keyboard.press('o');
    await proof().waitFor();
  });

  test('what was kept out of the text is folded at its place and shown on request', async () => {
    await open();
    await excerpts().first().click();
    await page
      .locator('.hidden-part', { hasText: 'Caption and credit hidden' })
      .locator('button')
      .click();
    await page.locator('.line', { hasText: 'Photograph: Ruy Lemos' }).waitFor();
  });

  test('at the end of an article Space opens the next unread one, and Esc still leads back', async () => {
    await open();
    await excerpts().first().click();
    await proof().waitFor();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.keyboard.press('Space');
    await page.locator('h1', { hasText: 'Third tube of harbour tunnel' }).waitFor();
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

describe('who said it', () => {
  const quotes = () => page.locator('.quote');
  const box = () => page.locator('[data-testid=speaker-box]');

  test('the menu key on a quote opens its menu; a speaker is corrected and Ctrl+Z takes it back', async () => {
    await open();
    const said = page.locator('[data-testid=quote]').first();
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
    await expect.poll(() => quotes().first().textContent()).toContain('Greta Lind');
    expect(await quotes().first().textContent()).toContain('corrected by you');
    await page.keyboard.press('Control+z');
    await expect.poll(() => quotes().first().textContent()).toContain('Ines Caldera');
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
    await page.locator('[data-testid=quote]').first().click();
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
    const sorted = await names();
    expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b)));
    await page.locator('label', { hasText: 'Organisations' }).click();
    expect((await names()).length).toBeLessThan(sorted.length);
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

describe('a story put right by hand', () => {
  const articles = () => page.locator('aside ol > li');
  const toast = (words: string) => page.locator('[role=status]', { hasText: words }).first();

  async function story() {
    await open();
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
    expect(await focused()).toBe('Move to…');
    await page.keyboard.press('Enter');
    await picker.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => articles().count()).toBe(before - 1);
    expect(await calls('move_articles')).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => articles().count()).toBe(before);
  });

  test('two stories become one from the list, and two again', async () => {
    await open();
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
    const words = await excerpts().nth(1).textContent();
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
  const over = (whole: boolean) => page.evaluate((end) => window.desk.endSpeech(end), whole);

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
    await page.evaluate(() => window.desk.failing.add('speak'));
    await page.keyboard.press('r');
    await page.locator('.toast').waitFor();
    expect(await page.locator('button', { hasText: 'Read aloud' }).count()).toBe(1);
  });
});

describe('choosing the right block', () => {
  const block = (words: string) => page.locator('[data-testid=block]', { hasText: words });
  const begin = async () => {
    await open();
    await excerpts().nth(1).click();
    await proof().waitFor();
    await page.keyboard.press('b');
    await page.locator('[data-testid=block]').first().waitFor();
  };

  test('a box is chosen and used by keyboard, and Ctrl+Z brings the text back', async () => {
    await begin();
    await expect.poll(focused).toBe('Choose the right block');
    await page.locator('[data-testid=box] input').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await block('The market moves').getAttribute('data-kept')).toBe('true');
    expect(await page.locator('[data-testid=block][data-kept=true]').count()).toBe(2);
    await page.locator('[data-testid=use-blocks]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=article]').waitFor();
    await expect
      .poll(() => page.locator('.text .block').first().textContent())
      .toContain('The market');
    await page.locator('.toast', { hasText: 'your blocks' }).waitFor();
    expect(await page.locator('.acts', { hasText: 'You chose the blocks' }).count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.locator('.text .block').first().textContent())
      .not.toContain('The market');
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
    const sent = await calls('choose_blocks');
    expect(JSON.stringify(sent[0]?.args)).toContain('Sport:5');
  });

  test('an article is extracted again, and nothing is said to have changed', async () => {
    await open();
    await excerpts().nth(1).click();
    await proof().waitFor();
    await page.keyboard.press('e');
    await page.locator('.toast', { hasText: 'Nothing changed' }).waitFor();
  });

  test('what an older version read is offered quietly, extracted and taken back', async () => {
    await open();
    await page.evaluate(() => (window.desk.older = 214));
    await side('Imports')(page);
    await page.locator('[data-testid=older] button').click();
    await page.locator('.toast', { hasText: '214 articles extracted again: 1 changed' }).waitFor();
    await expect.poll(() => page.locator('[data-testid=older]').count()).toBe(0);
    await page.locator('.toast button', { hasText: 'Undo' }).click();
    await page.locator('[data-testid=older]').waitFor();
  });
});
