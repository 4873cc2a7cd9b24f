// Notes when the first content of the window was painted and when it answers, for `script/bench app`.

/** What is not there by then is not waited for: a window that is not seen paints nothing. */
const LONGEST = 400;

const within = (time: number) => new Promise<void>((on) => setTimeout(on, time));

const frame = () => new Promise<void>((on) => requestAnimationFrame(() => setTimeout(on)));

let marked: Promise<void> | undefined;

/** Called when content stands: the mark is set when it has been painted, in its own letters. */
export function markPainted(): Promise<void> {
  marked ??= Promise.race([inItsLetters(), within(LONGEST)]).then(() => {
    performance.mark('painted');
  });
  return marked;
}

async function inItsLetters(): Promise<void> {
  await frame();
  // jsdom knows of no fonts.
  const fonts = document.fonts as FontFaceSet | undefined;
  if (fonts?.status !== 'loading') return;
  await fonts.ready;
  await frame();
}

/** Called when the page answers to keys and clicks. */
export const markReady = (): unknown => performance.mark('ready');
