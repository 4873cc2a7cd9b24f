// Choosing the blocks of an article.

import { describe, expect, test } from 'vitest';

import type { Candidate } from '../lib/types/Candidate';
import type { Outline } from '../lib/types/Outline';
import { Choosing } from './choosing.svelte';

const block = (text: string, more: Partial<Candidate> = {}): Candidate => ({
  key: text,
  kind: 'paragraph',
  text,
  words: text.length,
  state: 'hidden',
  rule: null,
  ...more,
});

const shown = { state: 'shown' } as const;

/** Four of a menu, a headline, two of the article with a caption, three of another box. */
const outline = (): Outline => ({
  blocks: [
    ...['m1', 'm2', 'm3', 'm4'].map((text) => block(text, { rule: 'chrome' })),
    block('head', { state: 'head' }),
    block('one', shown),
    block('caption', { rule: 'caption' }),
    block('two', shown),
    ...['other', 'another', 'last'].map((text) => block(text)),
  ],
  boxes: [
    { from: 4, to: 8, words: 20, opening: 'one' },
    { from: 8, to: 11, words: 16, opening: 'other' },
    { from: 0, to: 11, words: 36, opening: 'm1' },
  ],
  chosen: false,
});

const kept = (choosing: Choosing) =>
  choosing.outline.blocks.filter((_, at) => choosing.kept[at]).map((one) => one.text);

describe('choosing', () => {
  test('begins with what is shown, in its box, the rest folded', () => {
    const choosing = new Choosing(outline());
    expect(kept(choosing)).toEqual(['one', 'two']);
    expect(choosing.box).toBe(0);
    expect(choosing.changed).toBe(false);
    expect(choosing.words).toBe(6);
    const folds = choosing.rows.filter((row) => row.kind === 'fold');
    expect(folds).toEqual([
      { kind: 'fold', from: 0, to: 5 },
      { kind: 'fold', from: 8, to: 11 },
    ]);
  });

  test('the box follows what is ticked', () => {
    const choosing = new Choosing(outline());
    [5, 7, 8, 9].forEach((at) => choosing.toggle(at));
    expect(kept(choosing)).toEqual(['other', 'another']);
    expect(choosing.box).toBe(1);
    choosing.toggle(5);
    expect(choosing.box).toBe(2);
    choosing.end(5, 'last');
    expect(choosing.box).toBe(0);
    choosing.toggle(5);
    expect(choosing.box).toBeNull();
  });

  test('a box that rules hide altogether comes whole', () => {
    const choosing = new Choosing({
      ...outline(),
      boxes: [{ from: 0, to: 4, words: 8, opening: 'm1' }],
    });
    choosing.choose(0);
    expect(kept(choosing)).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  test('a box brings its text without furniture and head', () => {
    const choosing = new Choosing(outline());
    choosing.choose(2);
    expect(kept(choosing)).toEqual(['one', 'two', 'other', 'another', 'last']);
    choosing.choose(1);
    expect(kept(choosing)).toEqual(['other', 'another', 'last']);
    expect(choosing.changed).toBe(true);
    choosing.reset();
    expect(kept(choosing)).toEqual(['one', 'two']);
  });

  test('a block that is unticked stays where it is; a fold opens', () => {
    const choosing = new Choosing(outline());
    choosing.toggle(5);
    expect(kept(choosing)).toEqual(['two']);
    expect(choosing.rows).toContainEqual({ kind: 'block', at: 5 });
    choosing.unfold(8);
    choosing.toggle(9);
    expect(choosing.keys).toEqual(['two', 'another']);
  });

  test('an article begins or ends with a block', () => {
    const choosing = new Choosing(outline());
    choosing.end(6, 'first');
    expect(kept(choosing)).toEqual(['caption', 'two']);
    choosing.end(6, 'last');
    expect(kept(choosing)).toEqual(['caption']);
  });

  test('a text without boxes, and one of which nothing is shown', () => {
    const plain = { ...outline(), boxes: [] };
    expect(new Choosing(plain).box).toBeNull();
    const empty = outline();
    for (const one of empty.blocks) one.state = 'hidden';
    const choosing = new Choosing(empty);
    expect(choosing.blocks).toBe(0);
    expect(choosing.box).toBeNull();
  });
});
