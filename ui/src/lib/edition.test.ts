import { expect, test } from 'vitest';

import { outletsIn, quotedIn, shownAt, unusedByReason } from './edition';
import type { Edition } from './types/Edition';
import type { QuoteEntry } from './types/QuoteEntry';
import type { SourceEntry } from './types/SourceEntry';
import type { StoryEntry } from './types/StoryEntry';

const quote = (id: number, speaker: string | null, speaker_id: number | null): QuoteEntry => ({
  quote: id,
  article: 1,
  source: null,
  span: { start: 0, end: 1 },
  text: 'x',
  rest: [],
  speaker,
  speaker_id,
  role: null,
  speaker_kind: speaker === null ? null : 'person',
  corrected: false,
  when: '2026-11-22',
  paragraph: 1,
  shown_from: 'short',
  new: true,
});

test('a longer edition shows what shorter ones show, and more, in the order it came', () => {
  const all = [
    { id: 1, shown_from: 'long' as const },
    { id: 2, shown_from: 'short' as const },
    { id: 3, shown_from: 'normal' as const },
  ];
  expect(shownAt(all, 'short').map(({ id }) => id)).toEqual([2]);
  expect(shownAt(all, 'normal').map(({ id }) => id)).toEqual([2, 3]);
  expect(shownAt(all, 'long').map(({ id }) => id)).toEqual([1, 2, 3]);
});

test('who is quoted counts a quote once although it is shown twice, and nobody without a name', () => {
  const lead = { quotes: [quote(1, 'Ada', 7), quote(2, null, null)] } as StoryEntry;
  const said = [quote(1, 'Ada', 7), quote(3, 'Ada', 7), quote(4, 'Ben', null)];
  const edition = { lead, stories: [], said: said as QuoteEntry[] } as unknown as Edition;
  expect(quotedIn(edition)).toEqual([
    { key: '7', id: 7, name: 'Ada', count: 2 },
    { key: 'Ben', id: null, name: 'Ben', count: 1 },
  ]);
});

test('outlets are counted by the articles of the day, repeats among them', () => {
  const source = (source: string | null, day: string, also: SourceEntry[] = []): SourceEntry => ({
    article: 1,
    source,
    headline: '',
    when: day,
    day,
    also,
  });
  const [today, before] = ['2026-11-22', '2026-11-21'];
  const lead = {
    sources: [source('Ledger', today, [source('Wire', today)]), source('Ledger', before)],
  } as StoryEntry;
  const story = { sources: [source('Wire', today)] } as StoryEntry;
  const briefs = [{ source: null }];
  const key = { by: 'arrival', day: today };
  const edition = { key, lead, stories: [story], briefs } as unknown as Edition;
  expect(outletsIn(edition)).toEqual([
    { key: 'Wire', name: 'Wire', count: 2 },
    { key: 'Ledger', name: 'Ledger', count: 1 },
    { key: '', name: null, count: 1 },
  ]);
  expect(outletsIn({ ...edition, lead: null, stories: [], briefs: [] })).toEqual([]);
});

test('what was not used is gathered by reason, and reasons nobody had are left out', () => {
  const unused = [
    { reason: 'unreadable' as const, item: 'a.bin', article: null },
    { reason: 'duplicate' as const, item: 'b', article: 2 },
    { reason: 'duplicate' as const, item: 'c', article: 3 },
  ];
  const gathered = unusedByReason(unused).map(({ reason, items }) => [reason, items.length]);
  expect(gathered).toEqual([
    ['duplicate', 2],
    ['unreadable', 1],
  ]);
});
