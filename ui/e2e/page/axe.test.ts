// axe finds nothing on any view, in any theme, in any state.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type Desktop, desktop } from './browser';
import { VIEWS } from './views';

let desk: Desktop;
let axe: string;
beforeAll(async () => {
  desk = await desktop();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => desk.close());

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page, theme = 'light', rules = RULES): Promise<string[]> {
  await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
  // Animations end first: a half-faded text has half its contrast.
  await page.waitForTimeout(300);
  await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (...args: unknown[]) => unknown } };
    return (await axe.run(document, { runOnly })) as { violations: Violation[] };
  }, rules);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${theme}: ${id}: ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}

test.each(Object.keys(VIEWS))('%s', async (view) => {
  const page = await desk.open();
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
      const page = await desk.open({ state });
      await VIEWS[view]?.(page);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );
});

test('narrow, with the menu open', async () => {
  const page = await desk.open({ width: 560, height: 700 });
  await page.locator('.menu').click();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('while the library opens', async () => {
  const page = await desk.open({ state: 'slow' });
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
