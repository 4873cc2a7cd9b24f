// Asks axe about a page.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Page } from 'playwright-core';

import { still } from './browser';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page in a theme, each as a line. */
export async function violations(page: Page, theme = 'light', rules = RULES): Promise<string[]> {
  await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
  // Animations end first: a half-faded text has half its contrast.
  await still(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
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
