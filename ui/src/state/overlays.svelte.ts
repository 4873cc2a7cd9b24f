// What may lie over the page: the palette and the box to paste into. One at a time.

import { tick } from 'svelte';

export type Overlay = 'palette' | 'paste';

export class Overlays {
  shown = $state<Overlay | null>(null);
  #before: HTMLElement | null = null;

  open(overlay: Overlay): void {
    if (this.shown === null) {
      const active = document.activeElement;
      this.#before = active instanceof HTMLElement ? active : null;
    }
    this.shown = overlay;
  }

  /** Closes; the focus goes back to where it was, unless the page has moved on. */
  async close(): Promise<void> {
    this.shown = null;
    await tick();
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }
}

export const overlays = new Overlays();
