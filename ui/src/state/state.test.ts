import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('../lib/commands', async (original) => ({
  ...(await original<object>()),
  searchArticles: vi.fn(),
  importText: vi.fn(async () => 1),
  importUrl: vi.fn(async () => 1),
  importPaths: vi.fn(async () => 1),
}));

import * as commands from '../lib/commands';
import type { Receipt } from '../lib/types/Receipt';
import { matching } from './finding.svelte';
import { archiveName, countOutcomes, inRows, rejectedFirst, shortName } from './imports.svelte';
import { Navigation } from './navigation.svelte';
import { readPasted } from './paste';
import { Reading } from './reading.svelte';
import { readSettings, Settings } from './settings.svelte';
import { Shelf } from './shelf.svelte';
import { Toasts } from './toasts.svelte';

const settled = () => new Promise((done) => setTimeout(done));

describe('readPasted', () => {
  test('one web address is an address, two are a text', () => {
    expect(readPasted('  https://a.example/b?c \n')).toEqual({
      kind: 'url',
      url: 'https://a.example/b?c',
    });
    expect(readPasted('https://a.example https://b.example')?.kind).toBe('text');
  });
  test('copied files are their paths, spelled as the disk spells them', () => {
    expect(readPasted('file:///a/%C3%BCber%20uns.txt')).toEqual({
      kind: 'paths',
      paths: ['/a/über uns.txt'],
    });
  });
  test('a file address among other lines is part of a text', () => {
    expect(readPasted('see file:///a.txt\nfile:///b.txt')?.kind).toBe('text');
  });
  test('nothing but white space is nothing', () => {
    expect(readPasted(' \n\t')).toBeNull();
  });
  test('a text keeps every character', () => {
    expect(readPasted('  two  spaces ')).toEqual({ kind: 'text', text: '  two  spaces ' });
  });
});

describe('settings', () => {
  test('a damaged or foreign note means the usual', () => {
    const usual = {
      language: 'system',
      theme: 'system',
      face: 'serif',
      measure: 'normal',
      length: 'normal',
    };
    expect(readSettings(null)).toEqual(usual);
    expect(readSettings('{')).toEqual(usual);
    expect(readSettings('null')).toEqual(usual);
    expect(readSettings('{"language":"tlh","theme":"neon","length":3}')).toEqual(usual);
  });
  test('what was chosen is there the next time', () => {
    const first = new Settings(localStorage);
    first.choose({ theme: 'sepia' });
    first.choose({ length: 'long' });
    const next = new Settings(localStorage);
    expect([next.theme, next.length]).toEqual(['sepia', 'long']);
  });
  test('what the window kept goes before what the page did', () => {
    new Settings(localStorage).choose({ theme: 'sepia', length: 'long' });
    const page = { language: 'fr', face: 'sans', measure: 'huge', length: 'short' };
    const kept = new Settings(localStorage, { theme: 'dark', page });
    const { theme, language, face, measure, length } = kept;
    expect([theme, language, face, measure, length]).toEqual([
      'dark',
      'fr',
      'sans',
      'normal',
      'short',
    ]);
    const first = new Settings(localStorage, { theme: 'system', page: null });
    expect([first.theme, first.length], 'before it kept any').toEqual(['sepia', 'long']);
  });
});

describe('Reading', () => {
  test('of several answers the one asked for last counts', async () => {
    const answers: ((value: string) => void)[] = [];
    const reading = new Reading(() => new Promise<string>((answer) => answers.push(answer)));
    void reading.refresh();
    answers[1]?.('new');
    answers[0]?.('old');
    await settled();
    expect(reading.value).toBe('new');
  });
  test('a failure is kept beside the value of before, and goes with the next success', async () => {
    let fails = false;
    const reading = new Reading(async () => {
      if (fails) throw { code: 'busy', message: 'busy' };
      return 7;
    });
    await settled();
    fails = true;
    await reading.refresh();
    expect([reading.value, reading.failure?.code]).toEqual([7, 'busy']);
    fails = false;
    await reading.refresh();
    expect(reading.failure).toBeUndefined();
  });
});

describe('Navigation', () => {
  test('back leads to the same visit with what it had read', () => {
    const navigation = new Navigation();
    const digest = navigation.current;
    const kept = digest.keep('x', () => ({}));
    navigation.go({ view: 'article', id: 1, proof: null });
    expect(navigation.current.place.view).toBe('article');
    expect(navigation.back()).toBe(true);
    expect(navigation.current).toBe(digest);
    expect(digest.keep('x', () => ({}))).toBe(kept);
    expect(navigation.back()).toBe(false);
  });
  test('a turned page leaves the way back as it was', () => {
    const navigation = new Navigation();
    navigation.go({ view: 'article', id: 1, proof: null });
    navigation.turn({ view: 'article', id: 2, proof: null });
    expect(navigation.back()).toBe(true);
    expect(navigation.current.place.view).toBe('digest');
  });
  test('an article whose text the reader changed is shown without what led to the earlier one', () => {
    const navigation = new Navigation();
    const proof = { span: { start: 0, end: 4 }, quote: null, text: 'Pier' };
    navigation.go({ view: 'article', id: 1, proof });
    navigation.renew(2);
    expect(navigation.current.place).toEqual({ view: 'article', id: 1, proof });
    navigation.renew(1);
    expect(navigation.current.place).toEqual({ view: 'article', id: 1, proof: null });
    expect(navigation.canReturn).toBe(true);
  });

  test('a change is read at once where it is seen, and later where it is returned to', () => {
    const navigation = new Navigation();
    const behind = { refresh: vi.fn() };
    const seen = { refresh: vi.fn() };
    navigation.current.keep('list', () => behind);
    navigation.go({ view: 'stories' });
    navigation.current.keep('list', () => seen);
    navigation.refresh();
    expect(seen.refresh).toHaveBeenCalledOnce();
    expect(behind.refresh).not.toHaveBeenCalled();
  });
});

