// The ways to every view, for the tests and the pictures.

import { dirname, join } from 'node:path';

import type { Page } from 'playwright-core';
import { inject } from 'vitest';

import type { Receipt } from '../../src/lib/types/Receipt';
import { changeEvents, libraryOf } from './browser';
import type { HostEvent } from './host';

/** A file of the fixtures, as the libraries know it. */
export const file = (name: string) => join(dirname(inject('libraries')), 'files', name);

/** Opens a view by its name in the sidebar. */
export const side = (name: string) => async (page: Page) => {
  const link = page.locator('.side nav a', { hasText: name });
  // A wide window shows the link in a moment; a narrow one has a menu over it.
  const menu = page.locator('.menu');
  if ((await menu.isVisible()) && !(await link.isVisible())) await menu.click();
  await link.click();
};

export const nothing = async () => {};

/** A sentence of the lead, of the article whose page has everything a page can have. */
export const sentence = (page: Page) =>
  page.locator('[data-testid=excerpt]', { hasText: 'The Harbour Authority will reopen' }).first();

export async function proof(page: Page): Promise<void> {
  await sentence(page).click();
  await page.locator('mark[data-testid=proof]').waitFor();
}

/** The import list of a library of archives, as when they came. */
export async function archives(page: Page): Promise<void> {
  const library = libraryOf(page);
  const [batch] = await library.call<{ id: number }[]>('list_batches');
  const receipts = await library.call<Receipt[]>('list_receipts', { batch: batch!.id });
  const progress = { batch: batch!.id, done: 0, total: receipts.length, per_second: 412 };
  const emit = (event: string, payload: unknown) =>
    page.evaluate(([name, told]) => window.shell.emit(name, told), [event, payload] as const);
  await emit('import-progress', { ...progress, finished: false });
  await emit('import-receipt', receipts);
  await emit('import-progress', { ...progress, done: receipts.length, finished: true });
  await page.locator('[data-testid=archive]').first().waitFor();
}

/** A quote of the same article, wherever the digest has it. */
export const caldera = (page: Page) =>
  page.locator('[data-testid=quote]', { hasText: 'We will not open a tube' }).first();

async function quote(page: Page): Promise<void> {
  await caldera(page).click();
  await page.locator('mark[data-testid=proof]').waitFor();
}

export const foreign = (words: string) => async (page: Page) => {
  await page.locator('[data-testid=excerpt]', { hasText: words }).first().click();
  await page.locator('mark[data-testid=proof]').waitFor();
};

async function speaker(page: Page): Promise<void> {
  await side('Speakers')(page);
  await page.locator('a', { hasText: 'Ines Caldera' }).click();
  await page.locator('h1', { hasText: 'Ines Caldera' }).waitFor();
}

async function unnamed(page: Page): Promise<void> {
  await side('Speakers')(page);
  await page.locator('label', { hasText: 'Unnamed' }).click();
  await page.locator('a', { hasText: 'a senior official' }).waitFor();
}

async function quoteMenu(page: Page): Promise<void> {
  await page.locator('.quote-menu button').first().click();
  await page.locator('[role=menu]').waitFor();
}

async function correcting(page: Page): Promise<void> {
  await quoteMenu(page);
  await page.locator('[role=menuitem]', { hasText: 'Correct speaker' }).click();
  await page.locator('[data-testid=speaker-box] .offer').first().waitFor();
}

async function splitting(page: Page): Promise<void> {
  await speaker(page);
  await page.locator('button', { hasText: 'Split' }).click();
  await page.locator('.choose input').first().click();
}

async function story(page: Page): Promise<void> {
  await side('Stories')(page);
  await page.locator('main a', { hasText: 'Harbour tunnel' }).first().click();
  await page.locator('h1', { hasText: 'Harbour tunnel' }).waitFor();
}

async function storyChoice(page: Page): Promise<void> {
  await story(page);
  await page.locator('button', { hasText: 'Merge with…' }).first().click();
  await page.locator('dialog [role=option]').first().waitFor();
}

async function search(page: Page): Promise<void> {
  await side('Library')(page);
  await page.locator('input[type=search]').fill('tunnel');
  await page.locator('.snippet mark').first().waitFor();
}

async function choosing(page: Page): Promise<void> {
  await side('Library')(page);
  await page.locator('[data-testid=article-row]').first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.locator('.bar', { hasText: '2 chosen' }).waitFor();
}

async function tags(page: Page): Promise<void> {
  await choosing(page);
  for (const tag of ['To read', 'Harbour', 'Wichtige Angelegenheiten']) {
    await page.locator('.bar button', { hasText: 'Tags' }).click();
    await page.keyboard.type(tag);
    await page.keyboard.press('Enter');
    await page.locator('dialog label', { hasText: tag }).waitFor();
    await page.keyboard.press('Escape');
  }
  await page.locator('.bar button', { hasText: 'Tags' }).click();
  await page.locator('dialog label').first().waitFor();
}

async function saved(page: Page): Promise<void> {
  await page.locator('[data-testid=excerpt]').first().focus();
  await page.keyboard.press('s');
  await page.locator('.toast').waitFor();
  await side('Saved')(page);
}

/** Selects these words in the article that is open. */
export async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('.text')!,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent!.indexOf(wanted);
      if (at < 0) continue;
      const node = walker.currentNode;
      window.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`not in the text: ${wanted}`);
  }, words);
}

