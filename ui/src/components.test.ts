// Components as a reader of the screen finds them.

import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('./lib/commands', async (original) => ({
  ...(await original<object>()),
  retryReceipt: vi.fn(async () => ({})),
}));

import HiddenFurniture from './article/HiddenFurniture.svelte';
import Snippet from './article/Snippet.svelte';
import ReceiptGroup from './imports/ReceiptGroup.svelte';
import ReceiptRow from './imports/ReceiptRow.svelte';
import * as commands from './lib/commands';
import { t } from './lib/messages';
import type { Excerpt } from './lib/types/Excerpt';
import type { QuoteEntry } from './lib/types/QuoteEntry';
import type { SearchHit } from './lib/types/SearchHit';
import QuoteCard from './quote/QuoteCard.svelte';
import Choice from './shared/Choice.svelte';
import Sparkline from './shared/Sparkline.svelte';
import { navigation } from './state/navigation.svelte';
import { settings } from './state/settings.svelte';
import Sentences from './story/Sentences.svelte';

beforeEach(() => {
  navigation.start({ view: 'digest', key: null });
  settings.choose({ length: 'normal' });
});

const excerpt = (text: string, more: Partial<Excerpt> = {}): Excerpt => ({
  article: 4,
  source: 'The Port Ledger',
  span: { start: text.length, end: text.length * 2 },
  text,
  paragraph: 2,
  shown_from: 'short',
  new: false,
  ...more,
});

const quote: QuoteEntry = {
  quote: 9,
  article: 4,
  source: 'Field & Market',
  span: { start: 3, end: 40 },
  text: 'It is the price of staying alive',
  rest: [],
  speaker: 'Helena Roth',
  speaker_id: 3,
  role: 'spokeswoman',
  speaker_kind: 'person',
  corrected: false,
  when: '2026-11-22T09:05:00Z',
  paragraph: 3,
  shown_from: 'short',
  new: true,
};

describe('sentences', () => {
  test('stand to the letter, and lead to their place', async () => {
    const text = 'Two  spaces, “marks” & all… ';
    render(Sentences, { sentences: [excerpt(text)], newWord: null });
    const link = screen.getByTestId('excerpt');
    expect(link.textContent).toBe(text);
    await fireEvent.keyDown(link, { key: 'Enter' });
    expect(navigation.current.place).toEqual({
      view: 'article',
      id: 4,
      proof: { span: { start: 28, end: 56 }, quote: null, text },
    });
  });

  test('follow the length the reader chose', async () => {
    const sentences = [excerpt('Short.'), excerpt('For a long edition.', { shown_from: 'long' })];
    render(Sentences, { sentences, newWord: null });
    expect(screen.getAllByTestId('excerpt')).toHaveLength(1);
    settings.choose({ length: 'long' });
    await tick();
    expect(screen.getAllByTestId('excerpt')).toHaveLength(2);
  });

  test('say which of them are new, outside the words themselves', () => {
    const { container } = render(Sentences, {
      sentences: [excerpt('Old news.'), excerpt('Fresh news of today.', { new: true })],
      newWord: t.digest.newSentence,
    });
    expect(container.querySelectorAll('.new')).toHaveLength(1);
    expect(screen.getAllByTestId('excerpt')[1]?.textContent).toBe('Fresh news of today.');
  });
});

describe('a quote', () => {
  const shown = (more: Partial<QuoteEntry> = {}) =>
    render(QuoteCard, { quote: { ...quote, ...more }, day: '2026-11-22', zone: 'UTC' });

  test('names its speaker, role and source', () => {
    const { container } = shown();
    const caption = container
      .querySelector('figcaption .who')
      ?.textContent?.replace(/\s+/g, ' ')
      .trim();
    expect(caption).toBe('Helena Roth, spokeswoman — Field & Market, 09:05');
    expect(screen.getByTestId('quote').textContent).toBe('It is the price of staying alive');
  });

  test('says so where nobody knows who spoke', () => {
    shown({ speaker: null, speaker_id: null, role: null });
    expect(screen.getByText('Speaker unclear')).toBeTruthy();
    expect(screen.queryByText('Helena Roth')).toBeNull();
  });

  test('shows what was said in one go together, each part leading to its own place', async () => {
    shown({ rest: [{ quote: 10, span: { start: 60, end: 80 }, text: 'Until the next fight.' }] });
    const parts = screen.getAllByTestId('quote');
    expect(parts.map((part) => part.textContent)).toEqual([
      'It is the price of staying alive',
      'Until the next fight.',
    ]);
    await fireEvent.keyDown(parts[1] as HTMLElement, { key: 'Enter' });
    const proof = { span: { start: 60, end: 80 }, quote: 10, text: 'Until the next fight.' };
    expect(navigation.current.place).toEqual({ view: 'article', id: 4, proof });
  });

  test('leads to its speaker', async () => {
    shown();
    await fireEvent.click(screen.getByText('Helena Roth'));
    expect(navigation.current.place).toEqual({ view: 'speaker', id: 3 });
  });
});

