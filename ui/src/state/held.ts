// Keys and clicks from before the page could answer, held by `early.js`: done now, in their order.

import { tick } from 'svelte';

import { isTyping } from './acts';

type Held = KeyboardEvent | MouseEvent;

const release = (globalThis as { nutgrafHeld?: () => Held[] }).nutgrafHeld;

/** Does what was held. */
export async function replay(held: Held[] = release?.() ?? []): Promise<void> {
  for (const event of held) {
    if ('key' in event) press(event);
    else click(event);
    // What one opened is there for the next.
    await tick();
  }
}

function press(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const at = document.activeElement ?? document.body;
  const chord = { ctrlKey, metaKey, altKey, shiftKey };
  const again = new KeyboardEvent('keydown', {
    ...{ key, code, ...chord },
    ...{ bubbles: true, cancelable: true },
  });
  const types = key.length === 1 && !ctrlKey && !metaKey && !altKey && isTyping(at);
  // A key that is made types nothing by itself.
  if (at.dispatchEvent(again) && types) document.execCommand('insertText', false, key);
}

function click({ clientX, clientY, detail }: MouseEvent): void {
  // A key that clicks does so where the focus is, and names no place.
  const at = detail === 0 ? document.activeElement : document.elementFromPoint(clientX, clientY);
  if (at instanceof HTMLElement) at.click();
}
