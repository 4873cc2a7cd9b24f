import { afterEach, expect, test } from 'vitest';

import { chosenIn } from './chosen';

const BODY = 'Über die Brücke.\n\n„Sie hält 🗞“, sagte Ada.';
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** The body as the article's page draws it: a block each, with marked runs inside. */
function drawn(): HTMLElement {
  const place = document.createElement('div');
  const second = bytes('Über die Brücke.\n\n');
  place.innerHTML =
    `<p data-block="0">Über <mark>die <span>Brücke</span></mark>.</p>` +
    `<div class="hidden-part">Caption</div>` +
    `<p data-block="${second}">„<span>Sie hält 🗞</span>“, sagte Ada.</p>`;
  document.body.replaceChildren(place);
  return place;
}

function select(from: [Node, number], to: [Node, number]): void {
  window.getSelection()?.setBaseAndExtent(...from, ...to);
}

const textOf = (place: HTMLElement, words: string): Node => {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.textContent?.includes(words)) return walker.currentNode;
  }
  throw new Error(`not drawn: ${words}`);
};

afterEach(() => window.getSelection()?.removeAllRanges());

test('selected words are named by their bytes, without white space around them', () => {
  const place = drawn();
  select([textOf(place, 'Über'), 4], [textOf(place, 'Brücke'), 6]);
  const chosen = chosenIn(place, BODY);
  expect(chosen?.text).toBe('die Brücke');
  expect(chosen?.span).toEqual({ start: 6, end: 6 + bytes('die Brücke') });
});

test('words over two blocks are what stands between them in the body, hidden furniture left out', () => {
  const place = drawn();
  select([textOf(place, 'Brücke'), 0], [textOf(place, 'Sie hält'), 11]);
  expect(chosenIn(place, BODY)?.text).toBe('Brücke.\n\n„Sie hält 🗞');
});

test('a selection from outside ends with the text', () => {
  const place = drawn();
  select([document.body, 0], [document.body, 1]);
  expect(chosenIn(place, BODY)?.text).toBe(BODY);
});

test('nothing, white space or furniture alone is no choice', () => {
  const place = drawn();
  expect(chosenIn(place, BODY)).toBeNull();
  select([textOf(place, 'Über'), 4], [textOf(place, 'Über'), 5]);
  expect(chosenIn(place, BODY)).toBeNull();
  select([textOf(place, 'Caption'), 0], [textOf(place, 'Caption'), 7]);
  expect(chosenIn(place, BODY)).toBeNull();
});
