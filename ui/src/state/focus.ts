// Where the focus is and how it comes back: after a view returns, and after its content changed.

import { tick } from 'svelte';

/** A place of the focus that outlives its element: a key, or a position among what can be focused. */
export type FocusPlace = { key: string; nth: number } | { position: number };

const FOCUSABLE =
  'a[href], [role=link], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex]';

const inMain = () => document.querySelector<HTMLElement>('main');

const keyed = (main: HTMLElement, key: string) => [
  ...main.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`),
];

/** Where the focus is inside the view; `null` where it is elsewhere. */
export function focusPlace(): FocusPlace | null {
  const main = inMain();
  const active = document.activeElement;
  if (!main || !(active instanceof HTMLElement) || !main.contains(active) || active === main) {
    return null;
  }
  const key = active.dataset.key;
  if (key) return { key, nth: keyed(main, key).indexOf(active) };
  return { position: [...main.querySelectorAll(FOCUSABLE)].indexOf(active) };
}

/** Focuses what stands at the place now, else the view's heading. Nothing scrolls. */
export function focusOn(place: FocusPlace | null): void {
  const main = inMain();
  if (!main) return;
  let found: HTMLElement | undefined;
  if (place && 'key' in place) {
    const candidates = keyed(main, place.key);
    found = candidates[place.nth] ?? candidates[0];
  } else if (place) {
    found = [...main.querySelectorAll<HTMLElement>(FOCUSABLE)][place.position];
  }
  if (found?.matches(':disabled')) found = undefined;
  const folded = found?.closest('details');
  if (folded) folded.open = true;
  (found ?? main.querySelector<HTMLElement>('h1') ?? main).focus({ preventScroll: true });
}

/** Changes what is shown; where that takes the focused element away, the focus stays near. */
export async function keepFocus(change: () => void): Promise<void> {
  const place = focusPlace();
  change();
  await tick();
  if (place && (document.activeElement === document.body || !document.activeElement)) {
    focusOn(place);
  }
}
