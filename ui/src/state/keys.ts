// The keys of the whole window. Letters work where nothing is being typed; of the Ctrl chords
// only K, O, Z and the plus are taken, so the system's own stay the system's.

import * as commands from '../lib/commands';
import { ANY } from '../lib/filter';
import { act, isTyping } from './acts';
import { library } from './library.svelte';
import { navigation } from './navigation.svelte';
import { overlays } from './overlays.svelte';
import { watchFocus } from './focusFallback';

const typing = (event: KeyboardEvent) => isTyping(event.target);

const pressable = (event: KeyboardEvent) =>
  event.target instanceof HTMLElement &&
  event.target.closest('button, input, summary, [role=option]') !== null;

/** Moves the focus to the next or previous sentence, quote or row. */
function step(by: 1 | -1): void {
  const steps = [...document.querySelectorAll<HTMLElement>('main [data-step]')];
  const active = document.activeElement;
  let at = steps.indexOf(active as HTMLElement);
  if (at < 0) {
    // From elsewhere on the page: the nearest after the focus, or the first in sight.
    const after = (one: HTMLElement) =>
      active && active.closest('main') && active.tagName !== 'MAIN'
        ? active.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
        : one.getBoundingClientRect().top >= 0;
    at = steps.findIndex(after) - (by === 1 ? 1 : 0);
  }
  const next = steps[Math.min(steps.length - 1, Math.max(0, at + by))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

/** The article the keys m and s speak of: the one shown, or that of the focused line. */
function articleHere(): number | null {
  const { place } = navigation.current;
  if (place.view === 'article') return place.id;
  const near = document.activeElement?.closest<HTMLElement>('[data-article]');
  return near?.dataset.article ? Number(near.dataset.article) : null;
}

function mark(what: 'read' | 'saved'): void {
  const id = articleHere();
  if (id === null) return;
  void library.attempt(async () => {
    const { line } = await commands.getArticle(id);
    await (what === 'read'
      ? library.setRead([id], !line.read)
      : library.setSaved([id], !line.saved));
  });
}

/** Space turns the page; at its end it opens the next unread article. */
function turn(event: KeyboardEvent): void {
  const root = document.documentElement;
  if (root.scrollTop + root.clientHeight < root.scrollHeight - 2) return;
  event.preventDefault();
  void library.attempt(nextUnread);
}

async function nextUnread(): Promise<void> {
  const here = articleHere();
  const { items } = await commands.searchArticles({ ...ANY, unread: true }, 0, 2);
  const next = items.map((hit) => hit.line).find((line) => line.id !== here);
  if (!next) return;
  const place = { view: 'article', id: next.id, proof: null } as const;
  if (navigation.current.place.view === 'article') navigation.turn(place);
  else navigation.go(place);
}

function chord(event: KeyboardEvent): boolean {
  switch (event.key.toLowerCase()) {
    case 'k':
      act('palette', 'key');
      return true;
    case 'o':
      act('files', 'key');
      return true;
    case 'z':
      // In a field it takes back what was typed.
      if (typing(event)) return false;
      act('undo', 'key');
      return true;
    case '=':
    case '+':
      // Where the plus lies differs from keyboard to keyboard; the menu bar hears only one.
      act('zoom-in', 'key');
      return true;
  }
  return false;
}

function letter(event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'j':
    case 'k':
      step(event.key === 'j' ? 1 : -1);
      return true;
    case 'm':
      mark('read');
      return true;
    case 's':
      mark('saved');
      return true;
    case 't': {
      const id = articleHere();
      if (id !== null) overlays.openTags([id]);
      return true;
    }
    case '/':
      navigation.search();
      return true;
    case '?':
      if (navigation.current.place.view !== 'help') navigation.go({ view: 'help' });
      return true;
    case 'Escape':
      return navigation.back();
    case ' ':
      if (!pressable(event) && !event.shiftKey) turn(event);
      return false;
  }
  return false;
}

/** Hears keys, and sees to it that there is always somewhere for them to go. */
export function hearKeys(): () => void {
  const letGo = watchFocus();
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const shifted = event.shiftKey && event.key !== '+';
    const taken = event.ctrlKey || event.metaKey ? !shifted && chord(event) : plain(event);
    if (taken) event.preventDefault();
  };
  const plain = (event: KeyboardEvent) =>
    overlays.shown === null && !typing(event) && letter(event);
  // The mouse's own back button does what Esc does.
  const pressed = (event: MouseEvent) => event.button === 3 && navigation.back();
  window.addEventListener('keydown', hear);
  window.addEventListener('mouseup', pressed);
  return () => {
    letGo();
    window.removeEventListener('keydown', hear);
    window.removeEventListener('mouseup', pressed);
  };
}