async function marking(page: Page): Promise<void> {
  await proof(page);
  await select(page, 'The report, published on');
  await page.locator('.mark-bar').waitFor();
}

/** An article with highlights, one of them noted. */
export async function highlighted(page: Page): Promise<void> {
  await proof(page);
  await page.keyboard.press('h');
  await page.locator('[data-highlight]').first().waitFor();
  await select(page, 'The report, published on');
  await page.keyboard.press('n');
  await page.locator('[data-testid=note-box] textarea').fill('Ask for the report itself.');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-testid=highlights] .note').waitFor();
}

async function noting(page: Page): Promise<void> {
  await highlighted(page);
  await page.locator('[data-testid=highlights] .edit').last().click();
  await page.locator('[data-testid=note-box]').waitFor();
}

async function highlights(page: Page): Promise<void> {
  await highlighted(page);
  await side('Saved')(page);
  await page.locator('label', { hasText: 'Highlights' }).click();
  await page.locator('main .words').first().waitFor();
}

async function palette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ri');
  await page.waitForTimeout(200);
}

/** Four new articles, one that changed, one that is there, and three that cannot be read. */
const NEXT_NAMES = [
  'sea-wall.md',
  'scan-0032.pdf',
  'ring.eml',
  'dairy-blockade (2).html',
  'empty.md',
  'lighthouse.md',
  'bakery.md',
  'choir.md',
  'moved.html',
];

export const NEXT = NEXT_NAMES.map((name) => file(`next/${name}`));

/** Drops files on the window and waits for their receipts. */
export async function dropped(page: Page): Promise<void> {
  await page.evaluate(
    (paths) => window.shell.emit('tauri://drag-drop', { paths, position: { x: 10, y: 10 } }),
    NEXT,
  );
  await page.locator(`.panel [data-testid=receipt] >> nth=${NEXT.length - 1}`).waitFor();
}

/** Tells of an import as if its last item were still to come. */
export const unfinished = ({ event, payload }: HostEvent): HostEvent => {
  const progress = payload as { finished: boolean; total: number };
  if (event !== 'import-progress' || !progress.finished) return { event, payload };
  const more = { done: progress.total - 1, per_second: 412, finished: false };
  return { event, payload: { ...progress, ...more } };
};

/** An import that runs. */
export async function panel(page: Page): Promise<void> {
  changeEvents(page, unfinished);
  await dropped(page);
  await page.locator('.panel', { hasText: '412' }).waitFor();
}

async function drag(page: Page): Promise<void> {
  const held = ['drop/harbour-tunnel.html', 'articles', 'drop/ring.eml', 'drop/library-tools.txt'];
  await page.evaluate(
    (paths) => window.shell.emit('tauri://drag-enter', { paths, position: { x: 1, y: 1 } }),
    held.map((name) => file(`2026-11-22/${name}`)),
  );
  await page.locator('[data-testid=drop-overlay]').waitFor();
}

async function original(page: Page): Promise<void> {
  await proof(page);
  await page.keyboard.press('o');
  await page.frameLocator('iframe').locator('h1').waitFor();
}

async function furniture(page: Page): Promise<void> {
  await proof(page);
  for (const show of await page.locator('.hidden-part button').all()) await show.click();
}

async function blocks(page: Page): Promise<void> {
  await proof(page);
  await page.keyboard.press('b');
  await page.locator('[data-testid=block]').first().waitFor();
}

async function older(page: Page): Promise<void> {
  await libraryOf(page).age();
  await side('Imports')(page);
  await page.locator('[data-testid=older]').waitFor();
}

async function rereading(page: Page): Promise<void> {
  await older(page);
  // The answer never comes, and the progress stays.
  await libraryOf(page).stage('reread', { never: true });
  await page.locator('[data-testid=older] button').click();
  await page.evaluate(() =>
    window.shell.emit('rereading', {
      done: 64,
      total: 214,
      changed: 3,
      failed: 0,
      reason: null,
      code: null,
      undoable: false,
      finished: false,
    }),
  );
  await page.locator('progress').last().waitFor();
}

async function paste(page: Page): Promise<void> {
  const way = page.locator('.add', { hasText: 'Paste' });
  if (!(await way.isVisible())) await page.locator('.menu').click();
  await way.click();
}

async function about(page: Page): Promise<void> {
  await page.evaluate(() => window.shell.emit('menu', 'about'));
  await page.locator('[data-testid=about] .path', { hasText: libraryOf(page).dir }).waitFor();
  await page.locator('[data-testid=about] summary').click();
  await page.locator('[data-testid=about] li', { hasText: 'jiff' }).waitFor();
}

export const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  digest: nothing,
  'digest-place': async (page) =>
    void (await sentence(page).hover(), await page.locator('#place.shown').waitFor()),
  article: proof,
  quote,
  furniture,
  original,
  marking,
  highlighted,
  noting,
  highlights,
  blocks,
  older,
  rereading,
  editions: side('Editions'),
  stories: side('Stories'),
  story,
  'story-choice': storyChoice,
  speakers: side('Speakers'),
  unnamed,
  speaker,
  'quote-menu': quoteMenu,
  correcting,
  splitting,
  library: side('Library'),
  search,
  choosing,
  tags,
  saved,
  imports: side('Imports'),
  panel,
  drag,
  palette,
  paste,
  settings: side('Settings'),
  help: side('Keys'),
  about,
};
