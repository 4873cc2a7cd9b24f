// The sentence or quote the user points at, by hand or with the focus: its place is shown.

/** How long the pointer rests before the place shows, in milliseconds; the focus waits for nothing. */
const REST = 120;

export class Pointing {
  at = $state.raw<{ element: HTMLElement; label: string } | null>(null);
  #resting: ReturnType<typeof setTimeout> | undefined;

  focus(element: HTMLElement, label: string): void {
    clearTimeout(this.#resting);
    this.at = { element, label };
  }

  hover(element: HTMLElement, label: string): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => (this.at = { element, label }), REST);
  }

  /** The pointer or the focus has left; what still has the focus shows its place again. */
  leave(element: HTMLElement): void {
    clearTimeout(this.#resting);
    if (this.at?.element === element && document.activeElement !== element) this.at = null;
  }

  clear(): void {
    clearTimeout(this.#resting);
    this.at = null;
  }
}

export const pointing = new Pointing();
