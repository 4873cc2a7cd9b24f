// What the menu bar and the keys of the window can do. Both roads lead here, so that an act whose
// key stands in the menu is done once, whichever of the two hears the key.

import * as commands from '../lib/commands';
import { imports } from './imports.svelte';
import { library } from './library.svelte';
import { navigation, type Place } from './navigation.svelte';
import { overlays } from './overlays.svelte';
import { settings, type Theme } from './settings.svelte';
import { windowPrefs } from './windowPrefs.svelte';

/** Whether keys go into a field or a box there. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select, dialog') !== null;

const start = (place: Place) => () => navigation.start(place);

/** Takes back what was typed where somebody types, else the latest act. */
function undo(): void {
  if (isTyping(document.activeElement)) document.execCommand('undo');
  else void library.undo();
}

/** Shows the edition before the one shown, or the next. */
async function step(by: -1 | 1): Promise<void> {
  const { place } = navigation.current;
  const today = await commands.getToday();
  const key = (place.view === 'digest' && place.key) || { by: 'arrival', day: today };
  const lines = await commands.listEditions(key.by);
  const days = lines.map((line) => line.key.day).sort();
  const day = by < 0 ? days.findLast((one) => one < key.day) : days.find((one) => one > key.day);
  if (!day) return;
  const next = { view: 'digest', key: { by: key.by, day } } as const;
  if (place.view === 'digest') navigation.replace(next);
  else navigation.start(next);
}

const theme = (theme: Theme) => () => settings.choose({ theme });
const zoom = (by: number) => () => void windowPrefs.zoomBy(by);

const ACTS: Record<string, () => void> = {
  files: () => void imports.files(),
  folder: () => void imports.folder(),
  'paste-article': () => overlays.open('paste'),
  undo,
  digest: start({ view: 'digest', key: null }),
  editions: start({ view: 'editions', by: 'arrival' }),
  stories: start({ view: 'stories' }),
  speakers: start({ view: 'speakers' }),
  library: start({ view: 'library' }),
  saved: start({ view: 'saved' }),
  imports: start({ view: 'imports', batch: null }),
  settings: start({ view: 'settings' }),
  'theme-system': theme('system'),
  'theme-light': theme('light'),
  'theme-dark': theme('dark'),
  'theme-sepia': theme('sepia'),
  'zoom-in': zoom(1),
  'zoom-out': zoom(-1),
  'zoom-reset': zoom(0),
  back: () => navigation.back(),
  'previous-edition': () => void library.attempt(() => step(-1)),
  'next-edition': () => void library.attempt(() => step(1)),
  search: () => navigation.search(),
  palette: () => overlays.open('palette'),
  keys: () => navigation.current.place.view !== 'help' && navigation.go({ view: 'help' }),
  about: () => overlays.open('about'),
};

/** By which road an act was asked for. */
type Road = 'key' | 'menu';

/** The same act by both roads within this time is one press, in milliseconds. */
const ONE_PRESS = 250;

let last = { name: '', road: 'key' as Road, at: -ONE_PRESS };

/** Does what is asked for by its name; what the page does not know, it leaves alone. */
export function act(name: string, road: Road, now = performance.now()): void {
  if (last.name === name && last.road !== road && now - last.at < ONE_PRESS) return;
  last = { name, road, at: now };
  // A box over the page is closed first: it would stay above what is shown now.
  if (overlays.shown !== null && !STAYING.has(name)) void overlays.close();
  ACTS[name]?.();
}

/** What is done without leaving the box that lies over the page. */
const STAYING = new Set([
  'undo',
  'theme-system',
  'theme-light',
  'theme-dark',
  'theme-sepia',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
]);

/** Hears the menu bar. */
export function hearMenu(): void {
  void commands.onMenu((name) => act(name, 'menu'));
}
