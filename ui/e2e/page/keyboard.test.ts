// Everything by keyboard: on every view each stop of Tab can be seen and has a ring, nothing traps
// or loses the focus, also after acts; 200 % zoom, forced colours and reduced motion.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { type App, type Opening, startApp, still } from './browser';
import { VIEWS } from './views';

let app: App;
let page: Page;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => page.context().close());

const open = async (opening: Opening = {}) => {
  page = await app.open(opening);
};

/** Stops of Tab looked at on one view. */
const STOPS = 45;

/** What is wrong with where the focus is; empty where nothing is. */
const faults = () =>
  page.evaluate(() => {
    const active = document.activeElement;
    // Past the last stop the browser itself has the focus; the next Tab comes back.
    if (active === document.body) return [];
    if (!(active instanceof HTMLElement)) return ['the focus is lost'];
    // No stop of Tab: a view that opened late has just put the focus on its heading.
    if (active.tabIndex < 0) return [];
    const what = `${active.tagName.toLowerCase()} “${(active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 40)}”`;
    const wrong: string[] = [];
    const rings = (one: Element | null) => {
      if (!one) return false;
      const style = getComputedStyle(one);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    };
    // A control that is drawn by its label wears the ring there; a box that takes all keys may
    // wear it around.
    const around = active.closest('.ringed, label, .field');
    if (![active, active.nextElementSibling, around].some(rings)) wrong.push(`no ring: ${what}`);
    const place = active.getBoundingClientRect();
    const seen =
      place.width > 0 &&
      place.height > 0 &&
      place.bottom > 0 &&
      place.top < innerHeight &&
      place.right > 0 &&
      place.left < innerWidth;
    if (!seen) wrong.push(`out of sight: ${what}`);
    else {
      // The first line of it: an element over several lines has gaps in its box.
      const line = active.getClientRects()[0] ?? place;
      const x = Math.min(innerWidth - 2, Math.max(1, line.left + Math.min(line.width / 2, 24)));
      const y = Math.min(innerHeight - 2, Math.max(1, line.top + Math.min(line.height / 2, 24)));
      const top = document.elementFromPoint(x, y);
      const mine = top && (active.contains(top) || top.contains(active) || around?.contains(top));
      if (!mine) wrong.push(`covered by ${top?.className || top?.tagName}: ${what}`);
    }
    return wrong;
  });

describe('every stop of Tab can be seen', () => {
  test.each(Object.keys(VIEWS).filter((view) => view !== 'drag'))('%s', async (view) => {
    await open();
    await VIEWS[view]?.(page);
    await still(page);
    const wrong: string[] = [];
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press('Tab');
      wrong.push(...(await faults()));
    }
    expect([...new Set(wrong)]).toEqual([]);
  });
});

/** The focus is inside the page and not lost. */
const kept = () =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active !== null && active !== document.body && active.isConnected;
  });

describe('the focus survives', () => {
  test('saving, undoing and reading again', async () => {
    await open();
    await page.locator('[data-testid=excerpt]').nth(2).focus();
    for (const keys of ['s', 'm', 'Control+z', 'Control+z']) {
      await page.keyboard.press(keys);
      await still(page);
      expect(await kept(), keys).toBe(true);
    }
  });

  test('the removal of the article one is in, and its return', async () => {
    await open();
    await page.locator('[data-testid=excerpt]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('mark[data-testid=proof]').waitFor();
    await page.locator('button', { hasText: 'Remove' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.toast', { hasText: 'removed' }).waitFor();
    expect(await kept()).toBe(true);
    await page.keyboard.press('Control+z');
    await page.locator('.toast', { hasText: 'brought back' }).waitFor();
    expect(await kept()).toBe(true);
  });

  test('the way through every view and back', async () => {
    await open();
    await page.locator('[data-testid=digest]').waitFor();
    const ways = ['library', 'keys', 'search'];
    for (const way of ways) {
      await page.evaluate((name) => window.shell.emit('menu', name), way);
      await still(page);
      expect(await kept(), way).toBe(true);
    }
    for (let back = 0; back < 2; back += 1) {
      await page.evaluate(() => window.shell.emit('menu', 'back'));
      await still(page);
      expect(await kept(), 'back').toBe(true);
    }
  });

  test('every box that opens over the page and closes', async () => {
    await open();
    await page.locator('[data-testid=excerpt]').nth(1).focus();
    for (const box of ['palette', 'paste-article', 'about']) {
      await page.evaluate((name) => window.shell.emit('menu', name), box);
      await page.locator('dialog').waitFor();
      expect(
        await page.evaluate(() => document.activeElement?.closest('dialog') !== null),
        `${box} has the focus`,
      ).toBe(true);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(
        await page.evaluate(() => document.activeElement?.matches('[data-testid=excerpt]')),
        `back from ${box}`,
      ).toBe(true);
    }
  });
});

describe('at 200 % zoom', () => {
  test.each(Object.keys(VIEWS))('%s needs no scrolling sideways', async (view) => {
    await open({ width: 1280, height: 860, zoom: 2 });
    await VIEWS[view]?.(page);
    const [wide, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(window!);
  });
});

describe('with forced colours', () => {
  test.each(['digest', 'article', 'imports', 'palette', 'settings', 'library'])(
    '%s keeps its rings and what is chosen',
    async (view) => {
      await open();
      await page.emulateMedia({ forcedColors: 'active' });
      await VIEWS[view]?.(page);
      // A view that has opened takes the focus to its heading, once.
      await still(page);
      const wrong: string[] = [];
      for (let stop = 0; stop < 20; stop += 1) {
        await page.keyboard.press('Tab');
        wrong.push(...(await faults()));
      }
      expect([...new Set(wrong)]).toEqual([]);
      // What is chosen must differ by more than a ground that forced colours paint over.
      const chosen = await page.evaluate(() => {
        const here = document.querySelector('[aria-current=page]');
        const other = document.querySelector('.side nav a:not([aria-current=page])');
        if (!here || !other) return null;
        const look = (one: Element) => {
          const {
            color,
            backgroundColor,
            fontWeight,
            textDecorationLine,
            outlineStyle,
            borderInlineStartStyle,
          } = getComputedStyle(one);
          return [
            color,
            backgroundColor,
            fontWeight,
            textDecorationLine,
            outlineStyle,
            borderInlineStartStyle,
          ].join();
        };
        return look(here) !== look(other);
      });
      expect(chosen).not.toBe(false);
    },
  );
});

test.each(['digest', 'palette', 'imports', 'panel'])(
  'with reduced motion nothing moves: %s',
  async (view) => {
    await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await VIEWS[view]?.(page);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().activeDuration ?? 0) > 20)
        .map((one) => (one.effect as KeyframeEffect | null)?.target?.className ?? '?'),
    );
    expect(moving).toEqual([]);
  },
);