test('a choice is radio buttons under one name, one of them taken', async () => {
  const choose = vi.fn();
  render(Choice, {
    label: 'Length',
    options: { short: 'Short', long: 'Long' },
    value: 'short',
    choose,
  });
  const group = screen.getByRole('group', { name: 'Length' });
  const [short, long] = within(group).getAllByRole<HTMLInputElement>('radio');
  expect([short?.checked, long?.checked]).toEqual([true, false]);
  await fireEvent.click(screen.getByLabelText('Long'));
  expect(choose).toHaveBeenCalledWith('long');
});

test('a sparkline is a table to who cannot see it', () => {
  render(Sparkline, {
    values: [0, 2],
    rows: [
      { name: '21 Nov', value: '0' },
      { name: '22 Nov', value: '2' },
    ],
    caption: 'Articles a day',
    heads: ['Day', 'Articles'],
  });
  const table = screen.getByRole('table', { name: 'Articles a day' });
  expect(within(table).getByRole('row', { name: '22 Nov 2' })).toBeTruthy();
});

test('hidden furniture is shown on request, each line of it', async () => {
  const furniture = [{ rule: 'related' as const, text: 'Most popular\nFerry timetable', at: 9 }];
  render(HiddenFurniture, { furniture, atEnd: true });
  const line = screen.getByText('Ferry timetable');
  expect(line.parentElement?.hidden).toBe(true);
  await fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(line.parentElement?.hidden).toBe(false);
});

test('a passage marks the words sought by their bytes, and changes none', () => {
  const snippet = 'Über den Tunnel, den Tunnel!';
  const hit = {
    snippet,
    marks: [
      { start: 10, end: 16 },
      { start: 22, end: 28 },
    ],
  };
  const { container } = render(Snippet, { hit: hit as SearchHit });
  expect(container.textContent).toBe(snippet);
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Tunnel',
    'Tunnel',
  ]);
});

describe('a receipt', () => {
  test('says why an item was rejected and tries it again', async () => {
    const receipt = {
      id: 5,
      batch: 1,
      parent: null,
      item: '/home/reader/scan.pdf',
      outcome: { kind: 'rejected' as const, code: 'empty' as const, reason: 'The file is empty.' },
    };
    render(ReceiptRow, { receipt });
    expect(screen.getByTestId('receipt').dataset.outcome).toBe('rejected');
    expect(screen.getByText('The file is empty.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Retry scan.pdf' }));
    expect(commands.retryReceipt).toHaveBeenCalledWith(5);
  });

  test('opens what was added', async () => {
    const outcome = {
      kind: 'added' as const,
      article: 12,
      headline: 'Ferries',
      detail: 'Coast',
      remarks: [],
    };
    render(ReceiptRow, { receipt: { id: 6, batch: 1, parent: null, item: 'a.txt', outcome } });
    await fireEvent.click(screen.getByRole('button', { name: 'Open Ferries' }));
    expect(navigation.current.place).toEqual({ view: 'article', id: 12, proof: null });
  });

  test('an archive that brought one article leads there, one that brought two does not', async () => {
    const row = (id: number, article: number | null) => ({
      id,
      batch: 1,
      parent: 20,
      item: `week.zip › ${id}.txt`,
      outcome:
        article === null
          ? { kind: 'rejected' as const, code: 'empty' as const, reason: 'the file is empty' }
          : {
              kind: 'added' as const,
              article,
              headline: `Ferries ${article}`,
              detail: '',
              remarks: [],
            },
    });
    const receipt = {
      id: 20,
      batch: 1,
      parent: null,
      item: 'week.zip',
      outcome: { kind: 'opened' as const, detail: '', remarks: [] },
    };
    const { rerender } = render(ReceiptGroup, { receipt, members: [row(21, 12), row(22, null)] });
    await fireEvent.click(screen.getByRole('button', { name: 'Open week.zip' }));
    expect(navigation.current.place).toEqual({ view: 'article', id: 12, proof: null });
    await rerender({ receipt, members: [row(21, 12), row(22, 13)] });
    expect(screen.queryByRole('button', { name: 'Open week.zip' })).toBeNull();
  });
});
