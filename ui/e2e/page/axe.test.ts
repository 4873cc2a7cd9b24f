// axe finds nothing on any view, in any theme, in any state.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { violations } from './axe';
import { type App, startApp } from './browser';
import { VIEWS } from './views';

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());

test.each(Object.keys(VIEWS))('%s', async (view) => {
  const page = await app.open();
  await VIEWS[view]?.(page);
  const light = await violations(page);
  // Another theme is other colours and nothing else.
  const dark = await violations(page, 'dark', ['color-contrast']);
  const sepia = await violations(page, 'sepia', ['color-contrast']);
  expect([...light, ...dark, ...sepia]).toEqual([]);
  await page.context().close();
});

describe.each(['empty', 'failing', 'samples'] as const)('%s', (state) => {
  test.each(['digest', 'editions', 'stories', 'speakers', 'library', 'imports'])(
    '%s',
    async (view) => {
      const page = await app.open({ state });
      await VIEWS[view]?.(page);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );
});

test('narrow, with the menu open', async () => {
  const page = await app.open({ width: 560, height: 700 });
  await page.locator('.menu').click();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('while the library opens', async () => {
  const page = await app.open({ state: 'slow' });
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
