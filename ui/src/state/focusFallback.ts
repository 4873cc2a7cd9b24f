// Where the focus goes when what had it is taken away and nothing else claims it: to what stands at
// its place now, else near by. What changes the view, or keeps the focus itself, comes first.

import { focusOn, focusPlace, type FocusPlace } from './focus';
import { navigation } from './navigation.svelte';

const STOPS =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [tabindex="-1"])';

type Held = {
  element: HTMLElement;
  visit: unknown;
  /** The box or the view it is in; nothing for what lies beside these. */
  room: HTMLElement | null;
  /** The room's stops of Tab before it, the nearest last. */
  before: HTMLElement[];
};

const stops = (room: HTMLElement) => [...room.querySelectorAll<HTMLElement>(STOPS)];

function inSight(element: HTMLElement): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < window.innerHeight;
}

/** What stands where `before` ended, or the last before it that can be seen. */
function fallback(room: HTMLElement, before: HTMLElement[]): HTMLElement | undefined {
  const all = stops(room);
  const left = before.filter((one) => one.isConnected);
  const next = all[left.length > 0 ? all.indexOf(left.at(-1)!) + 1 : 0];
  return next && inSight(next) ? next : left.findLast(inSight);
}

/** Watches the focus until told to stop. */
export function watchFocus(): () => void {
  let held: Held | undefined;
  /** The latest place in the view, for what was opened from there and closes. */
  let place: FocusPlace | null = null;
  let asked = 0;

  function hear({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return;
    const room = target.closest<HTMLElement>('dialog, main');
    if (room?.matches('main') && room !== target) place = focusPlace();
    const all = room ? stops(room) : [];
    const before = all.slice(0, Math.max(0, all.indexOf(target)));
    held = { element: target, visit: navigation.current, room, before };
  }

  function look() {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (!held || !lost || held.element.isConnected) return;
    const { current } = navigation;
    // A view that is still to arrive takes the focus then.
    if (held.visit !== current) return current.arrived ? focusOn(null) : undefined;
    const found = held.room?.isConnected ? fallback(held.room, held.before) : undefined;
    if (found) found.focus({ preventScroll: true });
    else focusOn(held.room?.matches('main') ? null : place);
  }

  // With the next frame, so that whoever keeps the focus itself has done so.
  const watch = new MutationObserver(() => {
    cancelAnimationFrame(asked);
    if (held && !held.element.isConnected) asked = requestAnimationFrame(look);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', hear);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(asked);
    document.removeEventListener('focusin', hear);
  };
}
