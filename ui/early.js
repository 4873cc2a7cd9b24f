// Runs before anything else of the page is read, put there by the shell: shows the page that was
// kept as the user chose, and holds the keys and clicks of a user who is faster than the page.
(() => {
  const bootData = window.nutgraf;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const { theme, page } = bootData ?? {};
  const look = {
    theme: !theme || theme === 'system' ? dark : theme,
    face: page?.face,
    measure: page?.measure,
  };
  const paint = () => {
    const root = document.documentElement;
    for (const name of root ? Object.keys(look) : []) {
      if (look[name]) root.dataset[name] = look[name];
    }
    return root !== null;
  };
  const seen = new MutationObserver(() => {
    if (paint()) seen.disconnect();
  });
  if (!paint()) seen.observe(document, { childList: true });

  /** More than this nobody does in the time; a key that is held down does not count on for ever. */
  const MOST = 64;
  /** What scrolls and moves the focus does so at once, on the page that was kept as on any. */
  const OWN = /^( |Tab|Shift|Control|Alt|Meta|Arrow.*|Page.*|Home|End|F\d+)$/;
  const held = [];
  const hold = (event) => {
    if (event.type === 'keydown' && OWN.test(event.key)) return;
    event.stopImmediatePropagation();
    if (event.type === 'click') event.preventDefault();
    if (held.length < MOST) held.push(event);
  };
  const kinds = ['keydown', 'click'];
  for (const kind of kinds) addEventListener(kind, hold, true);

  /** Gives what was held, and holds no more. */
  const release = () => {
    for (const kind of kinds) removeEventListener(kind, hold, true);
    return held.splice(0);
  };
  Object.defineProperty(window, 'nutgrafHeld', { value: release });
})();
