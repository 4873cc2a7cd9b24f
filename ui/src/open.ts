// Puts the page that answers in the place of the one that was kept, and does what was asked of that.

import { flushSync, mount } from 'svelte';

import App from './App.svelte';
import { speak } from './lib/messages';
import { markReady } from './lib/painted';
import { keepFocus } from './state/focus';
import { replay } from './state/held';
import { settings } from './state/settings.svelte';

/** Opens the page at `place`. What stood there stays until the new page is whole. */
export async function open(place: HTMLElement): Promise<void> {
  await speak(settings.language).catch(() => speak('en'));
  const page = place.cloneNode(false) as HTMLElement;
  mount(App, { target: page });
  await keepFocus(() => {
    place.replaceWith(page);
    flushSync();
  });
  markReady();
  await replay();
}
