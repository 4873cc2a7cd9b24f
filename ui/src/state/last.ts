// The digest as it was shown last: kept for the next start, which shows it at once; its markup
// before the page can answer, what it is made of after.

import * as commands from '../lib/commands';
import { bootData } from '../lib/boot';
import type { Counts } from '../lib/types/Counts';
import type { Day } from '../lib/types/Day';
import type { Edition } from '../lib/types/Edition';
import type { EditionLine } from '../lib/types/EditionLine';
import type { PageSnapshot } from '../lib/types/PageSnapshot';
import type { SavedSearch } from '../lib/types/SavedSearch';
import { settings } from './settings.svelte';

/** Changes whenever what is kept could not be shown by the page of before. */
const FORM = 3;

/** How long the page rests before it is kept, in milliseconds. */
const REST = 1500;

/** Days kept around the one shown: enough for the ways to its neighbours. */
const LINES = 40;

export type LastPage = {
  form: typeof FORM;
  today: Day;
  counts: Counts;
  searches: SavedSearch[];
  edition: Edition;
  lines: EditionLine[];
};

const fits = (kept: unknown): kept is LastPage =>
  typeof kept === 'object' && kept !== null && 'form' in kept && kept.form === FORM;

/** The page of the last time, where there is one. */
export const last: LastPage | undefined = fits(bootData?.last) ? bootData.last : undefined;

let keeping: ReturnType<typeof setTimeout> | undefined;
let kept = '';

/** Keeps the page as soon as it rests; a page that is kept already is not written again. */
export function keepLast(page: Omit<LastPage, 'form'>): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    const snapshot = snapshotNow();
    // It is on another page by now; the digest is kept when it comes back to it.
    if (!snapshot) return;
    const next = { form: FORM, ...page, lines: page.lines.slice(0, LINES) };
    const text = JSON.stringify([next, snapshot]);
    if (text === kept) return;
    kept = text;
    // Without it the next start is slower, nothing else.
    void commands.keepPage(next, snapshot).catch(() => undefined);
  }, REST);
}

/** Forgets to keep: the digest is left. */
export const letLast = (): void => clearTimeout(keeping);

/** What the window shows of today's digest, to be shown again by a page with the same styles. */
function snapshotNow(): PageSnapshot | null {
  const shown = document.querySelector('.window');
  const style = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
  if (!shown?.querySelector('[data-testid=digest]') || !style) return null;
  const { language, face, measure, length } = settings;
  return {
    markup: markupOf(shown),
    style: style.getAttribute('href') ?? '',
    lang: document.documentElement.lang,
    look: { language, face, measure, length },
  };
}

/** An element's markup with what is no markup in the page: which of its choices are chosen. */
export function markupOf(shown: Element): string {
  const copy = shown.cloneNode(true) as Element;
  const chosen = [...shown.querySelectorAll('input')].map((input) => input.checked);
  copy.querySelectorAll('input').forEach((input, i) => {
    input.toggleAttribute('checked', chosen[i] ?? false);
  });
  for (const passing of copy.querySelectorAll('[data-passing]')) passing.remove();
  return copy.outerHTML;
}
