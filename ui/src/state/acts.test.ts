import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('../lib/commands', async (original) => ({
  ...(await original<object>()),
  setWindowPrefs: vi.fn(async ({ zoom }: { zoom: number }) => zoom),
  chooseFiles: vi.fn(async () => null),
  undo: vi.fn(async () => null),
}));

import * as commands from '../lib/commands';
import { t } from '../lib/messages';
import { act } from './acts';
import { overlays } from './overlays.svelte';
import { menuWords } from './settings.svelte';
import { windowPrefs, zoomed } from './windowPrefs.svelte';

beforeEach(() => {
  vi.clearAllMocks();
  overlays.shown = null;
});

describe('an act', () => {
  test('is done once where its key is heard by the page and by the menu bar', () => {
    act('files', 'key', 1000);
    act('files', 'menu', 1004);
    expect(commands.chooseFiles).toHaveBeenCalledTimes(1);
  });
  test('is done as often as it is asked for by one road', () => {
    act('undo', 'key', 5000);
    act('undo', 'key', 5050);
    act('undo', 'menu', 6000);
    expect(commands.undo).toHaveBeenCalledTimes(3);
  });
  test('that is unknown changes nothing', () => {
    expect(() => act('no such act', 'menu', 9000)).not.toThrow();
  });
  test('that opens something closes the box over the page; the size changes beneath it', () => {
    overlays.shown = 'paste';
    act('zoom-in', 'menu', 20_000);
    expect(overlays.shown).toBe('paste');
    act('library', 'menu', 21_000);
    expect(overlays.shown).toBeNull();
  });
});

describe('the size of the page', () => {
  test('goes up and down in steps, ends, and returns', () => {
    expect(zoomed(1, 1)).toBe(1.1);
    expect(zoomed(1, -1)).toBe(0.9);
    expect(zoomed(3, 1)).toBe(3);
    expect(zoomed(0.5, -1)).toBe(0.5);
    expect(zoomed(1.03, 1)).toBe(1.1);
    expect(zoomed(2.5, 0)).toBe(1);
  });
  test('stays as it was where the window cannot follow', async () => {
    const before = windowPrefs.zoom;
    vi.mocked(commands.setWindowPrefs).mockRejectedValueOnce({ code: 'internal', message: 'no' });
    await windowPrefs.choose({ zoom: 2, tray: true });
    expect([windowPrefs.zoom, windowPrefs.tray]).toEqual([before, false]);
  });
});

test('every menu entry has a word, and no two of one menu the same', () => {
  const words = menuWords(t);
  for (const [name, word] of Object.entries(words)) expect(word, name).toMatch(/\S/);
  const file = ['files', 'folder', 'paste-article', 'open-data-folder', 'close-window', 'quit'];
  expect(new Set(file.map((name) => words[name])).size).toBe(file.length);
});
