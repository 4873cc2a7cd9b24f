// Notes when the first content of the window was painted, for `script/bench app`.

let marked = false;

/** Called when content stands; the mark is set when it has been painted. */
export function markPainted(): void {
  if (marked) return;
  marked = true;
  requestAnimationFrame(() => setTimeout(() => performance.mark('painted')));
}
