// The digest as it was shown last: kept for the next start, which shows it at once.

import * as ipc from '../lib/ipc';
import type { Counts } from '../lib/types/Counts';
import type { Day } from '../lib/types/Day';
import type { Edition } from '../lib/types/Edition';
import type { EditionLine } from '../lib/types/EditionLine';
import type { SavedSearch } from '../lib/types/SavedSearch';

/** Changes whenever what is kept could not be shown by the page of before. */
const FORM = 1;

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
export const last: LastPage | undefined = fits(ipc.known?.last) ? ipc.known.last : undefined;

let keeping: ReturnType<typeof setTimeout> | undefined;
let kept = last ? JSON.stringify(last) : '';

/** Keeps the page as soon as it rests; a page that is kept already is not written again. */
export function keepLast(page: Omit<LastPage, 'form'>): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    const next = { form: FORM, ...page, lines: page.lines.slice(0, LINES) };
    const text = JSON.stringify(next);
    if (text === kept) return;
    kept = text;
    // Without it the next start is slower, nothing else.
    void ipc.keepPage(next).catch(() => undefined);
  }, REST);
}