describe('the shelf', () => {
  const line = (id: number) => ({ id, headline: `Article ${id}` });
  const list = vi.mocked(commands.searchArticles);
  beforeEach(() => {
    list.mockReset();
    list.mockImplementation(async (_, offset, limit) => ({
      total: 1000,
      items: Array.from({ length: limit }, (_, i) => ({
        line: line(offset + i),
        snippet: '',
      })) as never,
    }));
  });

  test('reads what comes into sight and the portion ahead, each once', async () => {
    const shelf = new Shelf();
    await settled();
    shelf.show(0, 20);
    shelf.show(590, 610);
    shelf.show(591, 611);
    await settled();
    expect(list.mock.calls.map(([, offset]) => offset)).toEqual([0, 540, 600, 660]);
    expect(shelf.row(605)?.line.headline).toBe('Article 605');
    expect(shelf.row(300)).toBeUndefined();
  });

  test('an answer to an older question is not shown', async () => {
    const shelf = new Shelf();
    await settled();
    let late: (page: { total: number; items: never[] }) => void = () => {};
    list.mockImplementationOnce(() => new Promise((answer) => (late = answer)));
    list.mockResolvedValueOnce({ total: 2, items: [] });
    shelf.query = 'tun';
    void shelf.refresh();
    shelf.query = 'tunnel';
    await shelf.refresh();
    late({ total: 99, items: [] });
    await settled();
    expect([shelf.total, shelf.answered]).toEqual([2, 'tunnel']);
  });
});

const receipt = (id: number, kind: 'added' | 'rejected'): Receipt =>
  ({ id, batch: 1, item: 'x', outcome: { kind } }) as unknown as Receipt;

test('what was rejected comes first, the rest keeps its order', () => {
  const receipts = [receipt(1, 'added'), receipt(2, 'rejected'), receipt(3, 'added')];
  expect(rejectedFirst(receipts).map(({ id }) => id)).toEqual([2, 1, 3]);
  expect(countOutcomes(receipts)).toMatchObject({ added: 2, rejected: 1, updated: 0 });
});

test('members stand under their archive, also before it has its own receipt', () => {
  const made = (id: number, parent: number | null, item: string, kind = 'added'): Receipt =>
    ({ id, batch: 1, parent, item, outcome: { kind } }) as unknown as Receipt;
  const members = [
    made(2, 1, '/a/x.zip › b/1.txt'),
    made(3, 1, '/a/x.zip › b/2.txt', 'rejected'),
    made(4, 1, '/a/x.zip › in.zip', 'opened'),
    made(5, 4, '/a/x.zip › in.zip › 3.txt'),
  ];
  const rows = (receipts: Receipt[]) =>
    inRows(receipts).map(({ receipt, members }) => [
      archiveName(receipt.item),
      receipt.outcome.kind,
      members?.map(({ id }) => id) ?? null,
    ]);
  const inner = ['x.zip › in.zip', 'opened', [5]];
  expect(rows([made(9, null, '/a/y.txt'), ...members])).toEqual([
    ['x.zip', 'waiting', [3, 2]],
    inner,
    ['y.txt', 'added', null],
  ]);
  expect(rows([made(1, null, '/a/x.zip', 'opened'), ...members])).toEqual([
    ['x.zip', 'opened', [3, 2]],
    inner,
  ]);
  expect(shortName('/a/x.zip › b/1.txt')).toBe('1.txt');
});

test('a name is found without its accents; words it begins come before words it is inside of', () => {
  const names = ['Tomas Weir', 'Édouard Masse', 'Masé Okoro'];
  expect(matching(names, 'mas', (name) => name)).toEqual([
    'Édouard Masse',
    'Masé Okoro',
    'Tomas Weir',
  ]);
  expect(matching(names, 'edouard', (name) => name)).toEqual(['Édouard Masse']);
  expect(matching(names, ' ', (name) => name)).toEqual(names);
});

test('only the toast of the latest act offers to take it back', () => {
  const toasts = new Toasts();
  toasts.show('saved', () => {});
  toasts.show('a note');
  toasts.show('removed', () => {});
  expect(toasts.all.map(({ text }) => text)).toEqual(['a note', 'removed']);
});

test('three toasts at most are shown; one that is held stays', () => {
  vi.useFakeTimers();
  const toasts = new Toasts();
  for (const text of ['a', 'b', 'c', 'd']) toasts.show(text);
  expect(toasts.all.map(({ text }) => text)).toEqual(['b', 'c', 'd']);
  toasts.hold(toasts.all[2]?.id ?? 0);
  vi.advanceTimersByTime(60_000);
  expect(toasts.all.map(({ text }) => text)).toEqual(['d']);
  vi.useRealTimers();
});
