// Inserted text that runs from right to left, or could turn what stands beside it, is isolated from
// the sentence around it. Other text is left alone: it reads the same, and copies without marks.

import type { Given } from './speech.svelte';

/** Letters that run from right to left, and the marks that turn text. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** First strong isolate, and its end. */
const [BEGIN, END] = ['\u2068', '\u2069'];

/** What is inserted, each text isolated where it needs to be. */
export function isolated(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, isolate(value)] as const),
  );
}

function isolate(value: string | number): string | number {
  if (typeof value === 'number' || !TURNS.test(value)) return value;
  return `${BEGIN}${closed(value)}${END}`;
}

/** Without ends that have no beginning: one of them would end the isolation early. */
function closed(text: string): string {
  let open = 0;
  return text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== END) open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return mark;
  });
}
